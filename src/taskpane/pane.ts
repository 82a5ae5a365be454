/** What the officer can do, step by step; the ribbon's commands come here as well. */
import type { Workbook } from '../workbook/model';
import { Desk } from './desk';
import type { Step } from './state/state';
import { Checking } from './work/checking';
import { Filling } from './work/filling';
import { Interrupted } from './work/interrupted';
import { Preparing } from './work/preparing';
import { Proposing } from './work/proposing';
import { Reading } from './work/reading';

export type { Outside } from './desk';
export type { PaneHost } from './host';

export class Pane extends Desk {
  readonly preparing = new Preparing(this);
  readonly interrupted = new Interrupted(this);
  readonly reading = new Reading(this, this.preparing);
  readonly filling = new Filling(this);
  readonly proposing = new Proposing(this);
  readonly checking = new Checking(this);
  /** The officer has gone somewhere already: the course of things leads nowhere else. */
  private hasChosen = false;
  private unwatch: () => Promise<void> = () => Promise.resolve();

  /**
   * Reads what is open, follows it from then on, and takes away marks left in the file.
   * @param atFindings the workbook was opened to see what is wrong with it
   */
  async start(atFindings = false): Promise<void> {
    await this.run('starting', async () => {
      await this.preparing.recall();
      await Promise.all([this.preparing.offer(), this.refresh(undefined, 'recognise')]);
      // First, so that the form of 准备 is not fetched for a workbook that needs none.
      const { inspection } = this.state;
      if (!this.hasChosen) {
        if (inspection && atFindings) this.show('check');
        else if (inspection?.bound) this.show('fill');
      }
      this.store.dispatch({ type: 'ready' });
      this.unwatch = await this.excel.watch(() => void this.live());
      // Housekeeping: a protected sheet that keeps its old marks is told of when marking.
      await this.excel.clearMarks().catch(() => undefined);
      await this.interrupted.look();
    });
    this.store.dispatch({ type: 'ready' });
    await this.examine();
    this.store.dispatch({ type: 'settled' });
    if ((atFindings || this.hasChosen) && this.state.step === 'check') this.checking.unfoldFirst();
    // Whatever went wrong meanwhile is said first.
    if (!this.state.inspection && !this.state.notice && holdsWords(this.workbook))
      this.tell('info', { key: 'foreign' });
  }

  /** 校验 opens with what is known, the first of it unfolded: nothing is sent anywhere before a press. */
  override show(step: Step, chosen = false): void {
    if (chosen) this.hasChosen = true;
    super.show(step, chosen);
    if (step === 'check' && chosen) this.checking.unfoldFirst();
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

/** A new workbook is blank, and nobody expects tables in it. */
const holdsWords = ({ sheets }: Workbook): boolean =>
  sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell && cell.value !== null && cell.value !== '')),
  );
