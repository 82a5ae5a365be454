/** Decimals that a number format cuts off, so that what is printed does not add up: the format is to be mended, not the amount. */
import { round } from '../../amount/money';
import { convert } from '../../amount/unit';
import type { BoundTable } from '../../binding/bound';
import { toScaled } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { cellInWords, cellName, findingCell, voiceOf } from '../say';
import { facesOf, storedOf } from '../stored';
import type { Scales } from './change';
import type { Cause } from './explanation';
import { rule } from './family';
import type { Suspicion } from './structural';

export const cutDecimalsRule = rule('cut-decimals', {
  severity: 'error',
  title: '数字格式没有显示小数，表上的数加不起来',
  reads: '存有角分而格式不显示的金额，和因此对不上的合计',
  source: '看到的数就是公开的数',
  clean: { says: '22.15 显示两位小数', cells: { '公开表3!G13': 22.15 }, formats: { '公开表3!G13': '0.00' } },
  failing: {
    says: '格子里是 22.15，格式 0 把它显示成 22',
    cells: { '公开表3!G13': 22.15 },
    formats: { '公开表3!G13': '0' },
  },
});

/** All cells that are cut, those of each table, and each by itself: another may hold a wrong amount besides. */
export function cutDecimals(facts: Facts, _scales: Scales): Suspicion[] {
  const byTable = new Map<BoundTable, Map<FactCell, number>>();
  for (const cell of [...facts.models.flatMap(({ cells }) => cells.flat()), ...facts.source.fields]) {
    const by = cell && hiddenPart(facts, cell);
    if (!cell || !by) continue;
    byTable.set(cell.table, (byTable.get(cell.table) ?? new Map()).set(cell, by));
  }
  const tables = [...byTable.values()];
  const all = new Map(tables.flatMap((changes) => [...changes]));
  const singles = [...all].map((one) => new Map([one]));
  return [all, ...tables, ...singles].flatMap((changes): Suspicion[] => {
    const [head] = changes.keys();
    return head ? [{ kind: 'cut-decimals', head, changes }] : [];
  });
}

/** What the cell holds beyond what it shows, down to the last digit of the form; zero where nothing is cut. */
function hiddenPart(facts: Facts, cell: FactCell): number {
  if (!cell.remarks.includes('hidden-digits')) return 0;
  const stored = storedOf(cell);
  const own = cell.table.money;
  if (!stored || !own) return 0;
  const { unit, scale } = facts.source;
  return toScaled(convert(round(stored, own.digits), own.unit, unit).minus(cell.value), scale) || 0;
}

export function cutDecimalsDraft(facts: Facts, cause: Cause, follows: readonly Draft[]): Draft {
  const { digits } = voiceOf(facts);
  const { cell } = cause;
  const cut = [...cause.changes.keys()].filter((one) => one.remarks.includes('hidden-digits'));
  const more = cut.length > 1 ? `等 ${cut.length} 格` : '';
  const wanted = cell.table.money?.digits ?? digits;
  const { held, shown } = facesOf(cell);
  const beside = [
    ...new Set(
      cause.mended
        .flatMap(({ left, right }) => [...left, ...right])
        .filter((one) => !one.blank && !cut.includes(one)),
    ),
  ];
  const named = beside.slice(0, 3).map(cellName).join('、');
  return cutDecimalsRule.found({
    message: `${cellInWords(cell)}${more}的数字格式没有显示全小数：存的是 ${held}，显示成 ${shown}，公开的也是 ${shown}${named ? `，因此与 ${named}${beside.length > 3 ? ' 等' : ''} 对不上` : ''}；请把${cut.length > 1 ? '这些格' : '这一格'}的格式改为显示 ${wanted} 位小数，数不用改。`,
    cells: cut.map((one) => findingCell(one, digits)),
    follows,
  });
}
