/** Planned cells as the pane shows them. */
import type { BoundTable } from '../../../binding/bound';
import type { PreviewLine } from '../../../derive/change';
import type { OpenCell } from '../../../derive/table';
import { parseArea } from '../../../workbook/address';
import type { CellPlace } from '../contract';
import type { LeftOpen, ProposedCell } from '../proposal';

function placeOf({ sheet, address }: { sheet: string; address: string }): CellPlace {
  const area = parseArea(address);
  return { sheet, row: area?.top ?? 0, column: area?.left ?? 0 };
}

export function proposedCell({ sheet, address, ...line }: PreviewLine): ProposedCell {
  return { ...placeOf({ sheet, address }), ...line };
}

export function leftOpen({ what, reason, ...at }: OpenCell): LeftOpen {
  return { place: placeOf(at), what, why: reason };
}

export const tableName = ({ table: { number, title } }: BoundTable) => `${number} ${title}`.trim();
