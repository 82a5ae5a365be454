/**
 * A hidden name that points at the row where rows are about to be inserted or deleted. Names move with their
 * cells in one stroke, so where it points afterwards tells whether the stroke fell, even if Excel's answer
 * never came. One for each such stroke of a plan; none is left when `apply` has ended.
 */
import { parseReference, sheetReference } from '../workbook/address';

const PREFIX = '预算公开助手_改动位置_';

export const markerName = (segment: number) => `${PREFIX}${segment}`;

export const isOurOwnName = (name: string) => name.startsWith(PREFIX);

export function placeMarker(workbook: Excel.Workbook, segment: number, sheet: string, row: number): void {
  const refersTo = `=${sheetReference(sheet, { top: row, bottom: row, left: 0, right: 0 })}`;
  workbook.names.add(markerName(segment), refersTo).visible = false;
}

/** The row it points at now, or null where that is gone. */
export function markedRow(refersTo: string): number | null {
  return parseReference(refersTo)?.area.top ?? null;
}

export function removeMarkers(
  workbook: Excel.Workbook,
  known: { markers: Map<string, number | null> },
): void {
  for (const name of known.markers.keys()) workbook.names.getItem(name).delete();
  known.markers.clear();
}
