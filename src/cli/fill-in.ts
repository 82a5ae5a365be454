/** Files that an officer fills in for `export`: answers to the questions of the 情况说明, reasons for errors waived. */
import type { Answers, Question } from '../narrative/write';
import type { Waiver, Waivers } from '../publication/waivers';
import { fileFault } from './fault';
import { readInput } from './files';

/** `{ "问题": "回答" }`, or the list that `--questions` writes, filled in. */
export async function readAnswers(file: string): Promise<Answers> {
  const data = await readJson(file);
  const answers: Record<string, string> = {};
  for (const [id, answer] of entries(data, file, 'id', 'answer')) {
    if (typeof answer !== 'string' && typeof answer !== 'number')
      throw fileFault(file, `“${id}”的回答应是文字或数`);
    if (String(answer).trim() !== '') answers[id] = String(answer);
  }
  return answers;
}

/** `{ "规则|表!格": "理由" }`, `{ …: { "reason", "by" } }`, or the form in the internal part, filled in. */
export async function readWaivers(file: string): Promise<Waivers> {
  const data = await readJson(file);
  const waivers: Record<string, Waiver> = {};
  for (const [key, value, whole] of entries(data, file, 'key', 'reason')) {
    const { reason, by } = isRecord(value) ? value : { reason: value, by: whole?.['by'] };
    if (typeof reason !== 'string') throw fileFault(file, `“${key}”没有写明理由（reason）`);
    waivers[key] = { reason, ...(typeof by === 'string' && by.trim() !== '' ? { by } : {}) };
  }
  return waivers;
}

/** The questions with what has been answered, to be filled in and read back by `--answers`. */
export function questionsJson(questions: readonly Question[], answers: Answers): string {
  const list = questions.map(({ id, prompt, kind, options, hint, fault }) => ({
    id,
    prompt,
    kind: KINDS[kind],
    ...(options ? { options } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(fault === undefined ? {} : { fault }),
    answer: answers[id] ?? '',
  }));
  return `${JSON.stringify({ 填法: '在 answer 里填写，用 export --answers 带回；留空的仍算待填。', questions: list }, null, 2)}\n`;
}

const KINDS: Readonly<Record<Question['kind'], string>> = {
  text: '一句话',
  lines: '可分段，每段一行',
  number: '一个数',
  amount: '金额',
  choice: '从 options 中选一项',
};

export function questionsMarkdown(title: string, questions: readonly Question[]): string {
  const item = ({ id, prompt, kind, options, hint, fault }: Question) =>
    [
      `- [ ] **${prompt}**（${id}；${options ? `从“${options.join('”“')}”中选一项` : KINDS[kind]}）`,
      ...[hint, fault].flatMap((line) => (line === undefined ? [] : [`      ${line}`])),
    ].join('\n');
  const said =
    questions.length === 0
      ? '没有待填的问题。'
      : `还有 ${questions.length} 项待填：\n\n${questions.map(item).join('\n')}`;
  return `# ${title}\n\n${said}\n`;
}

async function readJson(file: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readInput(file));
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw fileFault(file, '不是 JSON 文件，请检查引号、逗号和括号');
  }
}

type Row = Readonly<Record<string, unknown>>;

const isRecord = (data: unknown): data is Row =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Keys and values of an object, of a list of rows, or of the list under `questions`. */
function entries(data: unknown, file: string, key: string, value: string): [string, unknown, Row?][] {
  const list = isRecord(data) && Array.isArray(data['questions']) ? data['questions'] : data;
  if (isRecord(list)) return Object.entries(list);
  if (!Array.isArray(list)) throw fileFault(file, `应是一个对象，或有 ${key} 和 ${value} 的列表`);
  return list.map((row: unknown, index) => {
    const name = isRecord(row) ? row[key] : undefined;
    if (!isRecord(row) || typeof name !== 'string') throw fileFault(file, `第 ${index + 1} 项没有 ${key}`);
    return [name, row[value] ?? '', row];
  });
}
