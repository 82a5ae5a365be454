/** What can be filled in from what is there: worked out, shown cell by cell, written when the officer says so, taken back. */
import type { Proposal, ProposalRequest } from '../core/proposal';
import type { Desk } from '../desk';
import { madeBy } from '../state/cells';

export class Proposing {
  /** Counts what is asked for, for only the last one is shown. */
  private asked = 0;

  constructor(private readonly desk: Desk) {}

  /** Two requests to read, none to show. Without last year's file there is nothing to work out yet. */
  open(request: ProposalRequest): Promise<void> {
    this.desk.store.dispatch({ type: 'offer', offer: { request, proposal: null } });
    if (this.waitsForFile(request)) return Promise.resolve();
    return this.desk.run(
      'proposing',
      async () => {
        if (await this.desk.refresh()) await this.workOut(request);
        else this.desk.tell('warning', { key: 'nothingRecognised' });
      },
      true,
    );
  }

  /** The same with another choice, from the workbook as it was last read. */
  change(request: ProposalRequest): Promise<void> {
    const waits = this.waitsForFile(request);
    const proposal = waits ? null : (this.desk.state.offer?.proposal ?? null);
    this.desk.store.dispatch({ type: 'offer', offer: { request, proposal } });
    return waits ? Promise.resolve() : this.desk.quietly(() => this.workOut(request));
  }

  /** After a change of the officer's, or with another file of last year's. */
  async again(): Promise<void> {
    const { offer } = this.desk.state;
    if (offer) await this.change(offer.request);
  }

  close(): void {
    this.asked += 1;
    this.desk.store.dispatch({ type: 'offer', offer: null });
  }

  /** Writes what was shown, and nothing else: if that would be something else by now, it is shown anew. */
  apply(): Promise<void> {
    return this.desk.run('writing', async () => {
      const { offer } = this.desk.state;
      if (!offer?.proposal) return;
      const { request, proposal: shown } = offer;
      await this.desk.refresh();
      const now = await this.desk.outside.core.propose(request);
      if (!isSame(shown, now)) {
        this.desk.store.dispatch({ type: 'offer', offer: { request, proposal: now } });
        this.desk.tell('warning', { key: 'proposalChanged' });
        return;
      }
      await this.desk.excel.apply(now.edits);
      const cells = madeBy(now.edits);
      this.desk.done({
        done: { key: 'proposalApplied', what: request.kind, cells: cells.length },
        edits: now.undo,
        cells,
        sheets: new Map(),
      });
      this.close();
      await this.desk.again();
    });
  }

  private waitsForFile({ kind }: ProposalRequest): boolean {
    return kind === 'lastYear' && this.desk.state.lastYear === null;
  }

  private async workOut(request: ProposalRequest): Promise<void> {
    const mine = ++this.asked;
    const proposal = await this.desk.outside.core.propose(request);
    if (mine === this.asked) this.desk.store.dispatch({ type: 'offer', offer: { request, proposal } });
  }
}

const isSame = (a: Proposal, b: Proposal) =>
  JSON.stringify([a.cells, a.edits]) === JSON.stringify([b.cells, b.edits]);
