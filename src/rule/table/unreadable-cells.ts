/** Amount cells that hold no amount; an error value is told once, where it comes from, with the totals that it runs into. */
import type { UnreadableCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { tokenise } from '../../formula/tokens';
import { cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import { unreadableRule } from './unreadable';

export function checkUnreadable(facts: Facts): Draft[] {
  const cells = facts.source.unreadable;
  const origins = originsOf(cells);
  return cells
    .filter((cell) => !origins.has(cell))
    .map((cell) => {
      const follows = cells.filter((one) => origins.get(one) === cell);
      return { ...draftOf(cell, follows.length), follows: follows.map((one) => consequence(one, cell)) };
    });
}

function draftOf(cell: UnreadableCell, following: number): Draft {
  const where = nameOf(cell);
  const said = cell.text.slice(0, 30);
  const message =
    following > 0
      ? `${where} 是错误值“${said}”，引用它的 ${following} 个合计也都成了错误值，没有校验；请先改正这一格，合计会随之恢复。`
      : `${where} 是金额栏，却写着“${said}”，读不出数，与它有关的关系都没有校验；请改填数字，没有数就留空。`;
  return unreadableRule.found({ message, cells: [cellOf(cell)] });
}

function consequence(cell: UnreadableCell, origin: UnreadableCell): Draft {
  return unreadableRule.found({
    message: `${nameOf(cell)} 的公式引用 ${nameOf(origin)}，也成了“${cell.text.slice(0, 30)}”。`,
    cells: [cellOf(cell)],
  });
}

function nameOf({ table, row, column }: UnreadableCell): string {
  return `${table.sheet}!${cellAddress(row, column)}`;
}

function cellOf(cell: UnreadableCell) {
  return { sheet: cell.table.sheet, address: cellAddress(cell.row, cell.column), value: cell.text };
}

/** For an error in a formula that reads another one: the first of them, followed to where it began. */
function originsOf(cells: readonly UnreadableCell[]): Map<UnreadableCell, UnreadableCell> {
  const errors = cells.filter(({ text }) => text.startsWith('#'));
  const direct = new Map<UnreadableCell, UnreadableCell>();
  for (const cell of errors) {
    const formula = cell.table.view.cell(cell.row, cell.column)?.formula;
    const read =
      formula === undefined ? undefined : errors.find((one) => one !== cell && reads(formula, cell, one));
    if (read) direct.set(cell, read);
  }
  const origins = new Map<UnreadableCell, UnreadableCell>();
  for (const cell of direct.keys()) {
    const seen = new Set([cell]);
    let at = cell;
    for (let next = direct.get(at); next && !seen.has(next); next = direct.get(at)) seen.add((at = next));
    if (at !== cell && !direct.has(at)) origins.set(cell, at);
  }
  return origins;
}

function reads(formula: string, home: UnreadableCell, { table, row, column }: UnreadableCell): boolean {
  return tokenise(formula).some(
    (token) =>
      token.kind === 'reference' &&
      (token.sheet ?? home.table.sheet).toLowerCase() === table.sheet.toLowerCase() &&
      row >= token.area.top &&
      row <= token.area.bottom &&
      column >= token.area.left &&
      column <= token.area.right,
  );
}
