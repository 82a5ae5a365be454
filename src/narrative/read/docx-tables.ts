/** Where in the tables of a Word document its reader stands; tables nest. */

export interface TablePlace {
  number: number;
  row: number;
  column: number;
}

interface Open extends TablePlace {
  rowDeleted: boolean;
  /** Blocks that stood before the row: a deleted row takes its own along. */
  rowStart: number;
}

export class TableCursor {
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
    this.open.push({ number: this.count, row: 0, column: 0, rowDeleted: false, rowStart: 0 });
  }

  closeTable(): void {
    this.open.pop();
  }

  openRow(blocks: number): void {
    const current = this.current;
    if (!current) return;
    current.row += 1;
    current.column = 0;
    current.rowDeleted = false;
    current.rowStart = blocks;
  }

  openCell(): void {
    if (this.current) this.current.column += 1;
  }

  /** The deletion of the row was accepted. */
  deleteRow(): void {
    if (this.current) this.current.rowDeleted = true;
  }

  /** How many of the blocks remain. */
  closeRow(blocks: number): number {
    return this.current?.rowDeleted ? this.current.rowStart : blocks;
  }
}
