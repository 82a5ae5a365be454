/** 填报: to a table, a row for a 科目, rows of 绩效指标 that the form demands. */
import type { CellPlace, SubjectView, TableView } from '../core/contract';
import type { Desk } from '../desk';
import { areaOf, placeName } from '../state/cells';

export class Filling {
  constructor(private readonly desk: Desk) {}

  goToTable(table: TableView): Promise<void> {
    return table.sheet === null
      ? Promise.resolve()
      : this.desk.goTo(table.sheet, areaOf({ row: table.row, column: 0 }));
  }

  /** 校验, with what concerns one table. */
  goToFindings(table: TableView): void {
    this.desk.store.dispatch({ type: 'checkView', change: { sheet: table.sheet, open: null } });
    this.desk.show('check', true);
  }

  /** The cell where its amount goes; null where nothing was inserted. */
  async insertSubject(table: TableView, subject: SubjectView): Promise<CellPlace | null> {
    let cell: CellPlace | null = null;
    await this.desk.run('writing', async () => {
      await this.desk.refresh(); // rows may have moved since
      const plan = await this.desk.outside.core.planSubject(table.key, subject);
      await this.desk.excel.apply(plan.edits);
      this.desk.done({
        done: { key: 'inserted', place: placeName(plan.cell) },
        edits: plan.undo,
        cells: plan.made,
        sheets: new Map(),
      });
      await this.desk.again();
      await this.desk.goTo(plan.cell.sheet, areaOf(plan.cell));
      cell = plan.cell;
    });
    return cell;
  }

  /** 补齐缺失行 on the sheet of a finding: labelled and empty, for the officer to fill in. */
  insertMissingRows(sheet: string): Promise<void> {
    return this.desk.run('writing', async () => {
      await this.desk.refresh();
      const plan = await this.desk.outside.core.planMissingRows(sheet);
      if (plan.rows === 0) {
        this.desk.tell('info', { key: 'noMissingRows', sheet });
        return;
      }
      await this.desk.excel.apply(plan.edits);
      this.desk.done({
        done: { key: 'rowsInserted', sheet, rows: plan.rows },
        edits: plan.undo,
        cells: plan.made,
        sheets: new Map(),
      });
      await this.desk.again();
      if (plan.cell) await this.desk.goTo(plan.cell.sheet, areaOf(plan.cell));
    });
  }

  searchSubjects(table: TableView, query: string): Promise<readonly SubjectView[]> {
    return table.subjects === null
      ? Promise.resolve([])
      : this.desk.outside.core.searchSubjects(table.subjects, query);
  }
}
