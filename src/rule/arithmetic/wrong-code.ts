/** A row under the wrong 科目: its amounts are those that other tables have under another one. */
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { FindingCell } from '../finding';
import type { Told } from '../rule';
import { amount, lastMember, rowCaption } from '../say';
import type { Cause } from '../../cause/explanation';
import { rule } from './family';
import { causeOf, type Trouble } from './trouble';

export const wrongCodeRule = rule('wrong-code', {
  severity: 'error',
  class: 'cross-table',
  title: '科目编码或名称不对',
  reads: '一行的数在其他表里都列在另一个科目下面',
  source: '政府收支分类科目；各表之间的勾稽关系',
  clean: { says: '“事业单位医疗”的编码是 210 11 02', cells: { '公开表3!C13': '02' } },
  failing: {
    says: '“事业单位医疗”的一行写成 210 11 03 公务员医疗补助，其他表是 210 11 02',
    cells: { '公开表3!C13': '03', '公开表3!E13': '公务员医疗补助' },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'wrong-code');
    if (cause) yield told(trouble, cause);
  },
});

function told({ facts, voice, follows }: Trouble, cause: Cause): Told {
  const { cell, other, code, unit } = cause;
  if (unit)
    return {
      message: byUnit(facts, cause, unit),
      cells: placesOf(cell, ['unitName', 'unitCode', 'name']),
      follows,
    };
  if (code !== undefined)
    return { message: byCode(cause, code), cells: placesOf(cell, ['code', 'name']), follows };
  const is = lastMember(cell.label);
  const should = other ? lastMember(other.label) : '';
  const name = rowCaption(cell);
  return {
    message: `${cell.table.sheet} 第 ${cell.row + 1} 行${name ? `“${name}”` : ''}按编码和名称是“${is}”，而它的数（${amount(cell, cell.value, voice)} 等）在其他表里都列在“${should}”：科目不对，不是数不对，请核对这一行的编码和名称。`,
    cells: placesOf(cell),
    follows,
  };
}

/** A project's row has a code that is not the project's own: its name says nothing of it. */
function byCode({ cell, mended }: Cause, code: string): string {
  const name = rowCaption(cell);
  return `${cell.table.sheet} 第 ${cell.row + 1} 行${name ? `“${name}”` : ''}的编码是 ${cell.boundRow?.code ?? ''}，改为 ${code}，对不上的 ${mended.length} 处就都对得上：多半是编码不对，不是数不对，请先核对这一行的编码；编码没有错的，再核对有关的合计。`;
}

/** Only this table names the unit. */
function byUnit(
  { source }: Facts,
  { cell, mended }: Cause,
  { is, should }: { is: string; should: string },
): string {
  const { registry } = source.binding;
  const named = (unit: string) =>
    [/^\d+$/.test(unit) ? unit : '', registry.unitName(unit) ?? unit]
      .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
      .join(' ');
  return `${cell.table.sheet} 第 ${cell.row + 1} 行的单位是“${named(is)}”，别的表都没有这个单位；按“${named(should)}”，对不上的 ${mended.length} 处就都对得上：多半是单位写错，不是数不对，请先核对单位名称和代码。`;
}

/** The cells that say which 科目 the row is: codes, then its name. */
function placesOf(
  { table, row }: FactCell,
  roles: readonly string[] = ['code', 'name', 'project', 'unitCode'],
): FindingCell[] {
  const block = table.blocks.find(({ rows }) => rows.some((one) => one.row === row));
  const columns = (block?.columns ?? []).filter(({ template }) => roles.includes(template.role));
  return columns
    .map(({ column }) => ({
      sheet: table.sheet,
      address: addressOf({ row, column }),
      value: table.view.text(row, column),
    }))
    .filter(({ value }) => value !== '')
    .reverse()
    .sort((a, b) => Number(/^\d+$/.test(b.value)) - Number(/^\d+$/.test(a.value)));
}
