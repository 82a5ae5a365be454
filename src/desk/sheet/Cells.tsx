/** The cells of the rows in sight, drawn as they print; what is merged is drawn once. */
import { memo, type CSSProperties } from 'react';
import { cellAddress } from '../../workbook/address';
import type { Format } from '../../workbook/look/format';
import type { MarkKind } from '../../workbook/mark';
import type { Area, Sheet } from '../../workbook/model';
import { appearance } from './appearance';
import { areaAt, boxOf, cellKey, type Geometry } from './geometry';
import { drawnText } from './overflow';
import { shownCell } from './shown';

export interface CellsProps {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly formats: ReadonlyMap<string, Format>;
  readonly marks: ReadonlyMap<string, MarkKind>;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

const MARKED: Readonly<Record<MarkKind, string>> = {
  error: '有错误',
  warning: '请核对',
  info: '提示',
  lit: '与所看的数有关',
};

export const Cells = memo(function Cells(props: CellsProps) {
  const { rows, columns, geometry } = props;
  const lines = new Map<number, Area[]>();
  const drawn = new Set<string>();
  for (let row = rows[0]; row <= rows[1]; row += 1)
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      const area = areaAt(geometry, row, column);
      const key = cellKey(area.top, area.left);
      if (drawn.has(key)) continue;
      drawn.add(key);
      lines.set(row, [...(lines.get(row) ?? []), area]);
    }
  return [...lines].map(([row, areas]) => (
    <div key={row} role="row" aria-rowindex={row + 1} className="line">
      {areas.map((area) => (
        <OneCell key={area.left} area={area} {...props} />
      ))}
    </div>
  ));
});

function OneCell({ area, sheet, geometry, formats, marks }: CellsProps & { readonly area: Area }) {
  const { top, left } = area;
  const { x, y, width, height } = boxOf(geometry, area);
  if (width === 0 || height === 0) return null;
  const cell = sheet.rows[top]?.[left];
  const kind = marks.get(cellKey(top, left));
  const text = shownCell(cell);
  const format = formats.get(cellKey(top, left));
  const drawn = drawnText(text, cell, format, { area, sheet, geometry });
  const style: CSSProperties = {
    ...appearance(format, cell),
    ...drawn.cell,
    transform: `translate(${x}px, ${y}px)`,
    // The line between two cells is one.
    width: width + 1,
    height: height + 1,
  };
  return (
    <div
      role="gridcell"
      aria-colindex={left + 1}
      id={`cell-${cellAddress(top, left)}`}
      className={kind ? `cell marked ${kind}` : 'cell'}
      style={style}
    >
      {text !== '' && <span style={drawn.text}>{text}</span>}
      {kind && <span className="unseen">（{MARKED[kind]}）</span>}
    </div>
  );
}
