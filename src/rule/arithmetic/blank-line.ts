/** A column, a row or a block that nobody filled, told once. */
import type { FactCell } from '../../fact/cell';
import { addressOf } from '../../fact/cell';
import type { Told } from '../rule';
import { amount, columnCaption, figures, findingCell, rowCaption } from '../say';
import type { Cause } from '../../cause/explanation';
import { fixOf } from './fix';
import { rule } from './family';
import { causeOf, type Trouble } from './trouble';

export const blankLineRule = rule('blank-line', {
  severity: 'error',
  class: 'missing',
  title: '整列、整行没有填',
  reads: '空着的列、行，而同一行其他列或其他表有这些数',
  source: '预算法第十四条（公开应当完整）',
  clean: { says: '各列都填了', cells: { '公开表3!G13': 22.15 } },
  failing: {
    says: '一般公共预算支出表“当年财政拨款安排”列空着三行，支出总表有这些数',
    cells: { '公开表3!G9': null, '公开表3!G10': null, '公开表3!G11': null },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'blank-column', 'blank-row', 'blank-block');
    if (cause) yield cause.changes.size === 0 ? silent(trouble, cause) : told(trouble, cause);
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, changes } = cause;
  const cells = [...changes.keys()].filter((one) => one.table === cell.table && one.blank && !one.virtual);
  const first = changes.get(cell);
  const some = cells
    .slice(0, 3)
    .map((one) => `${addressOf(one)} 应为 ${amount(one, changes.get(one) ?? one.value, voice)}`);
  const tail = cells.length > some.length ? '…' : '';
  return {
    message: `${cell.table.sheet} ${lineInWords(cause, cells)}：${cells.length} 格可由其他数得出（${some.join('，')}${tail}）${cause.ambiguous === true ? '；也可能是旁边一栏没有填，请对照原始资料' : ''}。`,
    cells: cells.map((one) => findingCell(one, voice.digits)),
    ...(first ? figures(cell, first, first.negated(), voice) : {}),
    about: lineInWords(cause, cells).replace(/^的/, ''),
    clue: `共 ${cells.length} 格`,
    ...fixOf(cause),
    follows,
  };
}

/** A column of which nothing is known but that there must be amounts. */
function silent({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, mended } = cause;
  const met = new Set(mended.flatMap(({ left, right }) => [...left, ...right]));
  const cells = [...met]
    .filter((one) => one.table === cell.table && one.column === cell.column && one.blank && !one.virtual)
    .sort((a, b) => a.row - b.row);
  const line = lineInWords(cause, cells);
  return {
    message: `${cell.table.sheet} ${line}，而同一行其他栏或其他表有数；各行的数由现有的数推不出来，请对照原始资料补填。`,
    cells: cells.map((one) => findingCell(one, voice.digits)),
    about: line.replace(/^的/, ''),
    clue: `共 ${cells.length} 格`,
    follows,
  };
}

function lineInWords(cause: Cause, cells: readonly FactCell[]): string {
  const { cell, kind } = cause;
  const rows = cells.map(({ row }) => row);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const range = `${addressOf({ row: top, column: columns[0] ?? 0 })}:${addressOf({ row: bottom, column: columns[columns.length - 1] ?? 0 })}`;
  if (kind === 'blank-row') {
    const name = rowCaption(cell);
    return `第 ${cell.row + 1} 行${name ? `“${name}”` : ''}（${range}）整行没有填`;
  }
  const names = columns.map((column) => `“${columnCaption(cell.table, column)}”`).join('、');
  const whole = cell.table.blocks.every(({ rows: lines }) =>
    lines.every(({ row }) => columns.every((column) => !isFilled(cell, row, column))),
  );
  return `的${names}栏（${range}）${whole ? '整列没有填' : '有一段没有填'}`;
}

function isFilled({ table }: FactCell, row: number, column: number): boolean {
  const value = table.view.cell(row, column)?.value;
  return value !== undefined && value !== null && value !== '';
}
