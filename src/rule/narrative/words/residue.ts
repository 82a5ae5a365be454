/** Template residue, outdated 科目 names and doubled punctuation, wherever they stand. */

import type { Reading } from '../../../narrative/claim';
import { sentencesOf } from '../../../narrative/read/sentence';
import { originalSpan } from '../../../narrative/read/clean';
import { faultOn, type TextFault } from '../fault';
import { CATALOGUES } from '../../../lexicon/catalogue';
import { findOutdated } from '../../../passage/outdated';
import { findDoubledMarks } from '../../../passage/punctuation';
import { findResidue } from '../../../passage/residue';
import { punctuationRule } from '../../text/punctuation';
import { residueRule } from '../../text/residue';
import { subjectNameRule } from '../../text/subject-name';
import { unitNameRule } from '../../text/unit-name';

export function* checkResidue(reading: Reading): Generator<TextFault> {
  for (const { clean, place, block } of sentencesOf(reading.document)) {
    if (block.kind === 'contents') continue;
    const inTable = block.part === 'tables' && block.kind === 'cell';
    for (const { start, end, say, slip } of inTable ? [] : findResidue(clean.text, 'sentence')) {
      yield faultOn(
        reading,
        originalSpan(clean, start, end),
        place,
        residueRule.found({ ...(slip ? { grade: 'slip' as const } : {}), message: `${say}。` }),
      );
    }
    for (const { start, end } of findDoubledMarks(clean.text)) {
      yield faultOn(
        reading,
        originalSpan(clean, Math.max(0, start - 6), end),
        place,
        punctuationRule.found({ message: `标点“${clean.text.slice(start, end)}”重复。` }),
      );
    }
  }
}

/** A name that is no longer in use, once for all its places: it is replaced in one go. */
export function* checkOutdated(reading: Reading): Generator<TextFault> {
  const year = reading.budgetYear ?? CATALOGUES.functional.year;
  const places = sentencesOf(reading.document)
    .filter(({ block }) => block.kind !== 'contents' && !(block.part === 'tables' && block.kind === 'cell'))
    .flatMap(({ clean, place }) => findOutdated(clean.text, year).map((found) => ({ found, clean, place })));
  for (const name of new Set(places.map(({ found }) => found.name))) {
    const own = places.filter(({ found }) => found.name === name);
    const [first] = own;
    if (!first) continue;
    const { found, clean, place } = first;
    const more = own.length > 1 ? `，全文共 ${own.length} 处` : '';
    yield faultOn(
      reading,
      originalSpan(clean, found.start, found.end),
      place,
      subjectNameRule.found({
        message: `“${clean.text.slice(found.start, found.end)}”是旧科目名称，现为“${name.now}”${more}。`,
        expected: name.now,
      }),
    );
  }
}

/** 乐山市市中社保中心 beside 乐山市市中区社保中心: one name has lost a character. */
export function* checkUnitNames(reading: Reading): Generator<TextFault> {
  for (const longer of reading.unitNames) {
    for (const shorter of reading.unitNames) {
      if (longer.length !== shorter.length + 1 || !isShortened(longer, shorter)) continue;
      const sentence = reading.sentences.find((known) => known.clean.text.includes(shorter));
      if (!sentence) continue;
      const start = sentence.clean.text.indexOf(shorter);
      const span = originalSpan(sentence.clean, start, start + shorter.length);
      yield faultOn(
        reading,
        span,
        sentence.place,
        unitNameRule.found({
          message: `单位名称不一致：“${shorter}”与“${longer}”差一个字。`,
        }),
      );
    }
  }
}

function isShortened(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}
