/** The look of cells. */
import type { CellStyle } from '../../workbook/edit';
import type { EditHandler, EditOf } from './kinds';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

export const style: EditHandler<EditOf<'style'>> = {
  carryOut(hands, { sheet, area, style: wanted }) {
    const range = hands.range(sheet, area);
    const { format } = range;
    const { font, fill, border, horizontal, vertical, wrap, indent } = wanted;
    if (font?.name !== undefined) format.font.name = font.name;
    if (font?.size !== undefined) format.font.size = font.size;
    if (font?.bold !== undefined) format.font.bold = font.bold;
    if (font?.color !== undefined) format.font.color = font.color;
    if (fill !== undefined) format.fill.color = fill;
    if (border !== undefined) drawBorders(range, border, area.bottom > area.top, area.right > area.left);
    if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
    if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
    if (wrap !== undefined) format.wrapText = wrap;
    if (indent !== undefined) format.indentLevel = indent;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- documented: one value goes for all cells
    if (wanted.format !== undefined) range.numberFormat = wanted.format as unknown as string[][];
  },
  remember(hands, { sheet, area, style: wanted }) {
    const range = hands.range(sheet, area);
    range.load('numberFormat');
    const properties = range.getCellProperties(touchedBy(wanted));
    return () => {
      const { numberFormat } = range;
      const cells = properties.value.map((row) => row.map(restorable));
      return (undoing) => {
        const target = undoing.range(sheet, area);
        target.setCellProperties(cells);
        if (wanted.format !== undefined) target.numberFormat = numberFormat;
      };
    };
  },
};

function drawBorders(range: Excel.Range, border: 'thin' | 'none', rows: boolean, columns: boolean): void {
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    // A single row or column has no inside, and Excel refuses to draw it.
    ...(rows ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const side of sides) {
    const line = range.format.borders.getItem(side);
    line.style = border === 'thin' ? 'Continuous' : 'None';
    if (border === 'thin') line.weight = 'Thin';
  }
}

/** Only what the style sets is remembered, so only that is put back. */
function touchedBy(wanted: CellStyle): Excel.CellPropertiesLoadOptions {
  const { font, fill, border, horizontal, vertical, wrap, indent } = wanted;
  const line = { color: true, style: true, weight: true };
  return {
    format: {
      ...(font && {
        font: {
          name: font.name !== undefined,
          size: font.size !== undefined,
          bold: font.bold !== undefined,
          color: font.color !== undefined,
        },
      }),
      ...(fill !== undefined && { fill: { color: true, pattern: true } }),
      ...(border !== undefined && { borders: line }),
      ...(horizontal !== undefined && { horizontalAlignment: true }),
      ...(vertical !== undefined && { verticalAlignment: true }),
      ...(wrap !== undefined && { wrapText: true }),
      ...(indent !== undefined && { indentLevel: true }),
    },
  };
}

/** A cell without a fill reads as white; put back as a colour it would hide the grid lines. */
function restorable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (!format) return {};
  const { fill, borders } = format;
  return {
    format: {
      ...format,
      ...(fill?.pattern === 'None' && { fill: { pattern: 'None' } }),
      ...(borders && { borders: withoutEmptyLines(borders) }),
    },
  };
}

/** Where no line was, its weight and colour mean nothing, and setting them might draw one. */
function withoutEmptyLines(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const line = (border: Excel.CellBorder | undefined): Excel.CellBorder | undefined =>
    border?.style === 'None' ? { style: 'None' } : border;
  return {
    top: line(borders.top),
    bottom: line(borders.bottom),
    left: line(borders.left),
    right: line(borders.right),
  };
}
