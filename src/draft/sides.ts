/** 收入 to the left and 支出 to the right: where the second side begins. */
import { roleOf } from './columns';

/** 收入, 本年收入, 财政拨款收入, 收入项目; not 收支. */
function sideOf(path: readonly string[]): 'income' | 'expense' | null {
  const head = path[0] ?? '';
  const income = head.includes('收入');
  return income === head.includes('支出') ? null : income ? 'income' : 'expense';
}

function isNamed(paths: readonly (readonly string[])[]): boolean {
  return paths.some((path) => path[path.length - 1] === '项目' || roleOf(path)?.role === 'name');
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
  // Without heads above them: 项目 预算数 项目 预算数.
  const names = paths.flatMap((path, index) => (isNamed([path]) ? [index] : []));
  const [, second = -1] = names;
  return names.length === 2 && second > 1 ? second : -1;
}

/** 功能分类 and 支出用途 beside each other: where the spending side begins anew; -1 where it is one list. */
export function thirdSide(paths: readonly (readonly string[])[], from: number): number {
  const names = paths.flatMap((path, index) => (index >= from && isNamed([path]) ? [index] : []));
  const [, third = -1] = names;
  return names.length === 2 && third > from + 1 && third < paths.length - 1 ? third : -1;
}

/** Without the head that only says which side it is. */
export function withoutSide(path: readonly string[]): readonly string[] {
  return path.length > 1 && sideOf(path) !== null ? path.slice(1) : path;
}
