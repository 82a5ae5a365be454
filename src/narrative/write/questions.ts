/** The questions of a text, collected while it is written: each is asked once, wherever it is used. */
import { parseText } from '../../amount/parse';
import type { Money } from '../../amount/money';
import type { QuestionData } from '../../template/narrative-schema';
import type { Answers, Question, Run } from './document';

interface Asked {
  data: QuestionData;
  usedIn: Set<string>;
}

export class QuestionBook {
  private readonly asked = new Map<string, Asked>();
  /** Asked, but the text does without an answer. */
  private readonly settled = new Set<string>();

  constructor(
    private readonly answers: Answers,
    private readonly known: Readonly<Record<string, QuestionData>>,
    private readonly fill: (text: string) => string,
  ) {}

  /** Notes that a paragraph needs the answer. */
  use(id: string, paragraph: string, fallback?: QuestionData): QuestionData {
    const data = this.asked.get(id)?.data ??
      this.known[id] ??
      fallback ?? { prompt: id, kind: 'text' as const };
    const entry = this.asked.get(id) ?? { data, usedIn: new Set<string>() };
    entry.usedIn.add(paragraph);
    this.asked.set(id, entry);
    return data;
  }

  /** The answer where there is one that can be used. */
  answer(id: string): string | null {
    const text = (this.answers[id] ?? '').trim();
    return text === '' || this.fault(id, text) !== undefined ? null : text;
  }

  amount(id: string): Money | null {
    const text = this.answer(id);
    const parsed = text === null ? null : parseText(text);
    return parsed?.kind === 'amount' ? parsed.value : null;
  }

  /** The answer as a run, or 〔待填：…〕. */
  run(id: string, paragraph: string, fallback?: QuestionData): Run {
    const data = this.use(id, paragraph, fallback);
    const text = this.answer(id);
    if (text !== null) return { kind: 'answer', text: inline(text), question: id };
    return { kind: 'gap', text: `〔待填：${this.fill(data.prompt)}〕`, question: id };
  }

  settle(id: string): void {
    this.settled.add(id);
  }

  private fault(id: string, text: string): string | undefined {
    const data = this.asked.get(id)?.data ?? this.known[id];
    if (data?.kind === 'number' && !/^\d{1,9}(\.\d{1,4})?$/.test(text)) return '这里填一个数，不带单位';
    if (data?.kind === 'amount' && parseText(text).kind !== 'amount') return '这里填一个金额，不带单位';
    if (data?.kind === 'choice' && !(data.options ?? []).includes(text)) {
      return `请从“${(data.options ?? []).join('”“')}”中选一项`;
    }
    return undefined;
  }

  list(): Question[] {
    return [...this.asked].map(([id, { data, usedIn }]) => {
      const text = (this.answers[id] ?? '').trim();
      const fault = text === '' ? undefined : this.fault(id, text);
      return {
        id,
        prompt: this.fill(data.prompt),
        kind: data.kind,
        ...(data.options ? { options: data.options } : {}),
        ...(data.hint === undefined ? {} : { hint: this.fill(data.hint) }),
        usedIn: [...usedIn],
        answered: (text !== '' || this.settled.has(id)) && fault === undefined,
        ...(fault === undefined ? {} : { fault }),
      };
    });
  }
}

/** An answer within a sentence: one line, without the punctuation and the lead-in that the sentence brings itself. */
function inline(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/[。；，、;,.\s]+$/, '')
    .replace(/^(?:主要)?(?:原因)?是(?:由于|因为)?/, '');
}
