/** Files that an officer fills in for `export`, from the paths they are named by; and the questions as they are handed out. */
import type { Answers, Question } from '../narrative/write';
import type { Waivers } from '../publication/waivers';
import { answersIn, FilledInFault, waiversIn } from '../session/filled-in';
import { fileFault } from './fault';
import { readInput } from './files';

/** @throws CliFault */
export const readAnswers = (file: string): Promise<Answers> => filledIn(file, answersIn);

/** @throws CliFault */
export const readWaivers = (file: string): Promise<Waivers> => filledIn(file, waiversIn);

async function filledIn<T>(file: string, read: (bytes: Uint8Array) => T): Promise<T> {
  const bytes = await readInput(file);
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof FilledInFault) throw fileFault(file, error.message);
    throw error;
  }
}

/**
 * The questions with what has been answered, to be filled in and read back by `--answers`. Answers to what is not asked
 * now stay at its end: the next change of a table may ask it again.
 */
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
  const asked = new Set(questions.map(({ id }) => id));
  const others = Object.entries(answers)
    .filter(([id]) => !asked.has(id))
    .map(([id, answer]) => ({ id, prompt: '现在不问这一项，回答先留着，可以删去', answer }));
  return `${JSON.stringify({ 填法: '在 answer 里填写，用 export --answers 带回；留空的仍算待填。', questions: [...list, ...others] }, null, 2)}\n`;
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
