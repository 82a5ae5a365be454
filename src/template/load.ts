/** A pack from outside: untrusted text in, a validated pack or an error that names the place out. */
import { z } from './zod';
import { PackError } from './pack-error';
import { placeInWords, problemOf, type Issue } from './pack-fault';
import { checkSize, short } from './pack-limits';
import { checkRules } from './pack-rules';
import { packSchema } from './schema';
import type { Pack } from './schema';

/** Larger than any form of a province; a pack that is larger is a mistake or an attack. */
const MAX_PACK_CHARACTERS = 4_000_000;

/** @throws PackError */
export function parsePack(json: string): Pack {
  if (json.length > MAX_PACK_CHARACTERS) throw new PackError('', '文件过大，模板包不超过 4 MB');
  const text = json.replace(/^\ufeff/, '');
  // What a decoder of UTF-8 puts in place of bytes that are none.
  if (text.includes('\ufffd'))
    throw new PackError('', '文件不是 UTF-8 编码（多半是 GBK），请用记事本“另存为”，编码选 UTF-8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new PackError('', `不是有效的 JSON${whereBroken(text, error)}`);
  }
  return validatePack(data);
}

/** @throws PackError */
export function validatePack(data: unknown): Pack {
  checkSize(data);
  const result = packSchema.safeParse(data, { error: z.locales.zhCN().localeError });
  if (!result.success) {
    const { path, issue } = deepest(result.error.issues);
    const problem = issue ? problemOf(issue, path, data) : '内容不合要求';
    throw new PackError(pathText(path), short(problem, 300), short(placeInWords(path, data), 100));
  }
  checkRules(result.data);
  return result.data;
}

/** JSON.parse counts characters; a person looks for a line. */
function whereBroken(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '：文件没有写完，末尾缺少括号或引号';
  const line = text.slice(0, Number(position)).split('\n').length;
  return `：第 ${line} 行附近有误，常见的是多了或少了逗号、引号、括号`;
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly issue: Issue | null;
}

/** A union says only that nothing fitted; the branch that got furthest knows what the author meant. */
function deepest(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Found {
  let best: Found = { path: prefix, issue: null };
  for (const issue of issues) {
    const path = [...prefix, ...issue.path];
    let found: Found = { path, issue };
    if (issue.code === 'invalid_union') {
      for (const branch of issue.errors) {
        const inner = deepest(branch, path);
        if (inner.path.length > found.path.length) found = inner;
      }
    }
    if (found.path.length > best.path.length || best.issue === null) best = found;
  }
  return best;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${short(String(step))}`))
    .join('')
    .replace(/^\./, '');
}
