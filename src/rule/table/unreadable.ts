/** Amount cells that hold no amount; an error value is told once, where it comes from, with the totals that it runs into. */
import type { UnreadableCell } from '../../fact/cell';
import { cellAddress, columnName } from '../../workbook/address';
import { maskNumbers } from '../../passage/mask';
import type { Draft } from '../finding';
import { amount, voiceOf } from '../say';
import { originsOf, type ErrorOrigin } from './error-origins';
import { lostInWords, lostReferences } from './lost-references';
import type { Told } from '../rule';
import { rule } from './family';

export const unreadableRule = rule('unreadable', {
  severity: 'error',
  class: 'binding',
  title: '金额读不出来',
  reads: '金额栏里的文字',
  source: '表样：金额栏只填数',
  clean: { says: '金额栏里是 486.35', cells: { '公开表1-2!G9': 486.35 } },
  failing: { says: '金额栏里写着“约486万”', cells: { '公开表1-2!G9': '约486万' } },
  *check({ facts, unread }) {
    const cells = facts.source.unreadable;
    const origins = originsOf(cells, facts.source.binding.tables);
    const from = (origin: ErrorOrigin) => cells.filter((one) => origins.get(one) === origin);
    yield* tooNarrow(cells.filter(isDrawnAsHashes));
    const unreadable = new Set<ErrorOrigin>(cells);
    for (const typed of new Set(origins.values()))
      if (!unreadable.has(typed)) yield typedAsText(typed, from(typed));
    const lost = lostReferences(cells.filter((cell) => !origins.has(cell)));
    for (const group of lost)
      yield {
        message: lostInWords(group, facts.source.binding),
        cells: group.map(cellOf),
        follows: group.flatMap((cell) => from(cell).map((one) => consequence(one, cell))),
      };
    const told = new Set(lost.flat());
    for (const cell of cells) {
      if (origins.has(cell) || told.has(cell) || isDrawnAsHashes(cell)) continue;
      const follows = from(cell);
      const where = nameOf(cell);
      const said = cell.text.slice(0, 30);
      const short = unread.get(cell);
      const meant = short
        ? `，合计因此少了这个数，按它们推算是 ${amount(short.cell, short.expected, voiceOf(facts))}`
        : '';
      yield {
        message:
          follows.length > 0 && said.startsWith('#')
            ? `${where} 是错误值“${said}”，引用它的 ${follows.length} 个合计也都成了错误值，没有校验；请先改正这一格，合计会随之恢复。`
            : `${where} 是金额栏，却写着“${said}”，读不出数${meant}${follows.length > 0 ? `，引用它的 ${follows.length} 格都成了错误值` : ''}，与它有关的关系都没有校验；请改填数字，没有数就留空。`,
        cells: [cellOf(cell)],
        follows: [...follows.map((one) => consequence(one, cell)), ...(short?.follows ?? [])],
      };
    }
  },
});

/** A page shows a number as ### where its column is too narrow for it. */
const isDrawnAsHashes = ({ text }: UnreadableCell): boolean => /^#{2,}$/.test(text.trim());

/** Mended by the column, so told by the column. */
function* tooNarrow(cells: readonly UnreadableCell[]): Iterable<Told> {
  const columns = new Map<string, UnreadableCell[]>();
  for (const cell of cells) {
    const column = `${cell.table.sheet}!${columnName(cell.column)}`;
    columns.set(column, [...(columns.get(column) ?? []), cell]);
  }
  for (const [column, drawn] of columns) {
    const places = drawn.map((cell) => cellAddress(cell.row, cell.column));
    const listed = places.length > 6 ? `${places.slice(0, 6).join('、')} 等` : places.join('、');
    yield {
      message: `${column} 列太窄，${listed} ${places.length} 格的数印成了“###”，读不出来，与它们有关的关系都没有校验；请加宽这一列再印。`,
      cells: drawn.map(cellOf),
    };
  }
}

/** １６３．６０ in full width: read here, and no number to the formulas that reckon with it. */
function typedAsText(typed: ErrorOrigin, follows: readonly UnreadableCell[]): Told {
  return {
    message: `${nameOf(typed)} 的“${typed.text.slice(0, 30)}”是文本，不是数字，引用它的 ${follows.length} 格（如 ${nameOf(follows[0] ?? typed)}）都成了“#VALUE!”，没有校验；请把这一格改成数字，它们会随之恢复。`,
    cells: [cellOf(typed)],
    follows: follows.map((one) => consequence(one, typed)),
  };
}

function consequence(cell: UnreadableCell, origin: ErrorOrigin): Draft {
  return unreadableRule.found({
    message: `${nameOf(cell)} 的公式引用 ${nameOf(origin)}，也成了“${cell.text.slice(0, 30)}”。`,
    cells: [cellOf(cell)],
  });
}

function nameOf({ table, row, column }: ErrorOrigin): string {
  return `${table.sheet}!${cellAddress(row, column)}`;
}

function cellOf(cell: ErrorOrigin) {
  return {
    sheet: cell.table.sheet,
    address: cellAddress(cell.row, cell.column),
    value: maskNumbers(cell.text),
  };
}
