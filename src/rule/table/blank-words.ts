/** Columns of words (codes, names, projects) that are blank in every row of a list. */
import type { BoundBlock, BoundTable } from '../../binding/bound';
import type { ColumnRole } from '../../template/schema';
import { areaAddress, cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import type { Told } from '../rule';
import { columnCaption } from '../say';
import { FORMS } from '../sources';
import { rule } from './family';

export const blankWordsRule = rule('blank-words', {
  severity: 'warning',
  grades: { misread: { severity: 'error', when: '表里的数因此对不上' } },
  title: '编码、名称等整列没有填',
  reads: '表样规定的编码、名称、指标等文字栏',
  source: FORMS,
  clean: { says: '“单位代码”栏每行都有' },
  failing: {
    says: '公开表3 的“单位代码”一栏全部清空',
    cells: Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`公开表3!D${row + 6}`, null])),
  },
  // Where its words are gone, a table is misread: what does not add up there follows from that and is told below it.
  *check({ facts, sums }) {
    const { binding, empty } = facts.source;
    for (const table of binding.tables) {
      if (empty.has(table) || table.view.sheet.hidden) continue;
      const columns = table.blocks.flatMap((block) => blankColumns(table, block));
      if (columns.length === 0) continue;
      const follows = sums.filter((one) => one.cells[0]?.sheet === table.sheet && one.severity === 'error');
      yield told(table, columns, follows);
    }
  },
});

/** What may be blank in every row of a right table: 依据, 说明, remarks. */
const MAY_BE_BLANK: ReadonlySet<ColumnRole> = new Set([
  'amount',
  'count',
  'share',
  'figure',
  'explanation',
  'basis',
  'text',
  'direction',
]);

/** Tables of which nothing is offered. */
export const isMisread = (table: BoundTable): boolean =>
  table.blocks.some((block) => blankColumns(table, block).length > 0);

interface BlankColumn {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

function told(
  table: BoundTable,
  columns: readonly BlankColumn[],
  follows: readonly Draft[],
): Told<'misread'> {
  const named = columns
    .map(({ column, top, bottom }) => {
      const where = areaAddress({ top, bottom, left: column, right: column });
      return `“${columnCaption(table, column)}”栏（${where}）`;
    })
    .join('、');
  return {
    message: `${table.sheet} 的${named}整列没有填${follows.length > 0 ? '，各行读不准，表里的数因此对不上' : ''}，请补填。`,
    cells: columns.map(({ column, top }) => ({
      sheet: table.sheet,
      address: cellAddress(top, column),
      value: '',
    })),
    ...(follows.length > 0 ? { grade: 'misread' as const } : {}),
    follows,
  };
}

/** Rows whose words are merged from further left over the column have none of their own in it. */
function isBlank(view: BoundTable['view'], rows: readonly number[], column: number): boolean {
  const own = rows.filter((row) => {
    const area = view.mergeAt(row, column);
    return !area || area.left === column || view.coveringText(row, column).trim() === '';
  });
  return own.length > 0 && own.every((row) => view.coveringText(row, column).trim() === '');
}

function blankColumns({ view }: BoundTable, block: BoundBlock): BlankColumn[] {
  // Rows that a department wrote itself; the form's own have their words. One line without a name may be the department's.
  const own = block.rows.filter(({ item }) => item === null);
  const named = own.filter(({ kind }) => kind !== 'total');
  const nameless = own.filter(({ kind, text }) => kind === 'total' && text.trim() === '');
  const rows = [...named, ...(nameless.length > 1 ? nameless : [])].map(({ row }) => row);
  if (rows.length === 0) return [];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return block.columns
    .filter(
      ({ template: { role, optional }, column }) =>
        !optional && !MAY_BE_BLANK.has(role) && isBlank(view, rows, column),
    )
    .map(({ column }) => ({ column, top, bottom }));
}
