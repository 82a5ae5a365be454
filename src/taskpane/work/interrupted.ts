/** Sheets that an earlier session was making when it broke off: told at the opening, taken away when the officer says so. */
import type { Workbook } from '../../workbook/model';
import type { Desk } from '../desk';

export class Interrupted {
  constructor(private readonly desk: Desk) {}

  /** After the workbook has been read. */
  async look(): Promise<void> {
    const sheets = (await this.desk.excel.interrupted?.().catch(() => [])) ?? [];
    if (sheets.length === 0) return;
    this.desk.tell('warning', { key: 'interrupted', sheets, empty: emptyOf(this.desk.workbook, sheets) });
  }

  /** What somebody has typed a number into meanwhile stays. */
  drop(sheets: readonly string[]): Promise<void> {
    return this.desk.run('undoing', async () => {
      await this.desk.refresh();
      const empty = emptyOf(this.desk.workbook, sheets);
      await this.desk.excel.apply(empty.map((sheet) => ({ kind: 'deleteSheet', sheet })));
      this.desk.tell('success', { key: 'dropped', sheets: empty });
      await this.desk.again();
    });
  }
}

/** Without a number of anybody's; a workbook keeps one sheet, whatever is on it. */
function emptyOf(workbook: Workbook, names: readonly string[]): readonly string[] {
  const empty = workbook.sheets.filter(
    ({ name, rows }) =>
      names.includes(name) &&
      rows.every((row) =>
        row?.every((cell) => !cell || cell.formula !== undefined || typeof cell.value !== 'number'),
      ),
  );
  return empty.length < workbook.sheets.length ? empty.map(({ name }) => name) : [];
}
