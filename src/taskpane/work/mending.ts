/** What a finding offers, carried out at one press: amounts, texts, rows. Then the next finding is open. */
import type { CellPlace, FindingView, RowsFix } from '../core/contract';
import type { Desk } from '../desk';
import { cellAt, contentOf, type MadeCell, placeName, sameContent, writeCell } from '../state/cells';
import { groupsOf, indexOf } from '../state/findings';
import type { Edit } from '../../workbook/edit';
import type { Checking } from './checking';

export class Mending {
  constructor(
    private readonly desk: Desk,
    private readonly checking: Checking,
  ) {}

  /** Puts in the amounts that the other relations force. */
  applyAmount(finding: FindingView): Promise<void> {
    const { fix } = finding;
    const writes = fix ? [fix, ...(fix.also ?? [])] : [];
    return this.put(
      finding,
      writes.map(({ value, sheet, row, column }) => ({
        sheet,
        row,
        column,
        value: value === '' ? null : Number(value),
      })),
    );
  }

  /** In all the places of which the same is said; each cell takes one text at a press. */
  applyTexts(findings: readonly FindingView[]): Promise<void> {
    return this.put(
      findings[0] ?? null,
      textFixesOf(findings).map(({ text, ...place }) => ({ ...place, value: text })),
    );
  }

  /** Missing rows, each with the rows above it that it wants: one step to take back. */
  insertRows(findings: readonly FindingView[]): Promise<void> {
    const fixes = findings.flatMap(({ insert }) => insert ?? []).sort(inOrder);
    return this.desk.run('writing', async () => {
      const undo: Edit[] = [];
      const made: MadeCell[] = [];
      const at = this.place();
      for (const fix of fixes)
        for (const row of fix.rows) {
          await this.desk.refresh(); // the row before has moved what lies below
          const { rows: _, ...rest } = fix;
          const plan = await this.desk.outside.core.planRow({ ...rest, ...row });
          await this.desk.excel.apply(plan.edits);
          undo.unshift(...plan.undo);
          made.push(...plan.made);
        }
      const [first] = fixes;
      this.desk.done({
        done: {
          key: 'rowsPut',
          sheet: first?.sheet ?? '',
          rows: fixes.reduce((sum, { rows }) => sum + rows.length, 0),
        },
        edits: undo,
        cells: made,
        sheets: new Map(),
      });
      await this.goOn(at);
    });
  }

  /** An amount that the officer types here for a cell that is shown there. `above`: rows that have no other part yet. */
  type(place: CellPlace, value: number, above: readonly CellPlace[] = []): Promise<void> {
    return this.put(
      null,
      [place, ...above].map((one) => ({ ...one, value })),
    );
  }

  private put(
    finding: FindingView | null,
    writes: readonly (CellPlace & { readonly value: number | string | null })[],
  ): Promise<void> {
    return this.desk.run('writing', async () => {
      const seen = this.desk.workbook;
      const at = finding ? this.place() : -1;
      await this.desk.refresh();
      const changed = writes.find(
        (cell) => !sameContent(cellAt(seen, cell), cellAt(this.desk.workbook, cell)),
      );
      if (changed) {
        this.desk.tell('warning', { key: 'changedMeanwhile', place: placeName(changed) });
        return;
      }
      const edits = writes.map((cell) => writeCell(cell, cell.value));
      const back = writes.map((cell) => writeCell(cell, contentOf(cellAt(seen, cell))));
      await this.desk.excel.apply(edits);
      const [first] = writes;
      this.desk.done({
        done: { key: 'fixed', place: first ? placeName(first) : '', cells: writes.length },
        edits: back,
        cells: writes,
        sheets: new Map(),
      });
      await this.goOn(at);
    });
  }

  /** Where the open finding stands in the list. */
  private place(): number {
    const { inspection, check } = this.desk.state;
    return inspection ? indexOf(groupsOf(inspection, check), check.open) : -1;
  }

  /** Counts what is gone and what is new, and opens what has come to stand there. */
  private async goOn(at: number): Promise<void> {
    const { open } = this.desk.state.check;
    await this.desk.again();
    this.desk.store.dispatch({ type: 'settled' });
    const { inspection, check } = this.desk.state;
    if (at < 0 || !inspection || (check.open !== null && check.open === open)) return;
    const groups = groupsOf(inspection, check);
    const next = groups[Math.min(at, groups.length - 1)];
    if (next && next.finding.severity !== 'info') await this.checking.open(next.finding);
    // Nothing is left to be shown: what was mended last is red no longer.
    else if (!check.asked) await this.desk.excel.clearMarks();
  }
}

export function textFixesOf(findings: readonly FindingView[]) {
  const fixes = findings.flatMap(({ textFixes = [] }) => textFixes);
  const places = fixes.map(placeName);
  return fixes.filter((fix, index) => places.indexOf(placeName(fix)) === index);
}

/** From the top of a sheet down, so that what was put in stays where it is. */
const inOrder = (a: RowsFix, b: RowsFix) =>
  a.sheet.localeCompare(b.sheet) || (a.rows.at(-1)?.code ?? '').localeCompare(b.rows.at(-1)?.code ?? '');
