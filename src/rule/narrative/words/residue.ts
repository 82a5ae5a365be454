/** Template residue, outdated 科目 names and doubled punctuation, wherever they stand. */

import type { Reading } from '../../../narrative/claim';
import { sentencesOf } from '../../../narrative/read/sentence';
import { originalSpan } from '../../../narrative/read/clean';
import { faultOn, type TextFault } from '../fault';
import { OUTDATED, RESIDUE } from '../../../lexicon/residue';
import { punctuationRule } from '../../text/punctuation';
import { residueRule } from '../../text/residue';
import { subjectNameRule } from '../../text/subject-name';
import { unitNameRule } from '../../text/unit-name';

/** Two marks in a row of which one must go; quotes, brackets and …… are not marks. */
const DOUBLED = /[，。；：、,;][，。；、]+|,{2,}|;{2,}|：{2,}/g;

export function* checkResidue(reading: Reading): Generator<TextFault> {
  for (const sentence of sentencesOf(reading.document)) {
    const { clean, place, block } = sentence;
    if (block.kind === 'contents') continue;
    if (block.part !== 'tables' || block.kind !== 'cell') {
      for (const { pattern, severity, say } of RESIDUE) {
        for (const match of clean.text.matchAll(pattern)) {
          const span = originalSpan(clean, match.index, match.index + match[0].length);
          yield faultOn(
            reading,
            span,
            place,
            residueRule.found({
              ...(severity === 'warning' ? { grade: 'slip' as const } : {}),
              message: `${say}。`,
            }),
          );
        }
      }
    }
    for (const match of clean.text.matchAll(DOUBLED)) {
      const span = originalSpan(clean, Math.max(0, match.index - 6), match.index + match[0].length);
      yield faultOn(
        reading,
        span,
        place,
        punctuationRule.found({
          message: `标点“${match[0]}”重复。`,
        }),
      );
    }
  }
}

/** A name that is no longer in use, once for all its places: it is replaced in one go. */
export function* checkOutdated(reading: Reading): Generator<TextFault> {
  const sentences = sentencesOf(reading.document).filter(
    ({ block }) => block.kind !== 'contents' && !(block.part === 'tables' && block.kind === 'cell'),
  );
  for (const { old, now } of OUTDATED) {
    const places = sentences.flatMap(({ clean, place }) =>
      [...clean.text.matchAll(old)].map((match) => ({
        name: match[0],
        span: originalSpan(clean, match.index, match.index + match[0].length),
        place,
      })),
    );
    const [first] = places;
    if (!first) continue;
    const more = places.length > 1 ? `，全文共 ${places.length} 处` : '';
    yield faultOn(
      reading,
      first.span,
      first.place,
      subjectNameRule.found({
        message: `“${first.name}”是旧科目名称，现为“${now}”${more}。`,
        expected: now,
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
