/**
 * What is looked at before the schema is: how deep and how large a pack is, and keys that are no data. The
 * schema itself would answer a hostile pack, but only after reading all of it.
 */
import { PackError } from './pack-error';

/** A narrative with sections in sections is 12 deep. */
const MAX_DEPTH = 24;
/** The longest list that the schema lets through has 400 entries. */
const MAX_ENTRIES = 500;
/** The largest built-in pack has 5,000 values, with its narrative. */
const MAX_VALUES = 60_000;
/** Keys that reach into an object's prototype. */
const NO_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Step {
  readonly value: object;
  readonly path: string;
  readonly depth: number;
}

/** @throws PackError */
export function checkSize(data: unknown): void {
  if (data === null || typeof data !== 'object') return;
  const open: Step[] = [{ value: data, path: '', depth: 1 }];
  let values = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    const { value, path, depth } = step;
    if (depth > MAX_DEPTH) throw new PackError(path, `嵌套超过 ${MAX_DEPTH} 层`);
    const list = Array.isArray(value);
    const count = list ? value.length : Object.keys(value).length;
    if (count > MAX_ENTRIES) throw new PackError(path, `有 ${count} 项，最多 ${MAX_ENTRIES} 项`);
    values += count;
    if (values > MAX_VALUES) throw new PackError(path, `到这里内容已超过 ${MAX_VALUES} 项，模板包不应这样大`);
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      const at = list ? `${path}[${key}]` : path === '' ? short(key) : `${path}.${short(key)}`;
      if (!list && NO_KEYS.has(key)) throw new PackError(at, '不能用这个名称');
      if (inner !== null && typeof inner === 'object')
        open.push({ value: inner, path: at, depth: depth + 1 });
    }
  }
}

/** A key that is a page of text would make the message one. */
export function short(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
