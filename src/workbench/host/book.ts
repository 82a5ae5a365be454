/** The in-memory workbook: sheets, names and settings, with formulas computed before anybody looks. */
import type { Area, CellValue } from '../../workbook/model';
import { evaluate, parseFormula } from './formula/evaluate';
import { dropInFormula, renameInFormula, shiftFormula } from './formula/shift';
import { parseEntry } from './entry';
import { overlap, within, type HostCell } from './cell';
import { isLegalName } from './names';
import { HostName, HostSheet, type HostRange, type Owner } from './sheet';
import { gap, HostError, invalid, notFound } from './wire';

export type Change =
  | { readonly kind: 'cells'; readonly sheet: HostSheet; readonly area: Area; readonly how: string }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: HostSheet }
  | { readonly kind: 'selected'; readonly range: HostRange };

export class Book implements Owner {
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  settings = new Map<string, unknown>();
  readOnly = false;
  /** Workbooks that were opened in windows of their own, base64. */
  readonly openedBeside: string[] = [];
  /** On the web a merge takes away what formats its cells had (office-js #6405). */
  mergeLosesFormats = false;
  /** False while the officer looks at another workbook. */
  inFront = true;
  structureProtected = false;
  calculationMode = 'Automatic';
  active: HostSheet;
  selection: HostRange;
  /** Told of every change; the host turns them into events. */
  onChange: (change: Change) => void = () => undefined;
  private stale = false;
  private serial = 0;

