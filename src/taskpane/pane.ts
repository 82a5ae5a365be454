/** What the officer can do, step by step; the ribbon's commands come here as well. */
import { Desk } from './desk';
import { Checking } from './work/checking';
import { Filling } from './work/filling';
import { LastYear } from './work/last-year';
import { Preparing } from './work/preparing';
import { Proposing } from './work/proposing';
import { Publishing } from './work/publishing';
import { Writing } from './work/writing';

export type { Outside } from './desk';
export type { PaneHost } from './host';

export class Pane extends Desk {
  readonly preparing = new Preparing(this);
  readonly filling = new Filling(this);
  readonly proposing = new Proposing(this);
  readonly checking = new Checking(this);
  readonly writing = new Writing(this);
  readonly lastYear = new LastYear(this, this.proposing, this.writing);
  readonly publishing = new Publishing(this);
  private unwatch: () => Promise<void> = () => Promise.resolve();

  /** Reads what is open, follows it from then on, and takes away marks left in the file. */
  async start(): Promise<void> {
    await this.run('starting', async () => {
      await this.preparing.start();
      await this.refresh(undefined, 'recognise');
      this.store.dispatch({ type: 'ready' });
      if (this.state.inspection?.bound) this.show('fill');
      this.unwatch = await this.excel.watch(() => void this.live());
      // Housekeeping: a protected sheet that keeps its old marks is told of when marking.
      await this.excel.clearMarks().catch(() => undefined);
    });
    this.store.dispatch({ type: 'ready' });
    await this.examine();
  }

  /** Follows the workbook no longer. */
  stop(): Promise<void> {
    return this.unwatch();
  }

  /** The pane is closed: a file that is saved now should carry no marks. */
  async hidden(): Promise<void> {
    if (this.state.check.asked) await this.excel.clearMarks().catch(() => undefined);
  }
}
