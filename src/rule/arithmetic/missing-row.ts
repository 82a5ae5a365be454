/** A row that other tables say must be there: told by its amount and the place where it would stand. */
import { ZERO } from '../../amount/money';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Cause } from './explanation';
import type { Draft, FindingCell } from '../finding';
import { amount, cellInWords, columnCaption, figures, findingCell, lastMember, voiceOf } from '../say';
import { rule } from './family';

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
});

export function missingRowDraft(facts: Facts, cause: Cause, follows: readonly Draft[]): Draft {
  const expected = cause.cell.value.plus(cause.changes.get(cause.cell) ?? ZERO);
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const elsewhere = cause.mended
    .flatMap((relation) => [...relation.left, ...relation.right])
    .find((cell) => cell.table !== cause.cell.table && cell.value.eq(expected));
  const source = elsewhere ? `，而 ${cellInWords(elsewhere)} 有 ${amount(elsewhere, expected, voice)}` : '';
  const total = cause.mended.find((relation) => relation.kind === 'rollup');
  const gap = total ? `；本表合计与各行相加正好差 ${amount(cause.cell, expected, voice)}` : '';
  return missingRowRule.found({
    message: `${cause.cell.table.sheet} 缺少“${lastMember(cause.cell.label)}”一行${source}${gap}，请补上这一行${amountsOf(facts, cause)}。`,
    cells: [
      placeOfMissing(cause.cell),
      ...[...(elsewhere ? [elsewhere] : []), ...(total ? total.left : [])].map((cell) =>
        findingCell(cell, digits),
      ),
    ],
    ...figures(cause.cell, expected, expected.negated(), voice),
    follows,
  });
}

/** What the row would hold, column by column, where it has more than one amount. */
function amountsOf(facts: Facts, { cell, changes }: Cause): string {
  const voice = voiceOf(facts);
  const row = [...changes].filter(([one]) => one.virtual && one.table === cell.table && !one.formula);
  if (row.length < 2) return '';
  const said = row.map(
    ([one, by]) => `“${columnCaption(one.table, one.column)}” ${amount(one, one.value.plus(by), voice)}`,
  );
  return `并填 ${said.join('、')}`;
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
