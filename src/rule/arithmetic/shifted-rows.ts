/** Amounts that slid past their rows, told once. */
import type { Example, Told } from '../rule';
import { amount, cellName, findingCell } from '../say';
import { rule } from './family';
import type { Line, Shift } from '../../cause/shifts';
import type { Trouble } from './trouble';

const SUBJECTS = [
  ['2010350', '事业运行'],
  ['2010399', '其他政府办公厅（室）及相关机构事务支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '机关事业单位职业年金缴费支出'],
  ['2101102', '事业单位医疗'],
  ['2210201', '住房公积金'],
  ['2210203', '购房补贴'],
] as const;
const OWN = [486.35, 186, 48.6, 24.3, 22.15, 41.8, 9.5];

/** The cells of a list of these 科目 with their 基本支出. */
function list(sheet: string, amounts: readonly (number | null | undefined)[]): NonNullable<Example['cells']> {
  const rows = SUBJECTS.flatMap(([code, name], index) => [
    [`${sheet}!A${6 + index}`, code],
    [`${sheet}!B${6 + index}`, name],
    [`${sheet}!D${6 + index}`, amounts[index] ?? null],
  ]);
  return { [`${sheet}!D5`]: 818.7, ...Object.fromEntries(rows) };
}

export const shiftedRowsRule = rule('shifted-rows', {
  severity: 'error',
  title: '金额整体错行',
  reads: '一张表中连续各行的金额，与另一张表中同样科目的金额',
  source: '预算法第四十六条（按功能分类公开到项）；各表之间的勾稽关系',
  clean: {
    says: '两张表里同样的科目，数也相同',
    form: 'final-accounts',
    cells: { ...list('03支出', OWN), ...list('05一般公共预算支出', OWN) },
  },
  failing: {
    says: '一张表从第二行起，各行填的都是下一行的数',
    form: 'final-accounts',
    cells: { ...list('03支出', OWN), ...list('05一般公共预算支出', [OWN[0], ...OWN.slice(2), null]) },
  },
  *check(trouble) {
    if (trouble.kind === 'shifted') yield told(trouble, trouble.shift);
  },
});

function named({ row }: Line): string {
  const name = row.text.replace(/[\s\u3000]+/g, '');
  return `“${[row.code, name].filter(Boolean).join(' ')}”`;
}

function told({ facts, voice, follows }: Trouble, { table, run, against }: Shift): Told {
  const { lines, first, end, tail, holds, from, to } = run;
  const start = lines[first] as Line;
  const filled = start.cells.filter((cell) => !cell.blank && !cell.value.isZero());
  const [shown] = filled;
  const where = from > 0 ? '下面' : '上面';
  const far =
    Math.abs(from) === Math.abs(to) ? `${Math.abs(from)} 行` : `${Math.abs(from)} 至 ${Math.abs(to)} 行`;
  const total = lines.slice(first, tail).find(({ row }) => row.kind === 'total');
  const [printed] = total?.cells ?? [];
  const right = printed
    ? facts.at(printed.label).find((one) => one.table !== table && one.cells.length === 1)?.cells[0]
    : undefined;
  const totals =
    printed && right && !printed.value.eq(right.value)
      ? `；“合计”行的 ${amount(printed, printed.value, voice)} 也是别的行的数，${cellName(right)} 的合计是 ${amount(right, right.value, voice)}`
      : '';
  const value = shown ? ` ${amount(shown, shown.value, voice)} ` : '数';
  return {
    message: `${table.sheet} 从第 ${start.row.row + 1} 行${named(start)}起，金额与科目错开了行：这一行的${value}是${where} ${Math.abs(from)} 行${named(holds)}的数，以后各行也都填着${where} ${far}的数，到第 ${(lines[end - 1] as Line).row.row + 1} 行共 ${end - first} 行${totals}。多半是列了科目而没有填数（或少列了科目），其后的金额整体${from > 0 ? '上移' : '下移'}；请对照 ${against.sheet} 把金额移回各自的行，没有数的行留空，不要逐格改数。`,
    cells: [
      ...(filled.length > 0 ? filled : start.cells.slice(0, 1)),
      ...(printed ? [printed] : []),
      ...(right ? [right] : []),
    ].map((cell) => findingCell(cell, voice.digits)),
    follows,
  };
}
