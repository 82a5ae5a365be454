/**
 * Carries out a plan so that Excel ends with all of it or with none. Excel itself does not roll back: a request
 * that fails leaves what it had done. So each segment's former state is remembered first, and after a failure
 * one look tells how far things went; then they are put back, or, past an edit that cannot be undone, finished.
 * Where even that fails, the next operation does it first (`recover`).
 */
import type { Edit } from '../workbook/edit';
import { carryOut, needsLoading, remember } from './edits/index';
import { Hands } from './edits/kinds';
import { begin, hasStruck, type Journal } from './journal';
import { explained } from './front';
import { copyOf, look, type Look } from './look';
import { markerName, placeMarker, removeMarkers } from './marker';
import { chunksOf, isFinal, isRowEdit, markerRow, verify, type Segment } from './plan';
import { hostCode, hostError } from './sentences';
import { undone, unfinished, unrecovered, untouched } from './write-sentences';
import type { Batch, Session } from './session';
import { undoAll } from './undo';
import { placeNote, removeNote } from './unfinished';

const RECOVERIES = 3;

export class Applier {
  private journal: Journal | null = null;

  constructor(
    private readonly session: Session,
    private readonly recoveryTimeout: number,
  ) {}

  async apply(edits: readonly Edit[]): Promise<void> {
    await this.recover();
    if (edits.length === 0) return;
    const journal = await this.prepare(edits).catch(async (error: unknown) => {
      const cause = await explained(this.session, error, this.recoveryTimeout);
      throw untouched(hostError('准备写入工作簿', cause));
    });
    try {
      await this.write(journal, 0, journal.before);
    } catch (error) {
      const once = this.session.groups && hostCode(error) === 'UndoNotSupported';
      if (!once) return this.settle(journal, error);
      // Something of it cannot be grouped: put back, and once more without.
      this.session.groups = false;
      await this.backOrOn(journal).catch(() => this.settle(journal, error));
      await this.apply(edits);
    }
  }

  /** Ends what an earlier failure left; to be called before anything else is done with the workbook. */
  async recover(): Promise<void> {
    if (!this.journal) return;
    try {
      await this.backOrOn(this.journal);
    } catch (cause) {
      const known = await explained(this.session, cause, this.recoveryTimeout);
      const error = hostError('恢复上一次未完成的改动', known);
      if (error.code !== 'busy') this.journal.failedRecoveries += 1;
      if (this.journal.failedRecoveries < RECOVERIES) throw unfinished(error);
      this.journal = null; // Excel keeps saying no: the officer is told, and may go on
      throw unrecovered(error);
    }
    this.journal = null;
  }

  private async prepare(edits: readonly Edit[]): Promise<Journal> {
    const before = await look(this.session);
    verify(edits, before);
    return begin(edits, before);
  }

  private async settle(journal: Journal, cause: unknown): Promise<void> {
    const error = hostError('写入工作簿', await explained(this.session, cause, this.recoveryTimeout));
    if (!journal.begun) throw untouched(error);
    const outcome = await this.backOrOn(journal).catch(() => null);
    if (outcome === null) {
      this.journal = journal;
      throw unfinished(error);
    }
    if (outcome === 'undone') throw undone(error);
  }

  private write(journal: Journal, from: number, now: Look): Promise<void> {
    return this.session.run((batch) => this.writeIn(batch, journal, from, now), undefined, true);
  }

  private async writeIn(batch: Batch, journal: Journal, from: number, now: Look): Promise<void> {
    const { segments } = journal;
    const { workbook } = batch;
    const known = copyOf(now);
    for (let at = from; at < segments.length; at += 1) {
      const segment = segments[at] ?? { edits: [], stroke: null };
      journal.at = at;
      journal.undos[at] ??= await this.rememberSegment(journal, segment, known);
      journal.begun = true;
      const chunks = chunksOf(segment.edits);
      for (const chunk of chunks) {
        const last = at === segments.length - 1 && chunk === chunks.at(-1);
        const { application } = batch;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        const hands = new Hands(workbook, known);
        if (at === from && chunk === chunks[0]) {
          removeMarkers(workbook, known);
          if (journal.makes) placeNote(workbook, journal.makes);
        }
        for (const edit of chunk) {
          if (isRowEdit(edit)) {
            placeMarker(workbook, at, edit.sheet, markerRow(edit));
            known.markers.set(markerName(at), null);
          }
          carryOut(hands, edit);
        }
        // Not beside a stroke: if the answer is lost, the marker is what tells of it.
        if (last && !segment.stroke) removeMarkers(workbook, known);
        if (last && journal.makes) removeNote(workbook);
        await batch.sync();
      }
    }
    if (known.markers.size === 0) return;
    removeMarkers(workbook, known);
    // Everything is written; a hidden name too many is taken away by the next plan.
    await batch.sync().catch(() => undefined);
  }

  private async rememberSegment(
    journal: Journal,
    { edits }: Segment,
    known: Look,
  ): Promise<Journal['undos'][number]> {
    const loads = (edit: Edit) => needsLoading(edit, journal.onNewSheets.has(edit));
    const gather = (hands: Hands | null) =>
      edits.flatMap((edit) => {
        const loaded = isRowEdit(edit) ? null : remember(loads(edit) ? hands : null, edit, journal.before);
        return loaded ? [{ edit, loaded }] : [];
      });
    const undos = (gathered: ReturnType<typeof gather>) =>
      gathered.map(({ edit, loaded }) => ({ edit, undo: loaded() }));
    if (!edits.some(loads)) return undos(gather(null));
    return this.session.run(async ({ workbook, sync }) => {
      const gathered = gather(new Hands(workbook, known));
      await sync();
      return undos(gathered);
    });
  }

  /** `on` past an edit that cannot be undone, back otherwise. */
  private async backOrOn(journal: Journal): Promise<'undone' | 'finished'> {
    const now = await look(this.session, this.recoveryTimeout);
    const struck = hasStruck(journal, now);
    const final = journal.segments.findIndex(isFinal);
    if (final >= 0 && (final < journal.at || (final === journal.at && struck))) {
      await this.write(journal, struck ? journal.at + 1 : journal.at, now);
      return 'finished';
    }
    await undoAll(this.session, journal, now, struck, this.recoveryTimeout);
    return 'undone';
  }
}
