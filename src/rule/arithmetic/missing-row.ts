/** A row that other tables say must be there: told by its amount and the place where it would stand. */
import { ZERO } from '../../amount/money';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import { difference } from '../../fact/relation';
import { memberName } from '../../lexicon/catalogue';
import type { Cause } from '../../cause/explanation';
import { isTyped } from './fix';
import type { Draft, FindingCell } from '../finding';
import type { Told } from '../rule';
import {
  amount,
  cellInWords,
  cellName,
  columnCaption,
  figures,
  findingCell,
  lastMember,
  rowCaption,
} from '../say';
import type { Voice } from '../say';
import { rule } from './family';
import { shownCells, sidesOf } from './relation-words';
import type { ShortSum } from '../../cause/short-sums';
import { causeOf, type Trouble } from './trouble';

export const missingRowRule = rule('missing-row', {
  severity: 'error',
  class: 'missing',
  title: '缺少一行',
  reads: '别的表列有、这张表按口径也应列出的科目、项目或单位',
  source: '预算法第四十六条、实施条例第六条（按功能分类公开到项）',
  clean: { says: '“事业单位医疗”在各表都列有', cells: { '公开表3!G13': 22.15 } },
  failing: {
    says: '“事业单位医疗”22.15 在一般公共预算支出表里没有列',
    cells: {
      '公开表3!A13': null,
      '公开表3!B13': null,
      '公开表3!C13': null,
      '公开表3!D13': null,
      '公开表3!E13': null,
      '公开表3!F13': null,
      '公开表3!G13': null,
    },
  },
  *check(trouble) {
    // Other tables may say that an amount stands where there is no row.
    const cause = causeOf(trouble, 'missing-row', 'amount');
    if (cause) yield told(trouble, cause);
    if (trouble.kind === 'short') yield unnamed(trouble, trouble.sum);
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const expected = cause.cell.value.plus(cause.changes.get(cause.cell) ?? ZERO);
  const elsewhere =
    cause.other ??
    cause.mended
      .flatMap((relation) => [...relation.left, ...relation.right])
      .find((cell) => cell.table !== cause.cell.table && cell.value.eq(expected));
  const place = placeOfMissing(cause.cell);
  const total = cause.mended.find((relation) => relation.kind === 'rollup');
  const why = elsewhere
    ? `（${cellName(elsewhere)} 有这个数）`
    : total
      ? '（本表合计与各行相加正好差这个数）'
      : '';
  const unit = voice.mixed ? '' : ` ${voice.unit}`;
  return {
    message: `${cause.cell.table.sheet} 少一行：${nameOf(cause.cell, elsewhere)}，${amount(cause.cell, expected, voice)}${unit}，应${between(place)}${why}${amountsOf(voice, cause)}。`,
    cells: [
      place,
      ...[...(elsewhere ? [elsewhere] : []), ...(total ? total.left : [])].map((cell) =>
        findingCell(cell, voice.digits),
      ),
    ],
    ...figures(cause.cell, expected, expected.negated(), voice),
    clue: `少一行，${between(place)}`,
    ...offerOf(cause),
    follows,
  };
}

/** With the name that it has elsewhere, where the code has none of its own. */
function nameOf({ label }: FactCell, elsewhere: FactCell | undefined): string {
  const said = lastMember(label);
  const name =
    elsewhere && /^\d+$/.test(said) && elsewhere.label.functional === said ? rowCaption(elsewhere) : '';
  return name === '' || name === said ? said : `${said} ${name}`;
}

/** A row of which no table says what it is: totals fall short of their parts in several columns. */
function unnamed({ voice, follows }: Trouble, { columns: [first, ...others] }: ShortSum): Told {
  const total = first!.left[0] as FactCell;
  const gap = difference(first!);
  const name = (total.boundRow?.text ?? '').replace(/[\s\u3000]+/g, '');
  return {
    message: `“${name}”下面多半漏列了一行：${cellInWords(total)}是 ${amount(total, total.value, voice)}，下面各行相加少 ${amount(total, gap, voice)}，其他 ${others.length} 栏也是这样；各行都齐的，就是其中一行各栏都少填了。请对照原始资料。`,
    cells: [total, ...shownCells(first!, total)].map((cell) => findingCell(cell, voice.digits)),
    difference: figures(total, total.value.minus(gap), gap, voice).difference ?? '',
    sides: sidesOf(first!, voice),
    follows,
  };
}

/** The row with its amounts, where they are certain and the row bears a code of its own. */
function offerOf({ cell, changes, certain }: Cause): Pick<Draft, 'insert'> {
  const dimension = (['functional', 'economic'] as const).find((one) => cell.label[one] !== undefined);
  const code = dimension && cell.label[dimension];
  if (!certain || !code || !/^\d+$/.test(code) || [...changes.keys()].some((one) => isOther(one, cell)))
    return {};
  const amounts = [...changes]
    .filter(([one]) => one.virtual && one.table === cell.table)
    .map(([one, by]) => ({ column: one.column, value: one.value.plus(by) }));
  const name = memberName(dimension, code).replace(/^\d+ /, '');
  return {
    insert: { sheet: cell.table.sheet, table: cell.table.table.id, dimension, code, name, amounts },
  };
}

/** Something beyond the row itself that somebody would have to type. */
const isOther = (one: FactCell, cell: FactCell) => (one.virtual ? one.table !== cell.table : isTyped(one));

/** What the row would hold, column by column, where it has more than one amount. */
function amountsOf(voice: Voice, { cell, changes }: Cause): string {
  const row = [...changes].filter(([one]) => one.virtual && one.table === cell.table && !one.formula);
  if (new Set(row.map(([one, by]) => one.value.plus(by).toFixed())).size < 2) return '';
  const said = row.map(
    ([one, by]) => `“${columnCaption(one.table, one.column)}” ${amount(one, one.value.plus(by), voice)}`,
  );
  return `；应填 ${said.join('、')}`;
}

/** The row that the new one would push down has its number now. */
function between({ address }: FindingCell): string {
  const row = Number(/\d+$/.exec(address)?.[0] ?? 1);
  return `在第 ${row - 1}、${row} 行之间`;
}

/** Where the row would stand: before the first listed row of a higher code, else below the last. */
function placeOfMissing({ table, label }: FactCell): FindingCell {
  const code = label.functional ?? label.economic ?? '';
  const block = table.blocks[0];
  const rows = block?.rows.filter((row) => row.kind === 'listed') ?? [];
  const codeOf = (row: (typeof rows)[number]) => row.label?.functional ?? row.label?.economic ?? '';
  const after = code === '' ? undefined : rows.find((row) => codeOf(row) > code);
  const row = after?.row ?? (rows[rows.length - 1]?.row ?? table.bodyBottom) + 1;
  const column = block?.columns.find(({ template }) => template.role === 'name')?.column ?? table.area.left;
  return { sheet: table.sheet, address: addressOf({ row, column }), value: '' };
}
