/** Last year's file: chosen on this machine, read by the core, for 上年 columns, text and package alike. */
import type { LastYearView } from '../core/proposal';
import type { Desk } from '../desk';
import type { Proposing } from './proposing';
import type { Writing } from './writing';

export class LastYear {
  constructor(
    private readonly desk: Desk,
    private readonly proposing: Proposing,
    private readonly writing: Writing,
  ) {}

  open(file: string, bytes: Uint8Array): Promise<void> {
    return this.change(() => this.desk.outside.core.openLastYear(file, bytes));
  }

  close(): Promise<void> {
    return this.change(async () => {
      await this.desk.outside.core.closeLastYear();
      return null;
    });
  }

  private change(work: () => Promise<LastYearView | null>): Promise<void> {
    return this.desk.run('openingLastYear', async () => {
      this.desk.store.dispatch({ type: 'lastYear', lastYear: await work() });
      const { offer, writing } = this.desk.state;
      if (offer?.request.kind === 'lastYear') await this.proposing.again();
      if (writing.document) await this.writing.write();
      await this.writing.checkTextAgain();
    });
  }
}
