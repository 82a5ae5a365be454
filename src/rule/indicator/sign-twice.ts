import { FORMS } from '../sources';
import { rule } from './family';
import type { IndicatorRow } from '../../indicator/model';
import { isSign, parseSign, signBefore, type Sign } from '../../indicator/target';
import { grouped, hitsOf } from './group';
import { nameText } from './say';

export const signTwiceRule = rule('sign-twice', {
  severity: 'warning',
  grades: { alike: { severity: 'info', when: '两处写的符号相同' } },
  title: '指标值里又写了符号',
  reads: '指标性质、指标值两格里的符号',
  source: FORMS,
  clean: { says: '性质“≥”，值 98', cells: { '公开表6!H6': '≥', '公开表6!I6': 98 } },
  failing: { says: '性质“≥”，值“≤98%”', cells: { '公开表6!H6': '≥', '公开表6!I6': '≤98%' } },
  check({ projects }) {
    const against = hitsOf(projects, (row) => isAgainst(row) && row.value);
    const alike = hitsOf(projects, (row) => signsOf(row) !== null && !isAgainst(row) && row.value);
    return [
      ...grouped(
        against,
        (place, { row }) =>
          `${place}“${nameText(row)}”的指标值写的是“${row.value?.text}”，指标性质却是“${row.sign?.text}”，两处的符号不同，请只在指标性质里写一个。`,
      ),
      ...grouped(
        alike,
        (place, { row }) =>
          `${place}“${nameText(row)}”的指标值“${row.value?.text}”里又写了一遍指标性质“${row.sign?.text}”，指标值只写数即可。`,
      ).map((told) => ({ ...told, grade: 'alike' as const })),
    ];
  },
});

/** Another sign before the value than the column of signs has; null where the two do not differ. */
export function ownSignOf(row: IndicatorRow): Sign | null {
  return isAgainst(row) ? (signsOf(row)?.own ?? null) : null;
}

function isAgainst(row: IndicatorRow): boolean {
  const signs = signsOf(row);
  return signs !== null && signs.own !== signs.column;
}

/** Where both cells have one. One cell that is read as both, and 定性, have no second. */
function signsOf({ sign, value }: IndicatorRow): { own: Sign; column: Sign } | null {
  if (!sign || !value || sign.column === value.column || !isSign(sign.text)) return null;
  const own = signBefore(value.text);
  const column = parseSign(sign.text);
  return own && column ? { own, column } : null;
}
