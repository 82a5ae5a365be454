/** An officer who answers everything, so that a text has no gaps. */
import { writeNarrative } from '../../../src/narrative/write';
import type { Answers, NarrativeDocument, Question, WriteOptions } from '../../../src/narrative/write';

const BY_KIND = {
  text: '按规定安排',
  lines: '按规定履行职责。\n完成上级交办的其他任务。',
  number: '0',
  amount: '100.00',
} as const;

function plainly({ kind, options }: Question): string {
  return kind === 'choice' ? (options?.[0] ?? '') : BY_KIND[kind];
}

/** Answers bring further questions (a reason, once last year's amount is known): asked until nothing is open. */
export function answered(
  options: WriteOptions,
  answer: (question: Question) => string = plainly,
): { document: NarrativeDocument; answers: Answers } {
  let answers: Record<string, string> = { ...options.answers };
  for (let round = 0; round < 5; round++) {
    const document = writeNarrative({ ...options, answers });
    if (document.missing.length === 0) return { document, answers };
    for (const question of document.missing) answers = { ...answers, [question.id]: answer(question) };
  }
  throw new Error('questions do not come to an end');
}
