/** A listed row that is out, or in twice. */
import type { Template } from '../../src/template/template';
import type { Printed, PrintedCell } from '../books/print';
import { oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import type { Fault } from './fault';
import { placeOf } from './place';

const WIDTH = 20;

export function listedRow(
  kind: 'missing row' | 'doubled row',
  { workbook, cells }: Printed,
  template: Template,
  draw: Draw,
): Fault | null {
  const listed = cells.filter(
    ({ cents, line, names, table }) =>
      cents !== null && line.lowest && !('ordinal' in names) && !isBeside(table, template),
  );
  if (listed.length === 0) return null;
  const cell = oneOf(draw, listed);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== cell.sheet) return sheet;
    const rows = [...sheet.rows];
    if (kind === 'missing row') rows.splice(cell.row, 1);
    else rows.splice(cell.row + 1, 0, rows[cell.row]);
    return { ...sheet, rows };
  });
  const around = kind === 'missing row' ? [-1, 0, 1] : [0, 1];
  const places = new Set(
    around.flatMap((by) =>
      Array.from({ length: WIDTH }, (_, column) => placeOf({ ...cell, row: cell.row + by, column })),
    ),
  );
  return {
    kind,
    workbook: { ...workbook, sheets },
    places,
    right: new Map(),
    values: new Map(),
    names: namesOf(cell),
    gone: kind === 'missing row' ? amountsOf(cell, cells) : new Map(),
    about: `${placeOf(cell)} ${Object.values(cell.line.texts).join(' ')}`,
  };
}

/** Two lists side by side: a row of one is a row of the other. */
function isBeside(id: string, template: Template): boolean {
  const table = template.tables.find((one) => one.id === id);
  return (table?.blocks.length ?? 0) > 1;
}

function amountsOf({ sheet, row }: PrintedCell, cells: readonly PrintedCell[]): Map<string, number> {
  const own = cells.filter((one) => one.sheet === sheet && one.row === row && one.cents !== null);
  return new Map(own.map((one) => [placeOf(one), one.cents ?? 0]));
}

function namesOf({ line: { texts, label } }: PrintedCell): string[] {
  const known = [texts.name, texts.project, texts.unitName, label?.functional, label?.economic];
  return [...new Set(known.flatMap((text) => (text?.trim() ? [text.trim()] : [])))];
}
