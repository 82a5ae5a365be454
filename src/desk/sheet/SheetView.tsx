/** One sheet as it prints, with its findings marked; a cell is chosen, typed into, copied, pasted. */
import { type PointerEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { CellInput } from '../../workbook/edit';
import type { Format } from '../../workbook/look/format';
import type { Area } from '../../workbook/model';
import { readTyped } from '../host/typed';
import { Cells } from './Cells';
import { pasted } from './clipboard';
import { Editor } from './Editor';
import {
  areaAt,
  boxOf,
  cellKey,
  type Geometry,
  geometryOf,
  HEAD_HEIGHT,
  HEAD_WIDTH,
  inSight,
} from './geometry';
import { ColumnHeads, RowHeads } from './Heads';
import { marksOn } from './marks-on';
import { Slip, slipOf, type SlippedFigure } from './Slip';
import type { SheetViewProps } from './sheet-view-props';
import { type Choice, union, useChoice } from './use-choice';
import { useScroll } from './use-scroll';

export function SheetView(props: SheetViewProps) {
  const { sight, sheet } = props;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const window = useScroll(box);
  const look = sight.looks.get(sheet.name);
  const geometry = useMemo(() => geometryOf(sheet, look), [sheet, look]);
  const formats = useMemo(
    () => new Map<string, Format>(look?.cells.map(([row, column, format]) => [cellKey(row, column), format])),
    [look],
  );
  const marks = useMemo(() => marksOn(sight, sheet.name), [sight, sheet.name]);
  const area = sight.selected?.area ?? NOTHING_CHOSEN;
  const { tops, lefts, frozenRows, rows } = geometry;
  const frozen = tops[frozenRows] ?? 0;
  const seenRows = inSight(tops, window.top + frozen, window.top + window.height);
  const seenColumns = inSight(lefts, window.left, window.left + window.width);
  const choice = useChoice(props, geometry, box, window);
  const shared = { sheet, geometry, formats, marks, columns: seenColumns };
  return (
    <div
      ref={box}
      className="sheet"
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={rows}
      aria-colcount={geometry.columns}
      onPointerDown={(event) => pressed(event, choice, field)}
      onPointerMove={(event) => dragged(event, choice, field)}
    >
      <div
        className="canvas"
        role="presentation"
        style={{ width: HEAD_WIDTH + (lefts.at(-1) ?? 0), height: HEAD_HEIGHT + (tops.at(-1) ?? 0) }}
      >
        <ColumnHeads lefts={lefts} seen={seenColumns} area={area} hidden={sheet.hiddenColumns} />
        <RowHeads tops={tops} seen={seenRows} frozenRows={frozenRows} area={area} hidden={sheet.hiddenRows} />
        {frozenRows > 0 && (
          <div className="frozen" role="rowgroup" style={{ height: frozen, width: lefts.at(-1) }}>
            <Cells {...shared} rows={[0, frozenRows - 1]} />
          </div>
        )}
        <div className="body" role="rowgroup" style={{ top: HEAD_HEIGHT, left: HEAD_WIDTH }}>
          <Cells {...shared} rows={[Math.max(seenRows[0], frozenRows), seenRows[1]]} />
          <Chosen
            {...props}
            field={field}
            area={area}
            onMove={choice.onMove}
            geometry={geometry}
            place={boxOf(geometry, union(areaAt(geometry, area.top, area.left), area))}
          />
        </div>
      </div>
    </div>
  );
}

const NOTHING_CHOSEN: Area = { top: 0, left: 0, bottom: 0, right: 0 };

type Field = RefObject<HTMLTextAreaElement | null>;

function pressed(event: PointerEvent, choice: Choice, field: Field): void {
  const next = event.target === field.current ? null : choice.cellUnder(event);
  if (!next) return;
  event.preventDefault();
  // What is being typed goes into the cell it was begun in.
  field.current?.blur();
  choice.select(next, event.shiftKey);
  field.current?.focus({ preventScroll: true });
}

function dragged(event: PointerEvent, choice: Choice, field: Field): void {
  if ((event.buttons & 1) === 0 || event.target === field.current) return;
  const next = choice.cellUnder(event);
  if (next) choice.select(next, true);
}

interface ChosenProps extends SheetViewProps {
  readonly field: Field;
  readonly area: Area;
  readonly onMove: Choice['onMove'];
  readonly geometry: Geometry;
  readonly place: ReturnType<typeof boxOf>;
}

/** The chosen cells, and what is typed into them. */
function Chosen({ host, sheet, onFault, field, area, onMove, place, geometry }: ChosenProps) {
  const [slip, setSlip] = useState<SlippedFigure | null>(null);
  const { x, y, width, height } = place;
  const write = (cells: readonly (readonly (CellInput | null)[])[]) => {
    setSlip(null);
    if (sheet.protected) {
      onFault(
        new Error(`“${sheet.name}”受保护，不能修改；请先在 Excel 或 WPS 里撤销工作表保护，存盘后再打开。`),
      );
      return;
    }
    host.type(sheet.name, area.top, area.left, cells).catch(onFault);
  };
  const blank = (): null[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, () =>
      Array.from({ length: area.right - area.left + 1 }, () => null),
    );
  return (
    <div role="row" className="line">
      <div
        role="gridcell"
        className="choice"
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      >
        <Editor
          field={field}
          sheet={sheet}
          area={area}
          place={{ width: Math.max(width, 80), height: Math.max(height, 20) }}
          onMove={onMove}
          onType={(text) => {
            write([[readTyped(text, sheet.rows[area.top]?.[area.left])]]);
            setSlip(sheet.protected ? null : slipOf(sheet, area.top, area.left, text));
          }}
          onPaste={(text) => write(pasted(text, sheet, area.top, area.left))}
          onClear={() => write(blank())}
          onUndo={(again) => {
            setSlip(null);
            void (again ? host.redo() : host.undo()).catch(onFault);
          }}
        />
      </div>
      {slip?.sheet === sheet.name && <Slip slip={slip} geometry={geometry} />}
    </div>
  );
}
