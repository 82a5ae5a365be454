/** The columns of a table in their blocks, and what its listed rows may state. */
import { GOVERNMENT_ECONOMIC, GRANT } from '../lexicon/form-words';
import { membersNamed } from '../lexicon/headings';
import type { PackLabel } from '../template/schema';
import { hasFlows } from './flows';
import { byContent, contentOf } from './content';
import { headerPaths, readColumn, roleOf } from './columns';
import type { DraftColumn } from './columns';
import type { ListFacts } from './list-rows';
import { settleColumns } from './settle-columns';
import type { Shape } from './shape';
import { furtherSides, secondSide, withoutSide } from './sides';

export interface DraftBlock {
  readonly columns: readonly DraftColumn[];
  readonly measure: string | undefined;
  /** Its rows are those of 政府预算支出经济分类. */
  readonly government?: true;
}

/** 收入 to the left and 支出 to the right are two blocks; a 序号 before both belongs to the first. */
export function splitBlocks(
  shape: Shape,
  title: string,
  scope: PackLabel,
  year: number | null,
): DraftBlock[] {
  const paths = asGeneral(headerPaths(shape.view, shape));
  const from = secondSide(paths, title);
  const two = from > 0;
  const period = two ? 0 : periodOf(paths);
  // Among 款 of all kinds (办公费, 基本工资) 合计 is no sum of the three.
  const inColumns =
    paths.some((path) => path.some((text) => /公务接待|因公出国|公务用车/.test(text))) &&
    !paths.some((path) => path.some((text) => /^(?:基本工资|办公费)$/.test(text)));
  const flows = !two && hasFlows(paths);
  const threefold = paths.some((path) => roleOf(path)?.level === '项');
  const read = (from: number, to: number, measure: PackLabel['measure']): DraftBlock => {
    const { use: _, ...sides } = scope;
    const own: PackLabel = two && measure ? { ...sides, measure } : scope;
    const columns = paths
      .slice(from, to)
      .map((path, index) =>
        readColumn(
          two ? withoutSide(path) : path,
          { title, scope: own, year, inColumns, threefold, flows },
          hasNumbers(shape, shape.left + from + index),
        ),
      );
    const contents = columns.map((_, index) => contentOf(shape, shape.left + from + index));
    const settled = settleRoles(settleColumns(byContent(columns, contents), own));
    return { columns: period > 0 ? natured(settled) : settled, measure: own.measure };
  };
  if (period > 0)
    return Array.from({ length: lanesFrom(paths, period) }, (_, index) =>
      read(index * period, (index + 1) * period, scope.measure),
    );
  if (!two) return [read(0, paths.length, scope.measure)];
  const starts = furtherSides(paths, from);
  return [
    read(0, from, 'income'),
    ...starts.map((start, index): DraftBlock => {
      const end = starts[index + 1] ?? paths.length;
      const block = read(start, end, 'expense');
      return isGovernment(paths.slice(start, end)) ? { ...block, government: true } : block;
    }),
  ];
}

/** 经费拨款（补助） in a header that says 一般公共预算 nowhere stands for it. */
function asGeneral(paths: readonly string[][]): readonly string[][] {
  if (paths.some((path) => path.some((text) => text.includes('一般公共')))) return paths;
  return paths.map((path) => path.map((text) => (GRANT.test(text) ? '一般公共预算拨款' : text)));
}

/** Rows of 政府预算支出经济分类, which go by their names. */
const isGovernment = (paths: readonly (readonly string[])[]) =>
  paths.every((path) => roleOf(path)?.role !== 'code') &&
  paths.some((path) => GOVERNMENT_ECONOMIC.test(path.join('')));

/** 人员经费科目名称: what a list beside another is about, its names alone say. */
function natured(columns: readonly DraftColumn[]): DraftColumn[] {
  const heads = columns.filter(({ column }) => column.role === 'name').map(({ path }) => path.join(''));
  const natures = new Set(heads.flatMap((head) => membersNamed('nature', head)));
  const [nature] = natures;
  if (natures.size !== 1 || nature === undefined) return [...columns];
  return columns.map((one) =>
    one.column.role === 'amount' && one.column.label?.nature === undefined
      ? { ...one, column: { ...one.column, label: { ...one.column.label, nature: nature as 'basic' } } }
      : one,
  );
}

/** One list printed side by side: 编码 名称 金额 编码 名称 金额. The width of one; 0 where it is printed once. */
function periodOf(paths: readonly (readonly string[])[]): number {
  const keys = paths.map((path) => path.join('/'));
  for (let period = 2; period <= keys.length / 2; period++) {
    if (keys.length % period !== 0 || new Set(keys.slice(0, period)).size < period) continue;
    if (keys.every((key, index) => key === keys[index % period])) return period;
  }
  return headedPeriod(paths) || rolesPeriod(paths);
}

