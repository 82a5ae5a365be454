/** One sheet as it prints, with its findings marked; a cell is chosen, typed into, copied, pasted. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { columnName } from '../../workbook/address';
import type { CellInput } from '../../workbook/edit';
import type { Format } from '../../workbook/look/format';
import type { MarkKind } from '../../workbook/mark';
import type { Area, Sheet } from '../../workbook/model';
import type { FileWorkbook, Sight } from '../host/file-workbook';
import { readTyped } from '../host/typed';
import { Cells } from './Cells';
import { pasted } from './clipboard';
import { Editor } from './Editor';
import { areaAt, boxOf, cellKey, geometryOf, HEAD_HEIGHT, HEAD_WIDTH, inSight } from './geometry';
import { moved } from './moves';
import { useScroll } from './use-scroll';

export interface SheetViewProps {
  readonly host: FileWorkbook;
  readonly sight: Sight;
  readonly sheet: Sheet;
  /** What went wrong, as a sentence. */
  readonly onFault: (error: unknown) => void;
}

const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export function SheetView({ host, sight, sheet, onFault }: SheetViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const anchor = useRef<Area | null>(null);
  const window = useScroll(box);
  const look = sight.looks.get(sheet.name);
  const geometry = useMemo(() => geometryOf(sheet, look), [sheet, look]);
  const formats = useMemo(
    () => new Map<string, Format>(look?.cells.map(([row, column, format]) => [cellKey(row, column), format])),
    [look],
  );
  const marks = useMemo(() => marksOn(sight, sheet.name), [sight, sheet.name]);
  const area = sight.selected?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const { tops, lefts, frozenRows, rows } = geometry;
  const frozen = tops[frozenRows] ?? 0;
  const seenRows = inSight(tops, window.top + frozen, window.top + window.height);
  const seenColumns = inSight(lefts, window.left, window.left + window.width);
  const chosen = boxOf(geometry, union(areaAt(geometry, area.top, area.left), area));

  const select = useCallback(
    (next: Area, extend = false) => {
      const from = extend ? (anchor.current ?? next) : next;
      if (!extend) anchor.current = next;
      host.select(sheet.name, extend ? union(from, next) : next);
      reveal(box.current, boxOf(geometry, next), frozen);
    },
    [host, sheet.name, geometry, frozen],
  );

  // Sent there by the pane: the cell comes into sight, with some of what stands around it.
  useEffect(() => {
    anchor.current = sight.selected?.area ?? null;
    if (sight.sent > 0 && sight.selected?.sheet === sheet.name)
      reveal(box.current, boxOf(geometry, sight.selected.area), frozen, 60);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when somebody is sent
  }, [sight.sent, sheet.name]);

  const write = (cells: readonly (readonly (CellInput | null)[])[]) => {
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

  const onMove = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((window.height - frozen) / 20) - 2);
    const extend = event.shiftKey && event.key.startsWith('Arrow');
    const start = anchor.current ?? area;
    // The end that moves is the one away from where the choice began.
    const from = extend
      ? {
          top: area.top < start.top ? area.top : area.bottom,
          bottom: area.top < start.top ? area.top : area.bottom,
          left: area.left < start.left ? area.left : area.right,
          right: area.left < start.left ? area.left : area.right,
        }
      : areaAt(geometry, area.top, area.left);
    const next = moved(geometry, from, event, page);
    if (next) select(next, extend);
    return next !== null;
  };

  const cellUnder = (event: PointerEvent): Area | null => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return null;
    const x = event.clientX - bounds.left - HEAD_WIDTH + window.left;
    const y = event.clientY - bounds.top - HEAD_HEIGHT;
    if (x < 0 || y < 0) return null;
    const [row] = inSight(tops, y < frozen ? y : y + window.top, y);
    const [column] = inSight(lefts, x, x);
    return areaAt(geometry, Math.min(row, rows - 1), Math.min(column, geometry.columns - 1));
  };

  const shared = { sheet, geometry, formats, marks, columns: seenColumns };
  return (
    <div
      ref={box}
      className="sheet"
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={rows}
      aria-colcount={geometry.columns}
      onPointerDown={(event) => {
        const next = event.target === field.current ? null : cellUnder(event);
        if (!next) return;
        event.preventDefault();
        // What is being typed goes into the cell it was begun in.
        field.current?.blur();
        select(next, event.shiftKey);
        field.current?.focus({ preventScroll: true });
      }}
      onPointerMove={(event) => {
        if ((event.buttons & 1) === 0 || event.target === field.current) return;
        const next = cellUnder(event);
        if (next) select(next, true);
      }}
    >
      <div
        className="canvas"
        role="presentation"
        style={{ width: HEAD_WIDTH + (lefts.at(-1) ?? 0), height: HEAD_HEIGHT + (tops.at(-1) ?? 0) }}
      >
        <ColumnHeads lefts={lefts} seen={seenColumns} area={area} />
        <RowHeads tops={tops} seen={seenRows} frozenRows={frozenRows} area={area} />
        {frozenRows > 0 && (
          <div className="frozen" role="rowgroup" style={{ height: frozen, width: lefts.at(-1) }}>
            <Cells {...shared} rows={[0, frozenRows - 1]} />
          </div>
        )}
        <div className="body" role="rowgroup" style={{ top: HEAD_HEIGHT, left: HEAD_WIDTH }}>
          <Cells {...shared} rows={[Math.max(seenRows[0], frozenRows), seenRows[1]]} />
          <div role="row" className="line">
            <div role="gridcell" className="choice" style={boxStyle(chosen)}>
              <Editor
                field={field}
                sheet={sheet}
                area={area}
                place={{ width: Math.max(chosen.width, 80), height: Math.max(chosen.height, 20) }}
                onMove={onMove}
                onType={(text) => write([[readTyped(text, sheet.rows[area.top]?.[area.left])]])}
                onPaste={(text) => write(pasted(text, sheet, area.top, area.left))}
                onClear={() => write(blank())}
                onUndo={(again) => void (again ? host.redo() : host.undo()).catch(onFault)}
              />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

const boxStyle = ({ x, y, width, height }: ReturnType<typeof boxOf>) => ({
  transform: `translate(${x}px, ${y}px)`,
  width,
  height,
});

function ColumnHeads(props: {
  readonly lefts: readonly number[];
  readonly seen: readonly [number, number];
  readonly area: Area;
}) {
  const { lefts, seen, area } = props;
  const heads = [];
  for (let column = seen[0]; column <= seen[1]; column += 1) {
    const [x, end] = [lefts[column] ?? 0, lefts[column + 1] ?? 0];
    const on = column >= area.left && column <= area.right;
    if (end > x)
      heads.push(
        <span
          key={column}
          className={on ? 'head on' : 'head'}
          style={{ left: HEAD_WIDTH + x, width: end - x }}
        >
          {columnName(column)}
        </span>,
      );
  }
  return (
    <div className="column-heads" aria-hidden="true">
      {heads}
    </div>
  );
}

function RowHeads(props: {
  readonly tops: readonly number[];
  readonly seen: readonly [number, number];
  readonly frozenRows: number;
  readonly area: Area;
}) {
  const { tops, seen, frozenRows, area } = props;
  const head = (row: number) => {
    const [y, end] = [tops[row] ?? 0, tops[row + 1] ?? 0];
    const on = row >= area.top && row <= area.bottom;
    return (
      end > y && (
        <span key={row} className={on ? 'head on' : 'head'} style={{ top: y, height: end - y }}>
          {row + 1}
        </span>
      )
    );
  };
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => head(from + index));
  return (
    <div className="row-heads" aria-hidden="true" style={{ height: tops.at(-1) }}>
      <div className="frozen-heads" style={{ height: tops[frozenRows] }}>
        {range(0, frozenRows - 1)}
      </div>
      {range(Math.max(seen[0], frozenRows), seen[1])}
    </div>
  );
}

