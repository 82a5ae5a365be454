/** Files that an officer fills in: answers to the questions of the 情况说明, reasons for errors waived. */
import type { Answers } from '../narrative/write';
import { FORMER } from '../publication/reasons-form';
import type { Waiver, Waivers } from '../publication/waivers';

export class FilledInFault extends Error {
  override readonly name = 'FilledInFault';
}

/**
 * `{ "问题": "回答" }`, or the list that `--questions` writes, filled in.
 * @throws FilledInFault with a Chinese sentence that does not name the file
 */
export function answersIn(bytes: Uint8Array): Answers {
  const answers: Record<string, string> = {};
  for (const [id, answer] of entries(jsonIn(bytes), 'id', 'answer')) {
    if (typeof answer !== 'string' && typeof answer !== 'number')
      throw new FilledInFault(`“${id}”的回答应是文字或数`);
    if (String(answer).trim() !== '') answers[id] = String(answer);
  }
  return answers;
}

/**
 * `{ "规则|表!格": "理由" }`, `{ …: { "reason", "by" } }`, or the form in the internal part, filled in: a reason there is
 * for the amounts that stand beside it (`rests`).
 * @throws FilledInFault with a Chinese sentence that does not name the file
 */
export function waiversIn(bytes: Uint8Array): Waivers {
  const waivers: Record<string, Waiver> = {};
  for (const [key, value, whole] of entries(jsonIn(bytes), 'key', 'reason')) {
    const { reason, by, rests, [FORMER]: former } = isRecord(value) ? value : { ...whole, reason: value };
    if (typeof reason !== 'string') throw new FilledInFault(`“${key}”没有写明理由（reason）`);
    waivers[key] = {
      reason,
      ...(typeof by === 'string' && by.trim() !== '' ? { by } : {}),
      ...(typeof rests === 'string' ? { rests } : {}),
      ...(typeof former === 'string' ? { former } : {}),
    };
  }
  return waivers;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new FilledInFault('不是 JSON 文件，请检查引号、逗号和括号');
  }
}

type Row = Readonly<Record<string, unknown>>;

const isRecord = (data: unknown): data is Row =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Keys and values of an object, of a list of rows, or of the list under `questions`. */
function entries(data: unknown, key: string, value: string): [string, unknown, Row?][] {
  const list = isRecord(data) && Array.isArray(data['questions']) ? data['questions'] : data;
  if (isRecord(list)) return Object.entries(list);
  if (!Array.isArray(list)) throw new FilledInFault(`应是一个对象，或有 ${key} 和 ${value} 的列表`);
  return list.map((row: unknown, index) => {
    const name = isRecord(row) ? row[key] : undefined;
    if (!isRecord(row) || typeof name !== 'string') throw new FilledInFault(`第 ${index + 1} 项没有 ${key}`);
    return [name, row[value] ?? '', row];
  });
}
