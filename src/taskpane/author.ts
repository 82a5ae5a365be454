/** The 情况说明 and the package: written, checked and published from what the tables say. */
import { Desk } from './desk';
import type { PackageStep } from '../publication/package';
import type { WritingState, PublishState } from './state/writing';
import { isText, isWaiver, readRecord } from './state/writing';

/** Where the workbook remembers them. */
const ANSWERS = '情况说明·回答';
const OVERRIDES = '情况说明·改写';
const WAIVERS = '放行理由';

export class Author extends Desk {
  /** Counts writings, for the last one asked for is the one to show. */
  private written = 0;
  private text: { readonly name: string; readonly bytes: Uint8Array } | null = null;

  /** What the officer wrote before, from the workbook. */
  recallWriting(): Promise<void> {
    return this.run('reading', async () => {
      this.change({ remembered: 'failed' });
      const answers = readRecord(await this.excel.recall(ANSWERS), isText);
      const overrides = readRecord(await this.excel.recall(OVERRIDES), isText);
      const waivers = readRecord(await this.excel.recall(WAIVERS), isWaiver);
      this.change({ answers, overrides, remembered: 'yes' });
      this.publish({ waivers });
    });
  }

  change(change: Partial<WritingState>): void {
    this.store.dispatch({ type: 'writing', change });
  }

  protected publish(change: Partial<PublishState>): void {
    this.store.dispatch({ type: 'publish', change });
  }

  /** Writes the text anew from the tables as they were last read. */
  async write(): Promise<void> {
    const mine = ++this.written;
    const { answers, overrides } = this.state.writing;
    await this.quietly(async () => {
      const document = await this.outside.core.narrative({ answers, overrides });
      if (mine === this.written) this.change({ document });
    });
  }

  async answer(question: string, text: string): Promise<void> {
    const { answers } = this.state.writing;
    if ((answers[question] ?? '') === text) return;
    await this.keep('answers', ANSWERS, withEntry(answers, question, text === '' ? null : text));
  }

  /** The officer's wording of a paragraph; null for the one written from the tables, '' for none at all. */
  async reword(paragraph: string, text: string | null): Promise<void> {
    this.change({ editing: null });
    await this.keep('overrides', OVERRIDES, withEntry(this.state.writing.overrides, paragraph, text));
  }

  /** Brings back the paragraphs that were struck out. */
  async restoreStruck(): Promise<void> {
    const { overrides, document } = this.state.writing;
    const kept = Object.entries(overrides).filter(([id]) => !document?.struck.includes(id));
    await this.keep('overrides', OVERRIDES, Object.fromEntries(kept));
  }

  private async keep(
    what: 'answers' | 'overrides',
    key: string,
    value: Record<string, string>,
  ): Promise<void> {
    this.change({ [what]: value });
    this.publish({ built: null });
    await Promise.all([this.write(), this.quietly(() => this.excel.remember(key, JSON.stringify(value)))]);
  }

  /** Why an error may pass; an empty reason is none. Kept in the workbook, told in the internal report. */
  async waive(finding: string, reason: string): Promise<void> {
    const { waivers } = this.state.publish;
    if ((waivers[finding]?.reason ?? '') === reason) return;
    const changed = withEntry(waivers, finding, reason.trim() === '' ? null : { reason });
    this.publish({ waivers: changed, built: null });
    await this.quietly(() => this.excel.remember(WAIVERS, JSON.stringify(changed)));
  }

  /** A text of the officer's own, read on this machine and held against the tables. */
  checkText(name: string, bytes: Uint8Array): Promise<void> {
    return this.run('checkingText', async () => {
      if (!(await this.refresh())) {
        this.tell('warning', { key: 'nothingRecognised' });
        return;
      }
      const checked = await this.outside.core.checkText(bytes);
      this.text = { name, bytes };
      this.change({ checked: { ...checked, file: name } });
    });
  }

  /** The same text against tables that have changed. */
  async checkTextAgain(): Promise<void> {
    const { text } = this;
    if (!text) return;
    await this.quietly(async () => {
      const checked = await this.outside.core.checkText(text.bytes);
      if (text === this.text) this.change({ checked: { ...checked, file: text.name } });
    });
  }

  buildPackage(): Promise<void> {
    return this.run(
      'packaging',
      async (signal) => {
        this.publish({ step: null });
        await this.excel.clearMarks();
        const inspection = await this.refresh();
        const { answers, overrides } = this.state.writing;
        const built = await this.outside.core.buildPackage(
          {
            workbook: await this.outside.documentBytes(),
            file: `${inspection?.unit ?? ''}.xlsx`,
            answers,
            overrides,
            waivers: this.state.publish.waivers,
          },
          { signal, onProgress: (step: PackageStep) => signal.aborted || this.publish({ step }) },
        );
        if (!signal.aborted) this.publish({ built, step: null });
      },
      true,
    );
  }

  savePackage(): void {
    const { built } = this.state.publish;
    if (built) this.handOut(`${built.title}.zip`, built.zip);
  }

  protected handOut(name: string, content: Uint8Array | string): void {
    const file = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(-120);
    this.outside.save(file, content);
    this.tell('success', { key: 'exported', file });
  }
}

function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
