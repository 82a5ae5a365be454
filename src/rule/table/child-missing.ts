/**
 * A 款 without a single 项, a 类 without a 款, in a list that goes down to them everywhere else. The row above keeps its
 * amount, so every sum holds; which row went is known where another table lists it.
 */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { contains, parentOf } from '../../dimension/dimension';
import { memberName } from '../../lexicon/catalogue';
import { cellAddress } from '../../workbook/address';
import type { Told } from '../rule';
import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { partsOf } from '../../dimension/member';

export const childMissingRule = rule('child-missing', {
  severity: 'error',
  grades: { alone: { severity: 'warning', when: '别的表也没有列' } },
  title: '科目没有列到末级',
  reads: '列表里的类、款：别的类、款下面都列有下级，这一个没有；别的表列的下级',
  source: `${OPEN_RULES}：按功能分类公开到项，按经济分类公开到款`,
  clean: { says: '每一款下面都列有项' },
  failing: {
    says: '公开表3-1 里 303 下面的一行被清空',
    cells: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => [`公开表3-1!${column}30`, null]),
    ),
  },
  *check({ facts }) {
    const { binding, empty } = facts.source;
    const blocks = binding.tables
      .filter((table) => !empty.has(table))
      .flatMap((table) => table.blocks.map((block) => ({ table, block })));
    for (const axis of AXES) {
      const lists = blocks.map(({ table, block }) => ({ table, block, listed: listedOn(block, axis) }));
      const everywhere = new Set(lists.flatMap(({ listed }) => listed.map(({ code }) => code)));
      for (const { table, block, listed } of lists)
        for (const one of childless(table, block, axis, listed)) yield told(table, axis, one, everywhere);
    }
  },
});

const AXES = ['functional', 'economic'] as const;
type Axis = (typeof AXES)[number];

interface Listed {
  readonly row: BoundRow;
  readonly code: string;
}

/** Rows that the department listed, by 科目; names without a code are not ranked. */
function listedOn({ rows }: BoundBlock, axis: Axis): Listed[] {
  return rows.flatMap((row) => {
    const code = row.label?.[axis] ?? '';
    return row.item === null && row.kind !== 'unknown' && /^\d+$/.test(code) ? [{ row, code }] : [];
  });
}

/** Those of a level of which most have rows below them. */
function childless(table: BoundTable, block: BoundBlock, axis: Axis, listed: readonly Listed[]): Listed[] {
  const deepest = listed.reduce((most, { code }) => Math.max(most, code.length), 0);
  if (listed.every(({ code }) => code.length === deepest)) return [];
  const parents = parentsIn(block, axis);
  const hasChild = ({ code, row }: Listed) => parents.has(`${row.label?.unit ?? ''} ${code}`);
  return [3, 5].flatMap((length) => {
    const level = listed.filter(({ code }) => code.length === length && length < deepest);
    const bare = level.filter((one) => !hasChild(one) && hasAmount(table, block, one.row));
    return bare.length * 3 <= level.length ? bare : [];
  });
}

/** 科目 that some row lies in, by the row's 单位 and by none; a name without a code hangs below what it was listed under. */
function parentsIn({ rows }: BoundBlock, axis: Axis): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { label } of rows) {
    const [member, ...others] = partsOf(label?.[axis] ?? '');
    if (!member) continue;
    for (let code = parentOf(axis, member); code !== null; code = parentOf(axis, code)) {
      const whole = code;
      if (!others.every((other) => contains(axis, whole, other))) continue;
      found.add(` ${code}`);
      found.add(`${label?.unit ?? ''} ${code}`);
    }
  }
  return found;
}

function hasAmount({ view }: BoundTable, { columns }: BoundBlock, { row }: BoundRow): boolean {
  return columns.some(
    ({ template, column }) => template.role === 'amount' && /[1-9]/.test(view.text(row, column)),
  );
}

function told(
  { sheet, area }: BoundTable,
  axis: Axis,
  { row, code }: Listed,
  everywhere: ReadonlySet<string>,
): Told<'alone'> {
  const known = [...everywhere]
    .filter((other) => other.length > code.length && other.startsWith(code))
    .sort();
  const named = known.map((other) => memberName(axis, other)).join('、');
  const which =
    known.length === 0
      ? `多半漏列了${code.length === 3 ? '款' : '末级'}的一行，请对照原始资料补上`
      : `别的表列有 ${named}，请补上${known.length === 1 ? '这一行' : '其中应有的行'}`;
  return {
    ...(known.length === 0 ? { grade: 'alone' as const } : {}),
    message: `${sheet} 第 ${row.row + 1} 行“${row.text.trim()}”下面一行也没有列，别的科目都列到下级；${which}。`,
    cells: [{ sheet, address: cellAddress(row.row, area.left), value: row.text.trim() }],
  };
}
