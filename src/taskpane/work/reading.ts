/** A form without a pack: read by its headers, settled column by column by the officer, bound, kept as a pack. */
import type { FormChoice } from '../../draft/choices';
import type { CandidateView } from '../core/contract';
import type { Desk } from '../desk';
import { CHOICES, choicesIn, keptChoices } from '../state/form-choices';
import type { Preparing } from './preparing';

export class Reading {
  constructor(
    private readonly desk: Desk,
    private readonly preparing: Preparing,
  ) {}

  open(): Promise<void> {
    return this.desk.run('reading', async () => {
      await this.desk.refresh();
      await this.read(choicesIn(await this.desk.excel.recall(CHOICES)));
    });
  }

  close(): void {
    this.desk.store.dispatch({ type: 'reading', reading: null });
  }

  candidates(sheet: string, column: string): Promise<readonly CandidateView[]> {
    return this.desk.outside.core.candidates(sheet, column);
  }

  choose(choice: FormChoice): Promise<void> {
    return this.desk.run('reading', async () => {
      const { choices = [] } = this.desk.state.reading ?? {};
      const others = choices.filter(
        ({ title, header }) => title !== choice.title || header !== choice.header,
      );
      const decided = [...others, choice];
      await this.read(decided);
      await this.desk.excel.remember(CHOICES, keptChoices(decided));
    });
  }

  /** Names for the tables, and the reading kept in the workbook, so that it opens so wherever it is sent. */
  async bind(): Promise<void> {
    const { reading } = this.desk.state;
    if (!reading) return;
    await this.preparing.useReading(reading.form.pack);
    this.close();
  }

  /** For colleagues who have the same form. */
  savePack(): void {
    const { reading } = this.desk.state;
    if (!reading) return;
    const file = '按表头读出的模板包.json';
    this.desk.outside.save(file, reading.form.pack);
    this.desk.tell('success', { key: 'exported', file });
  }

  private async read(choices: readonly FormChoice[]): Promise<void> {
    const form = await this.desk.outside.core.readForm(choices);
    this.desk.store.dispatch({ type: 'reading', reading: form && { form, choices } });
    if (!form) this.desk.tell('warning', { key: 'nothingRecognised' });
  }
}
