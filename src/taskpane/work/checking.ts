/** 校验: findings asked for, gone through, put right; formulas recalculated. */
import type { Severity } from '../../rule/finding';
import type { CellPlace, FindingView } from '../core/contract';
import type { Desk } from '../desk';
import { areaNamed, cellAt, contentOf, placeName, sameContent, writeCell } from '../state/cells';
import { groupsOf, neighbour } from '../state/findings';

export class Checking {
  constructor(private readonly desk: Desk) {}

  check(): Promise<void> {
    return this.desk.run(
      'checking',
      async () => {
        const inspection = await this.desk.refresh();
        if (!inspection) {
          this.desk.tell('warning', { key: 'nothingRecognised' });
          return;
        }
        this.desk.store.dispatch({ type: 'checked' });
        this.desk.store.dispatch({ type: 'doing', doing: 'marking' });
        await this.desk.mark(inspection);
      },
      true,
    );
  }

  clearMarks(): Promise<void> {
    return this.desk.run('marking', () => this.desk.excel.clearMarks());
  }

  /** Opens a finding and shows its cell. */
  async open(finding: FindingView): Promise<void> {
    this.desk.store.dispatch({ type: 'checkView', change: { open: finding.key } });
    const cell = finding.cells.find(({ address }) => address !== '') ?? finding.cells[0];
    if (cell) await this.desk.goTo(cell.sheet, areaNamed(cell.address));
  }

  close(): void {
    this.desk.store.dispatch({ type: 'checkView', change: { open: null } });
  }

  async step(by: 1 | -1): Promise<void> {
    const { inspection, check } = this.desk.state;
    const next = inspection && neighbour(groupsOf(inspection, check), check.open, by);
    if (next) await this.open(next);
  }

  toggle(severity: Severity): void {
    const { hidden } = this.desk.state.check;
    const without = hidden.filter((one) => one !== severity);
    this.desk.store.dispatch({
      type: 'checkView',
      change: { hidden: without.length < hidden.length ? without : [...hidden, severity] },
    });
  }

  /** Puts in the amount that the other relations force. */
  applyAmount({ fix }: FindingView): Promise<void> {
    const writes = fix ? [fix, ...(fix.also ?? [])] : [];
    return this.put(
      writes.map(({ sheet, row, column, value }) => ({ sheet, row, column, value: Number(value) })),
    );
  }

  applyTexts({ textFixes = [] }: FindingView): Promise<void> {
    return this.put(textFixes.map(({ text, ...place }) => ({ ...place, value: text })));
  }

  private put(writes: readonly (CellPlace & { readonly value: number | string })[]): Promise<void> {
    return this.desk.run('writing', async () => {
      const seen = this.desk.workbook;
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
        done: { key: 'fixed', place: first ? placeName(first) : '' },
        edits: back,
        cells: writes,
        sheets: new Map(),
      });
      await this.desk.again();
    });
  }

  recalculate(): Promise<void> {
    return this.desk.run('recalculating', async () => {
      if (!(await this.desk.refresh())) {
        this.desk.tell('warning', { key: 'nothingRecognised' });
        return;
      }
      const result = await this.desk.outside.core.recalculation();
      if (result.edits.length > 0) {
        await this.desk.excel.apply(result.edits);
        await this.desk.again();
      }
      this.desk.store.dispatch({ type: 'recalculated', result });
      this.desk.tell('success', { key: 'recalculated', formulas: result.edits.length });
      this.desk.show('check');
    });
  }
}
