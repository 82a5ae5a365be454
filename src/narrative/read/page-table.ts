/** The grid of one table of a page: which column each of its cells stands in (HTML Standard, 4.9.12). */

import type { Area } from '../../workbook/model';

/** No table of a text is wider; what stands behind that has the last column. */
const WIDEST = 100;

export class PageTable {
  /** Holds another table in one of its cells, and only arranges the page. */
  arranges = false;
  /** 1-based. */
  row = 0;
  column = 0;
  private next = 1;
  private widest = 0;
  /** By column, the last row that a cell from above reaches down to. */
  private readonly down: number[] = [];
  private readonly spans: Area[] = [];

  openRow(): void {
    this.row += 1;
    this.next = 1;
  }

  openCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    if (this.row === 0) this.openRow();
    while (this.next < WIDEST && (this.down[this.next] ?? 0) >= this.row) this.next += 1;
    this.column = this.next;
    const wide = Math.min(spanOf(colspan) || 1, WIDEST - this.column + 1);
    const tall = spanOf(rowspan);
    // 0 is to the end of the table.
    const last = tall === 0 ? Infinity : this.row + tall - 1;
    if (tall !== 1) for (let column = 0; column < wide; column += 1) this.down[this.column + column] = last;
    this.next = Math.min(this.column + wide, WIDEST);
    this.widest = Math.max(this.widest, this.column + wide - 1);
    if (wide > 1 || tall !== 1) this.spans.push(this.area(wide, last));
  }

  /** A table of one column is a frame around words. */
  get isFrame(): boolean {
    return this.arranges || this.widest <= 1;
  }

  /** Cells over several columns or rows, zero-based; complete when the table is. */
  get merges(): Area[] {
    return this.spans
      .map((area) => ({ ...area, bottom: Math.min(area.bottom, this.row - 1) }))
      .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  }

  private area(wide: number, last: number): Area {
    const [top, left] = [this.row - 1, this.column - 1];
    return { top, left, bottom: last - 1, right: left + wide - 1 };
  }
}

/** One where it says nothing that can be read (HTML Standard, 2.3.4.2). */
function spanOf(said: string | undefined): number {
  const span = Number.parseInt(said ?? '', 10);
  return span >= 0 ? span : 1;
}
