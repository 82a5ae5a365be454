/** 填报: to a table, a row for a 科目, rows of 绩效指标 that the form demands. */
import type { CellPlace, SubjectPlan, SubjectView, TableView } from '../core/contract';
import type { Desk } from '../desk';
import { areaOf, placeName } from '../state/cells';

/** A new row: where its amount goes, and those of 类 and 款 that came with it and hold nothing else yet. */
export interface InsertedRow {
  readonly cell: CellPlace;
  readonly above: readonly CellPlace[];
}

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

  /** With the 类 and 款 above it that the table lists; null where nothing was inserted. */
  async insertSubject(table: TableView, subject: SubjectView): Promise<InsertedRow | null> {
    let row: InsertedRow | null = null;
    await this.desk.run('writing', async () => {
      const { core } = this.desk.outside;
      const put: SubjectPlan[] = [];
      await this.desk.refresh(); // rows may have moved since
      const { above } = await core.planSubject(table.key, subject);
      for (const one of [...above, subject]) {
        if (put.length > 0) await this.desk.refresh(); // the row above has moved what lies below
        const plan = await core.planSubject(table.key, one);
        await this.desk.excel.apply(plan.edits);
        put.unshift(plan);
      }
      const [last, ...parents] = put;
      if (!last) return;
      this.desk.done({
        done: { key: 'inserted', place: placeName(last.cell) },
        edits: put.flatMap(({ undo }) => undo),
        cells: put.flatMap(({ made }) => made),
        sheets: new Map(),
      });
      await this.desk.again();
      await this.desk.goTo(last.cell.sheet, areaOf(last.cell));
      row = { cell: last.cell, above: parents.map(({ cell }) => cell) };
    });
    return row;
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
      : this.desk.outside.core.searchSubjects(table.key, query);
  }
}
