/** 收入 to the left and 支出 to the right: where the second side begins. */
import { roleOf } from './columns';

/** What heads the rows of a side, besides names of 科目. */
const NAMES = /^(?:项目|支出性质)$/;

/** 收入, 本年收入, 财政拨款收入, 收入项目; not 收支. */
function sideOf(path: readonly string[]): 'income' | 'expense' | null {
  const head = path[0] ?? '';
  const income = head.includes('收入');
  return income === head.includes('支出') ? null : income ? 'income' : 'expense';
}

function isNamed(paths: readonly (readonly string[])[]): boolean {
  return paths.some((path) => NAMES.test(path[path.length - 1] ?? '') || roleOf(path)?.role === 'name');
}

/**
 * The first column of the spending side, or -1 for a table of one side. Each side names its rows: 收入 and 支出
 * as columns of one list are none.
 */
export function secondSide(paths: readonly (readonly string[])[], title: string): number {
  const sides = paths.map(sideOf);
  const from = sides.indexOf('expense');
  const income = sides.indexOf('income');
  if (income >= 0 && income < from && isNamed(paths.slice(0, from)) && isNamed(paths.slice(from)))
    return from;
  if (!/收支|收入支出/.test(title)) return -1;
  // 收入 and 支出 head the names themselves: 收入, 上年预算数, 本年预算数, 支出, 上年预算数, 本年预算数.
  if (
    income === 0 &&
    2 * from === paths.length &&
    paths[0]?.join() === '收入' &&
    paths[from]?.join() === '支出'
  )
    return from;
  // 收入 and 支出 above them, whatever the columns of names are called.
  const headed = (path: readonly string[]) =>
    path.length > 1 && /^(?:收入|支出)(?:预算)?$/.test(path[0] ?? '');
  if (income === 0 && from > 1 && from < paths.length - 1 && paths.every(headed)) return from;
  // Without heads above them: 项目 预算数 项目 预算数.
  const names = paths.flatMap((path, index) => (isNamed([path]) ? [index] : []));
  const [, second = -1] = names;
  return names.length === 2 && second > 1 ? second : -1;
}

/** 功能分类, 支出用途 and 经济分类 beside each other: where each list of the spending side begins. */
export function furtherSides(paths: readonly (readonly string[])[], from: number): number[] {
  const names = paths.flatMap((path, index) => (index > from && isNamed([path]) ? [index] : []));
  const starts = [from, ...names.filter((at) => isNamed([paths[from] ?? []]) && at > from + 1)];
  const last = starts[starts.length - 1] ?? from;
  return starts.length > 4 || last >= paths.length - 1 ? [from] : starts;
}

/** Without the head that only says which side it is. */
export function withoutSide(path: readonly string[]): readonly string[] {
  return path.length > 1 && sideOf(path) !== null ? path.slice(1) : path;
}
