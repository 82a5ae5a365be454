/** One table of the form, twice. */
import { parseAmount } from '../../amount/parse';
import type { BoundTable } from '../../binding/bound';
import type { Place } from '../../binding/lay-over';
import type { SheetView } from '../../binding/sheet-view';
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';
import { rule } from './family';
import { tableName } from './table-name';

export const doubleRule = rule('double', {
  severity: 'warning',
  class: 'binding',
  grades: { differs: { severity: 'error', when: '两份的数不同' } },
  title: '同一张表出现两次',
  reads: '标题和表头都相同的表',
  source: '表样',
  clean: { says: '每张表只有一份' },
  failing: { says: '国有资本经营预算支出表有两份', twice: ['公开表5'] },
  *check({ facts }) {
    const { doubles, tables } = facts.source.binding;
    for (const place of doubles) {
      const { table, view, titleRow } = place;
      const used = tables.find((bound) => bound.table === table);
      const other = view.sheet.name;
      const isBeside = used?.sheet === other;
      const both = isBeside ? `都在工作表“${other}”里` : `工作表“${used?.sheet}”和“${other}”里各有一份`;
      const title = { sheet: other, address: cellAddress(Math.max(0, titleRow), 0), value: '' };
      const differing = used && saysTheSame(used, place) ? differences(used, place) : [];
      const [first] = differing;
      const told = first
        ? `，有 ${differing.length} 格的数不同（如 ${first.map(({ sheet, address, value }) => `${sheet}!${address} 是 ${value || '空'}`).join('，')}）`
        : '';
      yield {
        message: `“${tableName(table)}”出现不止一次：${both}${told}，校验用的是${isBeside ? '上面一份' : `“${used?.sheet}”`}；请删去多余的一份，要用的是另一份时，先在窗格里改认那一份。`,
        cells: [title, ...differing.flat().slice(0, MOST_SHOWN)],
        ...(first ? { grade: 'differs' as const } : {}),
      };
    }
  },
});

const MOST_SHOWN = 30;

/** Whether both name one unit and one year above themselves: else the other is another unit's, or last year's. */
function saysTheSame({ place, bodyTop, view }: BoundTable, other: Place): boolean {
  const above = (one: SheetView, top: number, bottom: number) =>
    Array.from({ length: Math.max(0, bottom - top) }, (_, row) =>
      Array.from({ length: one.columnCount }, (__, column) => fold(one.text(top + row, column))).join('|'),
    ).join('\n');
  return (
    above(view, Math.max(0, place.titleRow), bodyTop) ===
    above(other.view, Math.max(0, other.titleRow), other.bodyTop)
  );
}

/** Cells of amounts that the two copies fill differently, in the same place of each: of this one, of the other. */
function differences(used: BoundTable, { view, titleRow }: Place): [FindingCell, FindingCell][] {
  const down = titleRow - used.place.titleRow;
  const columns = used.blocks.flatMap((block) =>
    block.columns.filter(({ template }) => template.role === 'amount').map(({ column }) => column),
  );
  const found: [FindingCell, FindingCell][] = [];
  for (let row = used.bodyTop; row <= used.bodyBottom; row++)
    for (const column of columns) {
      const cells = [cellAt(used.view, row, column), cellAt(view, row + down, column)] as const;
      if (cells[0].holds !== cells[1].holds) found.push([cells[0].told, cells[1].told]);
    }
  return found;
}

/** Blank, a dash and zero are the same to a reader of amounts. */
function cellAt(view: Place['view'], row: number, column: number) {
  const cell = view.cell(row, column);
  const amount = parseAmount(cell?.value ?? null, cell?.format);
  const text = view.text(row, column).trim();
  const holds = amount.kind === 'amount' ? amount.value.toString() : text;
  return {
    holds: holds === '' ? '0' : holds,
    told: { sheet: view.sheet.name, address: cellAddress(row, column), value: text },
  };
}
