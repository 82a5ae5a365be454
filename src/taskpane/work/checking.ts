/** 校验: findings asked for and gone through, formulas recalculated. */
import { waiverOf } from '../../publication/waivers';
import type { Severity } from '../../rule/finding';
import { breath } from '../../workbook/breath';
import type { FindingKind, FindingView } from '../core/contract';
import type { Desk } from '../desk';
import type { CheckView } from '../state/check-view';
import { areaNamed } from '../state/cells';
import { groupsOf, neighbour } from '../state/findings';
import { litBy, marksOf } from '../state/marks';

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
        this.desk.store.dispatch({ type: 'settled' });
        this.desk.store.dispatch({ type: 'doing', doing: 'marking' });
        this.unfoldFirst();
        // The list is drawn, and a key heard, before the marks are put together.
        await breath();
        await this.desk.mark(inspection);
        await this.goToOpen();
      },
      true,
    );
  }

  clearMarks(): Promise<void> {
    return this.desk.run('marking', () => this.desk.excel.clearMarks());
  }

  /** Opens a finding, shows its cell, and lights up what it is held against. */
  async open(finding: FindingView): Promise<void> {
    this.view({ open: finding.key });
    await this.goToOpen();
    await this.light(finding);
  }

  close(): void {
    this.view({ open: null });
  }

  async step(by: 1 | -1): Promise<void> {
    const next = neighbour(this.groups(), this.desk.state.check.open, by);
    if (next) await this.open(next);
  }

  /** So that the first press after a check can be the one that mends. */
  unfoldFirst(): void {
    const first = this.groups().find(({ finding }) => !waiverOf(finding, this.desk.state.publish.waivers));
    if (this.desk.state.check.open === null && first && first.finding.severity !== 'info')
      this.view({ open: first.finding.key });
  }

  toggle(severity: Severity): void {
    this.view({ hidden: toggled(this.desk.state.check.hidden, severity) });
  }

  toggleKind(kind: FindingKind): void {
    this.view({ kinds: toggled(this.desk.state.check.kinds, kind) });
  }

  view(change: Partial<CheckView>): void {
    this.desk.store.dispatch({ type: 'checkView', change });
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

  private groups() {
    const { inspection, check } = this.desk.state;
    return inspection?.checked ? groupsOf(inspection, check) : [];
  }

  private async goToOpen(): Promise<void> {
    const { inspection, check, writing } = this.desk.state;
    const known = [...(inspection?.findings ?? []), ...(writing.checked?.findings ?? [])];
    const cells = known.find(({ key }) => key === check.open)?.cells ?? [];
    const cell = cells.find(({ address }) => address !== '') ?? cells[0];
    if (cell) await this.desk.goTo(cell.sheet, areaNamed(cell.address));
  }

  private light(finding: FindingView): Promise<void> {
    const { inspection, check } = this.desk.state;
    return this.desk.quietly(async () => {
      if (check.asked && inspection) await this.desk.mark(inspection);
      else await this.desk.excel.mark([...marksOf([finding]), ...litBy(finding)]);
    });
  }
}

const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