/** The gravest mark on each cell. */
function marksOn({ marks }: Sight, sheet: string): Map<string, MarkKind> {
  const found = new Map<string, MarkKind>();
  const rank = { info: 0, warning: 1, error: 2 };
  for (const mark of marks) {
    if (mark.sheet !== sheet) continue;
    const { top, left, bottom, right } = mark.area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const before = found.get(cellKey(row, column));
        if (!before || rank[before] < rank[mark.kind]) found.set(cellKey(row, column), mark.kind);
      }
  }
  return found;
}

/** Scrolls as far as it takes and no further; `room` is left around the cell. */
function reveal(box: HTMLElement | null, at: ReturnType<typeof boxOf>, frozen: number, room = 0): void {
  if (!box) return;
  const width = box.clientWidth - HEAD_WIDTH;
  const height = box.clientHeight - HEAD_HEIGHT;
  if (at.x < box.scrollLeft + room) box.scrollLeft = Math.max(0, at.x - room);
  else if (at.x + at.width + room > box.scrollLeft + width)
    box.scrollLeft = Math.min(at.x, at.x + at.width + room - width);
  if (at.y >= frozen && at.y < box.scrollTop + frozen + room)
    box.scrollTop = Math.max(0, at.y - frozen - room);
  else if (at.y + at.height + room > box.scrollTop + height) box.scrollTop = at.y + at.height + room - height;
}
