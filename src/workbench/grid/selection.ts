/** The selection, both ways: where the officer clicks, and where the pane leads. */
import type { IRange } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { areaAddress } from '../../workbook/address';
import type { HostRange } from '../host/sheet';
import { MIRRORED, type Mirror } from './mirror';
import { areaOf, rangeOf } from './sheet-data';
import type { Grid } from './univer';

export class Selection {
  private hearing = false;
  private next: HostRange | null = null;
  private last: { readonly subUnitId: string; readonly range: IRange } | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly mirror: Mirror,
  ) {
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetSelectionsOperation.id) return;
      const { unitId, subUnitId, selections } = params as Heard;
      const range = selections.at(-1)?.range;
      if (unitId === mirror.unitId && range) this.last = { subUnitId, range };
    });
  }

  /** While the workbook is told of a click, it need not tell the grid. */
  heard(work: () => void): void {
    this.hearing = true;
    try {
      work();
    } finally {
      this.hearing = false;
    }
  }

  wanted(range: HostRange): void {
    if (!this.hearing) this.next = range;
  }

  drawWanted(): void {
    const { next } = this;
    this.next = null;
    if (next) this.draw(next);
  }

  draw({ sheet, area }: HostRange): void {
    this.mirror.activate(sheet);
    const ids = { unitId: this.mirror.unitId, subUnitId: this.mirror.idOf(sheet) ?? '' };
    const range = rangeOf(area);
    const primary = {
      ...range,
      endRow: range.startRow,
      endColumn: range.startColumn,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    const merged = sheet.merges.find(({ top, left }) => top === area.top && left === area.left);
    const selection = {
      range: merged ? rangeOf(merged) : range,
      primary: merged ? { ...primary, ...rangeOf(merged), isMerged: true, isMergedMainCell: true } : primary,
      style: null,
    };
    const params = { ...ids, selections: [selection], reveal: true };
    this.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, params, MIRRORED);
  }

  shown(): { sheet: string; address: string } | null {
    const sheet = this.last && this.mirror.sheetOf(this.last.subUnitId);
    return sheet && this.last ? { sheet: sheet.name, address: areaAddress(areaOf(this.last.range)) } : null;
  }
}

interface Heard {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}
