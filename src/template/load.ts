/** A pack from outside: untrusted text in, a validated pack or an error that names the place out. */
import { z } from 'zod';
import { PackError } from './pack-error';
import { packSchema } from './schema';
import type { Pack } from './schema';

/** Larger than any form of a province; a pack that is larger is a mistake or an attack. */
const MAX_PACK_CHARACTERS = 4_000_000;

export function parsePack(json: string): Pack {
  if (json.length > MAX_PACK_CHARACTERS) throw new PackError('', '文件过大，模板包不超过 4 MB');
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new PackError('', `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）`);
  }
  return validatePack(data);
}

export function validatePack(data: unknown): Pack {
  const result = packSchema.safeParse(data, { error: z.locales.zhCN().localeError });
  if (!result.success) {
    const issue = deepest(result.error.issues);
    throw new PackError(pathText(issue.path), issue.message);
  }
  const seen = new Map<string, number>();
  result.data.tables.forEach((table, index) => {
    for (const key of [`id ${table.id}`, `sheet ${table.sheet}`]) {
      const before = seen.get(key);
      if (before !== undefined) {
        throw new PackError(`tables[${index}].${key.split(' ')[0]}`, `与 tables[${before}] 重复`);
      }
      seen.set(key, index);
    }
  });
  return result.data;
}

type Issue = z.core.$ZodIssue;

/** A union says only that nothing fitted; the branch that got furthest knows what the author meant. */
function deepest(
  issues: readonly Issue[],
  prefix: PropertyKey[] = [],
): { path: PropertyKey[]; message: string } {
  let best = { path: prefix, message: '内容不合要求' };
  for (const issue of issues) {
    const path = [...prefix, ...issue.path];
    let found = { path, message: issue.message };
    if (issue.code === 'invalid_union') {
      for (const branch of issue.errors) {
        const inner = deepest(branch, path);
        if (inner.path.length > found.path.length) found = inner;
      }
    }
    if (found.path.length > best.path.length || best.message === '内容不合要求') best = found;
  }
  return best;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
