/** Whether the text is of this workbook at all: its year, its unit, the level of its treasury. */

import { bagSimilarity } from '../../../binding/similarity';
import { fold } from '../../../lexicon/fold';
import type { Bound } from '../../../narrative/bind';
import { originalSpan } from '../../../narrative/read/clean';
import { sentencesOf } from '../../../narrative/read/sentence';
import { faultOn, type TextFault } from '../fault';
import { findOtherLevel, levelOf } from '../../../passage/level';
import { levelRule } from '../../text/level';
import { unitNameRule } from '../../text/unit-name';
import { yearRule } from '../year';

export function* checkDocument(bound: Bound): Generator<TextFault> {
  yield* checkYear(bound);
  yield* checkUnit(bound);
  yield* checkLevel(bound);
}

function* checkYear({ reading, facts }: Bound): Generator<TextFault> {
  const { year } = facts.source.binding;
  if (year === null || reading.budgetYear === undefined || year === reading.budgetYear) return;
  const claim = reading.claims.find(
    (one) => one.kind === 'year' && one.yearRole === 'budget' && Number(one.value) === reading.budgetYear,
  );
  const place = claim && reading.sentences[claim.sentence]?.place;
  yield faultOn(
    reading,
    claim?.span ?? { start: 0, end: 0 },
    place,
    yearRule.found({
      message: `说明是${reading.budgetYear}年预算的，工作簿是${year}年的，两者不是同一年度。`,
      expected: `${year}年`,
    }),
  );
}

/** An abbreviation keeps the characters of the name in their order; another unit's name does not. */
function* checkUnit({ reading, names }: Bound): Generator<TextFault> {
  const known = names.unitNames().map(fold);
  if (known.length === 0) return;
  for (const name of reading.unitNames) {
    const said = fold(name);
    if (known.some((one) => isAbbreviation(one, said) || bagSimilarity(one, said) >= 0.5)) continue;
    const at = reading.document.text.indexOf(name);
    if (at < 0) continue;
    const sentence = reading.sentences.find(({ place }) => place.span.start <= at && at < place.span.end);
    yield faultOn(
      reading,
      { start: at, end: at + name.length },
      sentence?.place,
      unitNameRule.found({
        message: `说明里的单位是“${name}”，工作簿的单位是“${names.unitNames()[0] ?? ''}”，请核对是否用了别的单位的文字。`,
        expected: names.unitNames()[0] ?? '',
      }),
    );
    return;
  }
}

function isAbbreviation(full: string, short: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

/** 指市级财政当年拨付的资金, in a document of a 区. */
function* checkLevel({ reading, names }: Bound): Generator<TextFault> {
  const own = levelOf(names.unitNames()[0] ?? '');
  if (own === null) return;
  for (const { clean, block, place } of sentencesOf(reading.document)) {
    if (block.part !== 'narrative' && block.part !== 'glossary') continue;
    const other = findOtherLevel(clean.text, own, 'term');
    if (!other) continue;
    yield faultOn(
      reading,
      originalSpan(clean, other.start, other.end),
      place,
      levelRule.found({
        message: `写的是“${other.said}财政”，本单位属于${own}。`,
        expected: `${own}财政`,
      }),
    );
  }
}
