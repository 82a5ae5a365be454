/** Where in the tables of a Word document its reader stands; tables nest. Columns are those of the grid. */

import type { Area } from '../../workbook/model';

/** All 1-based. */
export interface TablePlace {
  number: number;
  row: number;
  column: number;
}

interface Open extends TablePlace {
  /** Where the next cell begins: gridSpan lets one take several columns. */
  next: number;
  /** The furthest that `next` has come. */
  widest: number;
  rowDeleted: boolean;
  /** Blocks that stood before the row: a deleted row takes its own along. */
  rowStart: number;
  /** Cells that reach over several rows, by their first column. */
  tall: Map<number, { -readonly [edge in keyof Area]: Area[edge] }>;
}

export class TableCursor {
  /** Cells over several columns or rows, by the number of their table; zero-based. */
  readonly merges = new Map<number, Area[]>();
  private readonly open: Open[] = [];
  private count = 0;

  private get current(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  place(): TablePlace | undefined {
    const current = this.current;
    return current && { number: current.number, row: current.row, column: current.column };
  }

  openTable(): void {
    this.count += 1;
    this.open.push({
      number: this.count,
      row: 0,
      column: 0,
      next: 1,
      widest: 1,
      rowDeleted: false,
      rowStart: 0,
      tall: new Map(),
    });
  }

  /** The number of the table, if it has no more than one column. */
  closeTable(): number | undefined {
    const closed = this.open.pop();
    if (!closed) return undefined;
    for (const area of closed.tall.values()) this.keep(closed.number, area);
    return closed.widest <= 2 ? closed.number : undefined;
  }

  openRow(blocks: number): void {
    const current = this.current;
    if (!current) return;
    current.row += 1;
    current.column = 0;
    current.next = 1;
    current.rowDeleted = false;
    current.rowStart = blocks;
  }

  /** Columns that a row leaves out at its beginning. */
  skip(columns: number): void {
    if (this.current && columns > 0 && columns < 1000) this.current.next += columns;
  }

  openCell(): void {
    if (!this.current) return;
    this.current.column = this.current.next;
    this.current.next += 1;
    this.current.widest = Math.max(this.current.widest, this.current.next);
  }

  span(columns: number): void {
    const { current } = this;
    if (!current || !(columns > 1 && columns < 1000)) return;
    current.next = current.column + columns;
    const row = current.row - 1;
    const left = current.column - 1;
    this.keep(current.number, { top: row, left, bottom: row, right: left + columns - 1 });
  }

  /** A cell that goes on from the one above, or begins one that goes on below; its width is known by then. */
  tall(begins: boolean): void {
    const { current } = this;
    if (!current) return;
    const [row, left, right] = [current.row - 1, current.column - 1, current.next - 2];
    const wide = this.merges.get(current.number) ?? [];
    if (wide[wide.length - 1]?.top === row && wide[wide.length - 1]?.left === left) wide.pop();
    const above = current.tall.get(left);
    if (above && !begins) above.bottom = row;
    else {
      if (above) this.keep(current.number, above);
      current.tall.set(left, { top: row, left, bottom: row, right });
    }
  }

  /** The deletion of the row was accepted. */
  deleteRow(): void {
    if (this.current) this.current.rowDeleted = true;
  }

  /** How many of the blocks remain. */
  closeRow(blocks: number): number {
    return this.current?.rowDeleted ? this.current.rowStart : blocks;
  }

  private keep(table: number, area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.merges.set(table, [...(this.merges.get(table) ?? []), area]);
  }
}
