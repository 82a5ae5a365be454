/** 基本支出较上年增5万元，增幅10%: texts that tell changes alone; of what they are, the tables have the amount. */
import type { Bound } from '../../narrative/bind';
import { readingsOf } from '../../narrative/bind/readings';
import type { Claim, Reading } from '../../narrative/claim';
import { meet, minus, negate, percent, rangeOf, type Range } from '../../narrative/claim/range';
import type { FactCell } from '../../fact/cell';
import { claimOf } from './lookup';
import { signed } from './movements';

export interface UntoldRate {
  readonly change: Claim;
  readonly rate: Claim;
  /** This year's amount, as the tables state it. */
  readonly now: Range;
  readonly cells: readonly FactCell[];
  readonly expected: Range;
}

export function* untoldRates(bound: Bound): Generator<UntoldRate> {
  for (const rate of bound.reading.claims) {
    const change = rate.kind === 'rate' ? claimOf(bound.reading, rate.of) : undefined;
    const size = change && isUntold(change) && isOfAll(bound.reading, change) ? signed(change) : undefined;
    if (!change || !size) continue;
    const printed = rate.direction === 'down' ? negate(rangeOf(rate)) : rangeOf(rate);
    const stated = readingsOf(change, change.label, true).flatMap(({ label }) =>
      bound.amounts.statedAt(label),
    );
    const found = stated.flatMap(({ range, cells }): UntoldRate[] => {
      const expected = percent(size, minus(range, size));
      return expected ? [{ change, rate, now: range, cells: [...cells], expected }] : [];
    });
    const [first] = found;
    if (first && !found.some(({ expected }) => meet(expected, printed))) yield first;
  }
}

/** Of last year, and of something that its own words name as the tables do. */
function isUntold({ kind, of, comparedWith, about, label }: Claim): boolean {
  if (kind !== 'change' || of !== undefined || !comparedWith || comparedWith.plan) return false;
  if (comparedWith.year !== undefined || /决算|执行/.test(comparedWith.text)) return false;
  const isNamed = about.length > 0 && about.every((one) => one.origin === 'words' && one.kind !== 'name');
  return isNamed && (label.nature ?? label.functional ?? label.economic) !== undefined;
}

/** 下属某某所基本支出, 按月均计算，基本支出: of less than the tables have; nothing but the year stands before what is all there is. */
function isOfAll({ sentences }: Reading, { sentence, phrase, about }: Claim): boolean {
  const first = about.find(({ kind }) => kind !== 'unit');
  const text = sentences[sentence]?.clean.text ?? '';
  const at = text.indexOf(first?.text ?? '', Math.max(0, text.indexOf(phrase)));
  return at >= 0 && WHOLE.test(text.slice(0, at).replace(/^.*[。；]/s, ''));
}

const WHOLE =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|20\d\d年度?|本年度?|今年|[本我](?:部门|单位)|其中|预算|[，：])*$/;