/**
 * How many of the lists are read as blocks: the last one goes on beside itself under its own head (公用经费: 302 in one
 * lane, 310 in the next, its total at the end of the last), which is for who binds it (`binding/lanes.ts`).
 */
function lanesFrom(paths: readonly (readonly string[])[], period: number): number {
  const heads = paths.filter((_, index) => index % period === 0).map(([head]) => head);
  const last = heads.indexOf(heads[heads.length - 1]);
  return last > 0 && heads.slice(last).every((head) => head === heads[last]) ? last + 1 : heads.length;
}

/** 编码, 人员经费名称, 金额 beside 编码, 公用经费名称, 金额: two lists, though their heads differ. */
function rolesPeriod(paths: readonly (readonly string[])[]): number {
  const roles = paths.map((path) => roleOf(path)?.role ?? 'amount');
  const period = roles.indexOf('code', 1);
  if (roles[0] !== 'code' || period < 3 || roles.length !== 2 * period) return 0;
  if (roles[period - 1] !== 'amount' || !roles.slice(0, period).includes('name')) return 0;
  return roles.every((role, index) => role === roles[index % period]) ? period : 0;
}

/** The same list twice, once headed 人员经费 and once 公用经费. */
function headedPeriod(paths: readonly (readonly string[])[]): number {
  const period = paths.findIndex(([head]) => head !== paths[0]?.[0]);
  if (period < 2 || paths.length % period !== 0) return 0;
  const isTwin = (path: readonly string[], index: number) => {
    const first = paths[index - (index % period)];
    const twin = paths[index % period];
    return path.length > 1 && path[0] === first?.[0] && path.slice(1).join('/') === twin?.slice(1).join('/');
  };
  return roleOf(paths[0] ?? [])?.role === 'code' && paths.every(isTwin) ? period : 0;
}

function hasNumbers({ view, bodyTop, bodyBottom }: Shape, column: number): boolean {
  for (let row = bodyTop; row <= bodyBottom; row++)
    if (typeof view.cell(row, column)?.value === 'number') return true;
  return false;
}

/** 50101 工资奖金津补贴 beside 30101 基本工资: the department's own 科目 names the row. */
function ownSubject(columns: readonly DraftColumn[]): DraftColumn[] {
  const names = columns.filter(({ column }) => column.role === 'name');
  const government = names.filter(({ path }) => GOVERNMENT_ECONOMIC.test(path.join('')));
  if (government.length === 0 || government.length === names.length) return [...columns];
  return columns.map((one) => (government.includes(one) ? { ...one, column: { role: 'text' } } : one));
}

/** A column of units is the row's name where nothing else names the row. */
function settleRoles(read: readonly DraftColumn[]): DraftColumn[] {
  const columns = ownSubject(read);
  const amounts = columns.some(({ column }) => column.role === 'amount');
  const named = columns.some(({ column }) => ['name', 'project', 'subproject'].includes(column.role));
  let first = true;
  return columns.map((one) => {
    if (one.column.role === 'unitName' && amounts && !named && first) {
      first = false;
      return { ...one, column: { ...one.column, role: 'name' } };
    }
    return one;
  });
}

/** What a listed row may state, by the columns there are for it. */
export function axesOf(columns: readonly DraftColumn[], title: string): ListFacts['axes'] {
  const roles = new Set(columns.map(({ column }) => column.role));
  const heads = columns.filter(({ column }) => column.role === 'name').map(({ path }) => path.join('/'));
  const says = (pattern: RegExp) => heads.some((head) => pattern.test(head));
  const coded = (dimension: string) => columns.some(({ column }) => column.dimension === dimension);
  const codes = coded('functional') || coded('economic');
  const project =
    roles.has('project') ||
    says(/项目名称|(?:单位|科目)名称\((?:项目|专项)(?:名称)?\)|(?:单位|科目)\(项目\)名称/) ||
    (codes && roles.has('unitCode') && roles.has('name') && /项目支出/.test(title));
  const units = columns.some((one) => one.units === true && one.column.dimension === 'functional');
  // “三公” are economic 科目 too, and no list of a department's own.
  const listed = columns.find(({ column }) => column.role === 'name')?.lists ?? null;
  const lists = /三公/.test(title) ? null : listed;
  const subject = !codes && (lists !== null || says(/科目(?:名称)?$/)) && !says(/政府(?:预算)?(?:支出)?经济/);
  const economic =
    subject && (lists !== null ? lists === 'economic' : says(/经济/) || /基本支出/.test(title));
  return [
    ...(units || roles.has('unitCode') || roles.has('unitName') || says(/单位/) ? (['unit'] as const) : []),
    ...(coded('functional') || (subject && !economic && !roles.has('unitCode'))
      ? (['functional'] as const)
      : []),
    ...(coded('economic') || (economic && !roles.has('unitCode')) ? (['economic'] as const) : []),
    ...(project ? (['project'] as const) : []),
  ];
}
