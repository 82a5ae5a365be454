/** Last year's file: chosen on this machine, read by the core, for 上年 columns, text and package alike. */
import type { FileToRead } from '../core/contract';
import type { LastYearView } from '../core/proposal';
import type { Desk } from '../desk';
import { type Locked, openLocked } from './locked';
import type { Proposing } from './proposing';
import type { Writing } from './writing';

export class LastYear {
  constructor(
    private readonly desk: Desk,
    private readonly proposing: Proposing,
    private readonly writing: Writing,
  ) {}

  open(file: FileToRead): Promise<Locked> {
    return openLocked(this.desk, 'openingLastYear', file, async () =>
      this.use(await this.desk.outside.core.openLastYear(file)),
    );
  }

  close(): Promise<void> {
    return this.desk.run('openingLastYear', async () => {
      await this.desk.outside.core.closeLastYear();
      await this.use(null);
    });
  }

  private async use(lastYear: LastYearView | null): Promise<void> {
    this.desk.store.dispatch({ type: 'lastYear', lastYear });
    const { offer, writing } = this.desk.state;
    if (offer?.request.kind === 'lastYear') await this.proposing.again();
    if (writing.document) await this.writing.write();
    await this.writing.checkTextAgain();
  }
}