  constructor(firstSheet = 'Sheet1') {
    this.active = this.makeSheet(firstSheet);
    this.selection = { sheet: this.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  find(key: unknown): HostSheet | undefined {
    const text = String(key).toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === text);
  }

  sheet(key: unknown): HostSheet {
    const sheet = this.find(key);
    if (!sheet) throw notFound(`worksheet ${String(key)}`);
    return sheet;
  }

  addSheet(name: string): HostSheet {
    this.changeStructure();
    if (!name || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      throw invalid(`sheet name ${name}`);
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `a worksheet named ${name} exists`);
    const sheet = this.makeSheet(name);
    this.onChange({ kind: 'added', sheet });
    return sheet;
  }

  private makeSheet(name: string): HostSheet {
    this.serial += 1;
    const sheet = new HostSheet(
      this,
      `{00000000-0001-0000-0000-${String(this.serial).padStart(12, '0')}}`,
      name,
    );
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: HostSheet): void {
    this.changeStructure();
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visible.length === 0)
      throw new HostError('InvalidOperation', 'a workbook keeps at least one visible worksheet');
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.sheet !== sheet);
    for (const name of this.names) name.refersTo = dropInFormula(name.refersTo, sheet.name);
    for (const other of this.sheets)
      other.rewriteFormulas((formula) => dropInFormula(formula, sheet.name), parseKept);
    if (this.active === sheet) this.active = visible[0] ?? this.active;
    this.stale = true;
    this.onChange({ kind: 'deleted', sheet });
  }

  renameSheet(sheet: HostSheet, to: string): void {
    this.changeStructure();
    if (this.find(to) && this.find(to) !== sheet)
      throw new HostError('ItemAlreadyExists', `a worksheet named ${to} exists`);
    for (const name of this.names) name.refersTo = renameInFormula(name.refersTo, sheet.name, to);
    for (const other of this.sheets)
      other.rewriteFormulas((formula) => renameInFormula(formula, sheet.name, to), parseKept);
    sheet.name = to;
  }

  addName(name: string, refersTo: string, comment = '', sheet?: HostSheet): HostName {
    if (!isLegalName(name)) throw invalid(`name ${name}`);
    if (this.findName(name, sheet)) throw new HostError('ItemAlreadyExists', `a name ${name} exists`);
    const made = new HostName(this, name, refersTo.replace(/^=/, ''), comment, sheet);
    this.names.push(made);
    return made;
  }

  findName(name: string, sheet?: HostSheet): HostName | undefined {
    return this.names.find((item) => item.sheet === sheet && item.name.toLowerCase() === name.toLowerCase());
  }

  /** Writes as the officer would type: `null` leaves a cell, an empty string clears it, text is parsed. */
  enter(sheet: HostSheet, area: Area, input: (row: number, column: number) => unknown): void {
    const parsed: [number, number, HostCell][] = [];
    const merges = sheet.merges.filter((merge) => overlap(merge, area));
    const landing = visibleRows(sheet, area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const value = input(row - area.top, column - area.left);
        if (value === null || value === undefined) continue;
        this.mayChange(sheet, row, column);
        const entry = parseEntry(value, String(sheet.format(row, column, 'numberFormat')));
        const format = sheet.cell(row, column)?.format;
        const cell = 'formula' in entry ? parseStrictly(entry.formula) : { value: entry.value };
        if (isCovered(merges, row, column)) continue;
        parsed.push([landing[row - area.top] ?? row, column, format ? { ...cell, format } : cell]);
      }
    }
    for (const [row, column, cell] of parsed) sheet.put(row, column, cell);
    this.stale = true;
    this.onChange({ kind: 'cells', sheet, area, how: 'RangeEdited' });
  }

  /** A file's own content, with formulas the emulator cannot compute kept at the result they came with. */
  load(sheet: HostSheet, row: number, column: number, value: CellValue, formula?: string): void {
    const format = sheet.cell(row, column)?.format;
    const cell = formula === undefined ? { value } : { ...parseKept(formula), value };
    sheet.put(row, column, format ? { ...cell, format } : cell);
    this.stale = true;
  }

  merge(sheet: HostSheet, area: Area): void {
    this.mayFormat(sheet);
    sheet.merges = sheet.merges.filter((other) => !overlap(other, area));
    sheet.each(area, (row, column) => {
      const cell = sheet.cell(row, column);
      const isFirst = row === area.top && column === area.left;
      const format = this.mergeLosesFormats ? undefined : cell?.format;
      const value = isFirst ? (cell ?? { value: null }) : { value: null };
      const { format: _, ...bare } = value;
      if (cell) sheet.put(row, column, format ? { ...bare, format } : isFirst ? bare : undefined);
    });
    if (area.top !== area.bottom || area.left !== area.right) sheet.merges.push(area);
    this.stale = true;
  }

  moveRows(sheet: HostSheet, at: number, count: number): void {
    this.mayFormat(sheet);
    if (sheet.filtered.size > 0) throw new HostError('FilteredRangeConflict', 'the range is filtered');
    const shift = { at, count };
    for (const other of this.sheets) other.moveFormulas(sheet.name, shift, parseKept);
    for (const name of this.names)
      name.refersTo = shiftFormula(name.refersTo, name.sheet?.name ?? '', sheet.name, shift);
    sheet.moveRows(shift);
    this.stale = true;
    const area = { top: at, bottom: at + Math.abs(count) - 1, left: 0, right: 16_383 };
    this.onChange({ kind: 'cells', sheet, area, how: count > 0 ? 'RowInserted' : 'RowDeleted' });
  }

  select(range: HostRange): void {
    if (range.sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'a hidden worksheet cannot be activated');
    this.active = range.sheet;
    this.selection = range;
    this.onChange({ kind: 'selected', range });
  }

  mayChange(sheet: HostSheet, row: number, column: number): void {
    if (sheet.protected && sheet.format(row, column, 'protection.locked') !== false)
      throw new HostError('AccessDenied', `worksheet ${sheet.name} is protected`);
  }

  mayFormat(sheet: HostSheet): void {
    if (sheet.protected) throw new HostError('AccessDenied', `worksheet ${sheet.name} is protected`);
  }

  private changeStructure(): void {
    if (this.structureProtected)
      throw new HostError('AccessDenied', 'the structure of the workbook is protected');
  }

  /** Computes every formula anew if anything was written since the last time. */
  calculate(): void {
    if (!this.stale) return;
    this.stale = false;
    const done = new Map<HostSheet, Set<number>>(this.sheets.map((sheet) => [sheet, new Set()]));
    const compute = (sheet: HostSheet, row: number, column: number): CellValue => {
      const cell = sheet.cell(row, column);
      if (!cell?.tree) return cell?.value ?? null;
      const key = row * 16_384 + column;
      if (done.get(sheet)?.has(key)) return sheet.cell(row, column)?.value ?? null;
      done.get(sheet)?.add(key);
      sheet.put(row, column, { ...cell, value: 0 }); // what a circular reference sees, as in Excel
      const value = evaluate(cell.tree, (name, area) => {
        const target = name === undefined ? sheet : this.find(name);
        if (!target) return [{ error: '#REF!' }];
        const values: CellValue[] = [];
        target.each(area, (r, c) => values.push(compute(target, r, c)));
        return values;
      });
      sheet.put(row, column, { ...cell, value: value ?? 0 });
      return value ?? 0;
    };
    for (const sheet of this.sheets) {
      sheet.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => cell?.tree && compute(sheet, row, column)),
      );
    }
  }
}

/** Where the rows of a range land: in a filtered sheet only visible rows take what is written (office-js #224). */
function visibleRows({ filtered }: HostSheet, { top, bottom }: Area): number[] {
  if (filtered.size === 0) return [];
  const rows: number[] = [];
  for (let row = top; rows.length <= bottom - top; row += 1) if (!filtered.has(row)) rows.push(row);
  return rows;
}

/** Only the first cell of a merge holds anything. */
const isCovered = (merges: readonly Area[], row: number, column: number) =>
  merges.some(
    (merge) =>
      within({ top: row, bottom: row, left: column, right: column }, merge) &&
      (row !== merge.top || column !== merge.left),
  );

function parseStrictly(formula: string): HostCell {
  return { value: 0, formula, tree: parseFormula(formula) };
}

function parseKept(formula: string): HostCell {
  try {
    return parseStrictly(formula);
  } catch (error) {
    if (error instanceof HostError && error.code === gap('').code) return { value: null, formula };
    throw error;
  }
}
