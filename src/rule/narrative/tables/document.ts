/** Whether the text is of this workbook at all: its year, its unit, the level of its treasury. */

import { bagSimilarity } from '../../../binding/similarity';
import { fold } from '../../../lexicon/fold';
import type { Bound } from '../../../narrative/bind';
import { originalSpan } from '../../../narrative/read/clean';
import { sentencesOf } from '../../../narrative/read/sentence';
import { faultOn, type TextFault } from '../fault';
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

const LEVELS: Readonly<Record<string, string>> = {
  省: '省',
  市: '市',
  州: '市',
  区: '区',
  县: '县',
  旗: '县',
};

/** 指市级财政当年拨付的资金, in a document of a 区. */
function* checkLevel({ reading, names }: Bound): Generator<TextFault> {
  const level = levelOf(names.unitNames()[0] ?? '');
  if (level === undefined) return;
  for (const sentence of sentencesOf(reading.document)) {
    const { clean, block } = sentence;
    if (block.part !== 'narrative' && block.part !== 'glossary') continue;
    const match = /[^。；]*?指(省|市|州|区|县|旗)级财政[^。；，]*/.exec(clean.text);
    const said = LEVELS[match?.[1] ?? ''];
    if (!match || said === undefined || said === level || (level === '区' && said === '县')) continue;
    yield faultOn(
      reading,
      originalSpan(clean, match.index, match.index + match[0].length),
      sentence.place,
      levelRule.found({
        message: `写的是“${match[1]}级财政”，本单位属于${level}级。`,
        expected: `${level}级财政`,
      }),
    );
  }
}

/** The last division that a unit's name names: 某省某市某区某局 is of a 区. */
function levelOf(unit: string): string | undefined {
  const divisions = [...unit.slice(2, -2).matchAll(/省|市|州|区|县|旗/g)];
  return LEVELS[divisions[divisions.length - 1]?.[0] ?? ''];
}
