/** 对照: the workbook held against another file, such as the PDF that was published; again when the workbook changes. */
import type { FileToRead } from '../core/contract';
import type { Desk } from '../desk';
import { type Locked, openLocked } from './locked';

export class Comparing {
  private file: FileToRead | null = null;
  /** Counts what is asked for, for only the last one is shown. */
  private asked = 0;

  constructor(private readonly desk: Desk) {}

  open(file: FileToRead): Promise<Locked> {
    return openLocked(this.desk, 'comparing', file, async () => {
      if (await this.desk.refresh()) await this.against(file);
      else this.desk.tell('warning', { key: 'nothingRecognised' });
    });
  }

  /** After a change of the workbook. */
  async again(): Promise<void> {
    const { file } = this;
    if (file) await this.desk.quietly(() => this.against(file));
  }

  close(): void {
    this.asked += 1;
    this.file = null;
    this.desk.store.dispatch({ type: 'compared', compared: null });
  }

  private async against(file: FileToRead): Promise<void> {
    const mine = ++this.asked;
    const compared = await this.desk.outside.core.compareWith(file);
    if (mine !== this.asked) return;
    this.file = file;
    this.desk.store.dispatch({ type: 'compared', compared });
  }
}
