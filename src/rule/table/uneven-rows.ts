/**
 * Rows of a list that stand a level higher than its others, with nothing below them: a 款 whose only 项 went, a project
 * whose heading went. Every sum holds either way, so it is said where, and nothing is asserted.
 */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { labelContains, labelKey } from '../../dimension/label';
import { isSelection } from '../../dimension/member';
import { generalisations } from '../../fact/generalise';
import type { Label } from '../../dimension/dimension';
import { cellAddress } from '../../workbook/address';
import type { Told } from '../rule';
import { listedAxes } from '../../template/template';
import { FORMS } from '../sources';
import { rule } from './family';
import { listsOf } from './listed-rows';

export const unevenRowsRule = rule('uneven-rows', {
  severity: 'info',
  title: '列表的级次不齐，有没有漏行无从核对',
  reads: '单位自行列出的各行：别的行都有上下级而这一行没有；只有合计的列表；没有单位一行的列表',
  source: FORMS,
  clean: { says: '每一行都列到同一级，每一级都有合计' },
  failing: {
    says: '公开表3-2 的三个项目没有了，它们的科目还在',
    cells: Object.fromEntries(
      [9, 10, 11].flatMap((row) =>
        ['A', 'B', 'C', 'D', 'E', 'F'].map((at) => [`公开表3-2!${at}${row}`, null]),
      ),
    ),
  },
  *check({ facts }) {
    const blocks = listsOf({ facts }).flatMap((table) =>
      table.blocks.filter(hasList).map((block) => ({ table, block, rows: ownRows(block) })),
    );
    const deepest = deepestCodes(blocks.flatMap(({ rows }) => rows));
    const someListUnits = blocks.some(({ rows }) => rows.some(({ label }) => label?.unit !== undefined));
    for (const { table, block, rows } of blocks) {
      if (rows.length === 0) {
        if (hasAmounts(table, block)) yield onlyTotals(table);
        continue;
      }
      const shallow = shallowRows(block, rows, deepest);
      if (shallow.length > 0) yield uneven(table, shallow);
      if (someListUnits && wantsUnits(block) && rows.every(({ label }) => label?.unit === undefined))
        yield withoutUnits(table);
    }
  },
});

const SHOWN = 5;
/** From here on a level that all rows stop at is what the form wants. */
const A_FORM = 3;

const axesOf = ({ template }: BoundBlock) => listedAxes(template);

const hasList = (block: BoundBlock): boolean => axesOf(block).length > 0;

/** 单位 above 科目. */
function wantsUnits(block: BoundBlock): boolean {
  const [first, second] = axesOf(block);
  return first === 'unit' && (second === 'functional' || second === 'economic');
}

function ownRows({ rows, template }: BoundBlock): BoundRow[] {
  const whole = template.items.find((item) => item.kind === 'repeat')?.label ?? {};
  return rows.filter(
    ({ item, label, kind }) =>
      item === null && label !== null && kind !== 'total' && labelKey(label) !== labelKey(whole),
  );
}

function hasAmounts({ view }: BoundTable, { columns, rows }: BoundBlock): boolean {
  return rows.some(({ row }) =>
    columns.some(
      ({ template, column }) => template.role === 'amount' && /[1-9]/.test(view.text(row, column)),
    ),
  );
}

type Deepest = Readonly<Record<'functional' | 'economic', number>>;

/** How many digits the longest 科目 of the workbook has. */
function deepestCodes(rows: readonly BoundRow[]): Deepest {
  const longest = (dimension: keyof Deepest) =>
    rows.reduce((most, { label }) => Math.max(most, digitsOf(label, dimension)), 0);
  return { functional: longest('functional'), economic: longest('economic') };
}

function digitsOf(label: Label | null, dimension: keyof Deepest): number {
  const code = label?.[dimension] ?? '';
  return /^\d+$/.test(code) ? code.length : 0;
}

/** Those without a row below them that lie in fewer others than the rest. */
function shallowRows(block: BoundBlock, rows: readonly BoundRow[], deepest: Deepest): BoundRow[] {
  const wantsProjects = axesOf(block).includes('project');
  // Row by row: a form that prints the 类 again in place of the 款 has two of a kind above its 项.
  const above = new Map<BoundRow, number>();
  const under = new Set<string>();
  const keys = rows.map(({ label }) => labelKey(label ?? {}));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const selections = rows.some(({ label }) => Object.values(label ?? {}).some(isSelection));
  for (const row of rows) {
    let count = 0;
    for (const { key } of selections ? containing(row, rows) : generalisations(row.label ?? {})) {
      const alike = selections ? 1 : counts.get(key);
      if (alike === undefined) continue;
      count += alike;
      under.add(key);
    }
    above.set(row, count);
  }
  const leaves = rows
    .filter((_, at) => !under.has(keys[at] ?? ''))
    .map((row) => ({ row, depth: above.get(row) ?? 0 }));
  const most = leaves.reduce((deep, { depth }) => Math.max(deep, depth), 0);
  const isShort = ({ label }: BoundRow) =>
    (wantsProjects && label?.project === undefined) ||
    (['functional', 'economic'] as const).some((dimension) => {
      const digits = digitsOf(label, dimension);
      return digits > 0 && digits < deepest[dimension] && label?.project === undefined;
    });
  const uneven = leaves.filter(({ row, depth }) => depth < most || isShort(row)).map(({ row }) => row);
  return uneven.length === leaves.length && uneven.length >= A_FORM ? [] : uneven;
}

/** Rows that contain this one, each by its key: selections lie in no tree. */
const containing = (
  { label: own }: BoundRow,
  rows: readonly BoundRow[],
): readonly { readonly key: string }[] =>
  rows.flatMap(({ label }) => {
    const key = labelKey(label ?? {});
    return key !== labelKey(own ?? {}) && labelContains(label ?? {}, own ?? {}) ? [{ key }] : [];
  });

function uneven({ sheet, area }: BoundTable, rows: readonly BoundRow[]): Told {
  const named = rows
    .slice(0, SHOWN)
    .map(({ row, text }) => `第 ${row + 1} 行“${text.replace(/[\s\u3000]+/g, '').slice(0, 24)}”`)
    .join('、');
  return {
    message: `${sheet} 的${named}${rows.length > SHOWN ? ` 等 ${rows.length} 行` : ''}少列一级：上面或下面有没有漏列的行，表里没有别的数可以核对，请对照原始资料看一遍。`,
    cells: rows.map(({ row, text }) => ({ sheet, address: cellAddress(row, area.left), value: text })),
  };
}

function onlyTotals({ sheet, area, bodyTop }: BoundTable): Told {
  return {
    message: `${sheet} 只有合计，下面一行也没有列：是不是漏列，表里没有别的数可以核对，请对照原始资料看一遍。`,
    cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
  };
}

function withoutUnits({ sheet, area, bodyTop }: BoundTable): Told {
  return {
    message: `${sheet} 没有单位的一行，别的表列有单位；漏列的请补上单位和它的合计数。`,
    cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
  };
}
