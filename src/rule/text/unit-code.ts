/** The unit that a table uses throughout, against the one that the other tables use. */
import type { BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';
import { rule } from './family';

export const unitCodeRule = rule('unit-code', {
  severity: 'warning',
  title: '单位代码或名称与其他表不同',
  reads: '各表的单位代码、单位名称',
  source: '部门预算以单位为基本单元公开',
  clean: { says: '各表都用 605001' },
  failing: {
    says: '一张表用了别的单位的代码 605002',
    cells: {
      '公开表3!D8': '605002',
      '公开表3!D9': '605002',
      '公开表3!D10': '605002',
      '公开表3!D11': '605002',
      '公开表3!D12': '605002',
      '公开表3!D13': '605002',
      '公开表3!D14': '605002',
      '公开表3!E8': '云溪市档案局',
    },
  },
  *check({ binding }) {
    const uses = binding.tables.flatMap(unitsUsed);
    const votes = new Map<string, number>();
    for (const use of uses) for (const code of use.codes) votes.set(code, (votes.get(code) ?? 0) + 1);
    const [main] = [...votes].sort((a, b) => b[1] - a[1]);
    if (!main || main[1] < 2 || uses.length < 3) return;
    const known = new Set([...votes].filter(([, count]) => count * 2 >= main[1]).map(([code]) => code));
    const other = uses.find((one) => one.codes.has(main[0]));
    const name = binding.registry.unitName(main[0]);
    for (const use of uses) {
      if ([...use.codes].some((code) => known.has(code))) continue;
      yield {
        message: `${use.table.sheet} 的单位代码是 ${use.first.value}${use.name ? `、单位名称是“${use.name.value}”` : ''}，而其他表都用 ${main[0]}${name ? ` ${name}` : ''}，请统一。`,
        cells: [use.first, ...(use.name ? [use.name] : []), ...(other ? [other.first] : [])],
        expected: name ? `${main[0]} ${name}` : main[0],
      };
    }
  },
});

interface UnitUse {
  readonly table: BoundTable;
  readonly codes: ReadonlySet<string>;
  readonly first: FindingCell;
  readonly name: FindingCell | null;
}

function unitsUsed(table: BoundTable): UnitUse[] {
  const codes = new Set<string>();
  let first: FindingCell | null = null;
  let name: FindingCell | null = null;
  for (const block of table.blocks) {
    const column = block.columns.find(({ template }) => template.role === 'unitCode')?.column;
    const nameColumn = block.columns.find(({ template }) => template.role === 'name')?.column;
    if (column === undefined) continue;
    for (const row of block.rows) {
      const unit = row.label?.unit;
      if (unit === undefined || !/^\d+$/.test(unit)) continue;
      codes.add(unit);
      if (fold(table.view.text(row.row, column)) === unit) {
        first ??= { sheet: table.sheet, address: cellAddress(row.row, column), value: unit };
      } else if (
        row.kind === 'heading' &&
        nameColumn !== undefined &&
        !row.label?.economic &&
        !row.label?.functional
      ) {
        name ??= { sheet: table.sheet, address: cellAddress(row.row, nameColumn), value: row.text };
      }
    }
  }
  return codes.size > 0 && first ? [{ table, codes, first, name }] : [];
}
