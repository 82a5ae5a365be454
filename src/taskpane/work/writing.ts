/** 说明: written from what the tables say, kept in the workbook; a text of the officer's own held against the tables. */
import type { FileToRead } from '../core/contract';
import type { Desk } from '../desk';
import { type Locked, openLocked } from './locked';
import {
  ANSWERS,
  isText,
  isWaiver,
  keptRecord,
  DECIDER,
  OVERRIDES,
  readRecord,
  WAIVERS,
  withEntry,
  type WritingState,
} from '../state/writing';

export class Writing {
  /** Counts writings, for the last one asked for is the one to show. */
  private written = 0;
  private text: FileToRead | null = null;

  constructor(private readonly desk: Desk) {}

  /** What the officer wrote before, from the workbook. */
  recallWriting(): Promise<void> {
    return this.desk.run('reading', () => this.recallAll());
  }

  private async recallAll(): Promise<void> {
    this.change({ remembered: 'failed' });
    const answers = readRecord(await this.desk.excel.recall(ANSWERS), isText);
    const overrides = readRecord(await this.desk.excel.recall(OVERRIDES), isText);
    const waivers = readRecord(await this.desk.excel.recall(WAIVERS), isWaiver);
    this.change({ answers, overrides, remembered: 'yes' });
    const by = await this.desk.excel.recall(DECIDER);
    this.desk.store.dispatch({
      type: 'publish',
      change: { waivers, ...(typeof by === 'string' && { by }) },
    });
  }

  change(change: Partial<WritingState>): void {
    this.desk.store.dispatch({ type: 'writing', change });
  }

  /** Writes the text anew from the tables as they were last read. */
  async write(): Promise<void> {
    const mine = ++this.written;
    const { answers, overrides } = this.desk.state.writing;
    await this.desk.quietly(async () => {
      const document = await this.desk.outside.core.narrative({ answers, overrides });
      if (mine === this.written) this.change({ document });
    });
  }

  async answer(question: string, text: string): Promise<void> {
    const { answers } = this.desk.state.writing;
    if ((answers[question] ?? '') === text) return;
    await this.keep('answers', ANSWERS, withEntry(answers, question, text === '' ? null : text));
  }

  /** The officer's wording of a paragraph; null for the one written from the tables, '' for none at all. */
  async reword(paragraph: string, text: string | null): Promise<void> {
    this.change({ editing: null });
    await this.keep('overrides', OVERRIDES, withEntry(this.desk.state.writing.overrides, paragraph, text));
  }

  /** Brings back the paragraphs that were struck out. */
  async restoreStruck(): Promise<void> {
    const { overrides, document } = this.desk.state.writing;
    const kept = Object.entries(overrides).filter(([id]) => !document?.struck.includes(id));
    await this.keep('overrides', OVERRIDES, Object.fromEntries(kept));
  }

  private async keep(
    what: 'answers' | 'overrides',
    key: string,
    value: Record<string, string>,
  ): Promise<void> {
    this.change({ [what]: value });
    this.desk.store.dispatch({ type: 'publish', change: { built: null } });
    await Promise.all([
      this.write(),
      this.checkTextAgain(),
      this.desk.quietly(() => this.desk.excel.remember(key, keptRecord(value))),
    ]);
  }

  /** A text of the officer's own, read on this machine and held against the tables. */
  checkText(file: FileToRead): Promise<Locked> {
    return openLocked(this.desk, 'checkingText', file, async () => {
      if (!(await this.desk.refresh())) {
        this.desk.tell('warning', { key: 'nothingRecognised' });
        return;
      }
      const checked = await this.heldAgainst(file);
      this.text = file;
      this.change({ checked: { ...checked, file: file.name } });
    });
  }

  private heldAgainst(file: FileToRead) {
    return this.desk.outside.core.checkText(file, this.desk.state.writing.answers);
  }

  /** The same text against tables, answers or amounts of last year that have changed. */
  async checkTextAgain(): Promise<void> {
    const { text } = this;
    if (!text) return;
    await this.desk.quietly(async () => {
      const checked = await this.heldAgainst(text);
      if (text === this.text) this.change({ checked: { ...checked, file: text.name } });
    });
  }
}
