/** Rates that cannot be, or that an inspector doubts. */
import type { Draft } from '../finding';
import { grouped, hitsOf } from './group';
import { isSatisfaction } from './levels';
import type { IndicatorProject, IndicatorRow } from './model';
import { nameText } from './say';
import { isPercent } from './target';
import { isBounded, isNearFull, isNegative } from './words';
import { negativeRateRule } from './negative-rate';
import { rateCeilingRule } from './rate-ceiling';
import { rateLowRule } from './rate-low';
import { rateRangeRule } from './rate-range';
import { satisfactionFullRule } from './satisfaction-full';

/** The target as a percentage, or null. */
function percent(row: IndicatorRow): { number: number; sign: string } | null {
  const { target } = row;
  if (target.kind !== 'number' || !isPercent(target.unit)) return null;
  return { number: target.number.toNumber(), sign: target.sign ?? '' };
}

export function checkRates(projects: readonly IndicatorProject[]): Draft[] {
  const over = hitsOf(projects, (row) => {
    const target = percent(row);
    return target && (target.number > 100 || target.number < 0) && isBounded(nameText(row))
      ? row.value
      : null;
  });
  const bad = hitsOf(projects, (row) => {
    const target = percent(row);
    const rising = target && (target.sign === '≥' || target.sign === '＞');
    return target && isNegative(nameText(row)) && (rising || target.number >= 50) ? row.value : null;
  });
  const satisfied = hitsOf(projects, (row) => {
    const target = percent(row);
    if (!target || isNegative(nameText(row)) || !isSatisfaction(row)) return null;
    return target.number >= 100 ? row.value : null;
  });
  const ceiling = hitsOf(projects, (row) => {
    const target = percent(row);
    if (!target || isSatisfaction(row) || isNegative(nameText(row)) || !isBounded(nameText(row))) return null;
    return target.number === 100 && (target.sign === '≥' || target.sign === '＞') ? row.value : null;
  });
  const low = hitsOf(projects, (row) => {
    const target = percent(row);
    return target &&
      target.number < 50 &&
      target.sign !== '≤' &&
      target.sign !== '＜' &&
      isNearFull(nameText(row))
      ? row.value
      : null;
  });
  return [
    ...grouped(
      rateRangeRule,
      over,
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标值是 ${row.value?.text}${row.unit?.text ?? ''}，比率应在 0 到 100% 之间。`,
    ),
    ...grouped(
      negativeRateRule,
      bad,
      (place, { row }) =>
        `${place}“${nameText(row)}”越低越好，指标却写成 ${row.sign?.text ?? ''}${row.value?.text}${row.unit?.text ?? ''}，应为“≤”和一个较小的数。`,
    ),
    ...grouped(
      satisfactionFullRule,
      satisfied,
      (place, { row }) =>
        `${place}“${nameText(row)}”要求达到 100%，满意度很难人人满意，通常写“≥90%”一类可以达到的值。`,
    ),
    ...grouped(
      rateCeilingRule,
      ceiling,
      (place, { row }) =>
        `${place}“${nameText(row)}”写“≥100%”，比率不会超过 100%，应写“＝100%”或低于 100% 的值。`,
    ),
    ...grouped(
      rateLowRule,
      low,
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标值只有 ${row.value?.text}${row.unit?.text ?? ''}，这类比率一般接近 100%，请核对是否漏写数字。`,
    ),
  ];
}
