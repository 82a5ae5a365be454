/** Edits of what cells hold and how they look: write, style, merge. */
import { areaAddress, cellAddress, parseArea } from '../address';
import { type CellInput, type CellStyle } from '../edit';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from '../limits';
import { type Area, WorkbookError } from '../model';
import { tooLarge } from '../refusal';
import { type SheetCell, type SheetPart, WORKSHEET_ORDER, clearCell, setText } from './sheet-part';
import { type StylesPart } from './styles';

/** @throws WorkbookError `too-large` for a text that no cell can hold; RangeError for NaN, infinity or a place outside the grid */
export function writeCells(
  part: SheetPart,
  sheet: string,
  top: number,
  left: number,
  cells: readonly (readonly (CellInput | undefined)[])[],
): void {
  const prefix = prefixOf(part);
  for (const [r, row] of cells.entries()) {
    for (const [c, input] of row.entries()) {
      if (input === undefined) continue;
      assertInside({ top: top + r, left: left + c, bottom: top + r, right: left + c });
      const cell = part.ensureCell(top + r, left + c);
      // The first cell of a shared formula is about to go: the others must not depend on it.
      if (cell.formula?.attributes.get('t') === 'shared') part.separateSharedFormulas();
      setInput(cell, input, prefix, () => `工作表“${sheet}”的 ${cellAddress(top + r, left + c)}`);
    }
  }
}

function setInput(cell: SheetCell, input: CellInput, prefix: string, place: () => string): void {
  if (typeof input === 'string') {
    if (input.length > MAX_TEXT) {
      throw new WorkbookError(
        'too-large',
        `${place()} 要写入 ${input.length} 个字符，超过一个单元格的上限 ${MAX_TEXT}。请缩短文字后再试。`,
      );
    }
    setText(cell, input, prefix);
    return;
  }
  clearCell(cell);
  if (input === null) return;
  if (typeof input === 'object') {
    cell.formula = { text: input.formula.replace(/^=/, ''), attributes: new Map() };
    const { result } = input;
    if (result === undefined) return;
    if (typeof result === 'number') setNumber(cell, result);
    else {
      cell.type = 'str';
      cell.value = result;
    }
  } else if (typeof input === 'boolean') {
    cell.type = 'b';
    cell.value = input ? '1' : '0';
  } else setNumber(cell, input);
}

function setNumber(cell: SheetCell, number: number): void {
  if (!Number.isFinite(number)) throw new RangeError(`A cell cannot hold ${number}`);
  cell.value = String(number);
}

export function styleArea(part: SheetPart, styles: StylesPart, area: Area, style: CellStyle): void {
  assertInside(area);
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > MAX_CELLS) throw tooLarge(`要设置格式的区域 ${areaAddress(area)} 过大`);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = part.ensureCell(row, column);
      cell.style = styles.derive(cell.style, style);
    }
  }
}

export function mergeArea(part: SheetPart, area: Area): void {
  assertInside(area);
  if (area.top === area.bottom && area.left === area.right) return;
  const merges = part.root.ensure('mergeCells', WORKSHEET_ORDER);
  for (const merge of merges.elements('mergeCell')) {
    const other = parseArea(merge.get('ref') ?? '');
    if (other && overlaps(other, area)) merges.removeChild(merge);
  }
  merges.append('mergeCell', { ref: areaAddress(area) });
  merges.set('count', merges.elements().length);
  for (let row = area.top; row <= area.bottom; row++) {
    for (const [column, cell] of part.rows.get(row)?.cells ?? []) {
      const isFirst = row === area.top && column === area.left;
      if (isFirst || column < area.left || column > area.right) continue;
      if (cell.formula?.attributes.get('t') === 'shared') part.separateSharedFormulas();
      clearCell(cell);
    }
  }
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function assertInside(area: Area): void {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every(Number.isInteger);
  if (
    !whole ||
    top < 0 ||
    left < 0 ||
    bottom < top ||
    right < left ||
    bottom >= MAX_ROWS ||
    right >= MAX_COLUMNS
  ) {
    throw new RangeError(`Not an area of a sheet: ${JSON.stringify(area)}`);
  }
}

/** The prefix that the part gives its own elements, mostly none. */
export function prefixOf(part: SheetPart): string {
  return part.root.name.slice(0, -part.root.local.length);
}
