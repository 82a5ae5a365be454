/** What a schema has against a pack, in the words of whoever writes it: where, what stands there, what may stand there. */
import type { z } from './zod';

export type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  object: '一组“名称: 内容”（{…}）',
  record: '一组“名称: 内容”（{…}）',
  array: '列表（[…]）',
  null: 'null',
};

export function problemOf(issue: Issue, path: readonly PropertyKey[], data: unknown): string {
  const value = path.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      return `没有叫 ${issue.keys.map(said).join('、')} 的项，请检查拼写`;
    case 'invalid_value':
      return `${value === undefined ? '缺了这一项' : `不能是 ${said(value)}`}，${issue.values.length === 1 ? '应为' : '可以是'} ${issue.values.map(said).join('、')}`;
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return value === undefined ? `缺了这一项，应为${kind}` : `应为${kind}，现在是 ${said(value)}`;
    }
    default:
      return issue.message;
  }
}

/** `公开表1-1 第 3 列`; empty where a fault is in no table. */
export function placeInWords(path: readonly PropertyKey[], data: unknown): string {
  const [list, at, ...rest] = path;
  if (list !== 'tables' || typeof at !== 'number') return '';
  const table = (data as { tables?: Record<string, unknown>[] } | null)?.tables?.[at];
  const name = [table?.['number'], table?.['title']].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  const steps = rest.flatMap((step, index) => {
    const number = rest[index + 1];
    const word = WORDS[String(step)];
    return word !== undefined && typeof number === 'number' ? [`第 ${number + 1} ${word}`] : [];
  });
  return [typeof name === 'string' ? name.trim() : `第 ${at + 1} 张表`, ...steps].join(' ');
}

const WORDS: Readonly<Record<string, string>> = {
  blocks: '块',
  columns: '列',
  items: '行',
  header: '行表头',
};

function said(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (value !== null && typeof value === 'object') return '一组“名称: 内容”';
  const text = String(value);
  return typeof value === 'string' ? `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”` : text;
}
