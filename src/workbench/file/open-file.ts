/** A workbook file in the workbench: read into the emulator, and written back with what changed since. */
import { SETTING } from '../../excel/excel-workbook';
import { Settings, type Setting } from '../../workbook/settings';
import { openXlsx, type XlsxFile } from '../../workbook/xlsx';
import type { Edit } from '../../workbook/edit';
import type { Book, Change } from '../host/book';
import { bookOf } from '../host/snapshot';
import type { Format } from '../../workbook/look/format';
import { readLook, type SheetLook } from '../../workbook/look/look';
import { planDifferences } from './differences';

/** Rows and sheets that moved or went, in order: the file goes the same way before cells are compared. */
type Stroke = Extract<Edit, { kind: 'insertRows' | 'deleteRows' | 'deleteSheet' }>;

export class OpenFile {
  private readonly strokes: Stroke[] = [];

  private constructor(
    readonly name: string,
    readonly book: Book,
    private readonly file: XlsxFile,
    private readonly look: ReadonlyMap<string, SheetLook>,
    /** A cell whose format is still this very object looks as it does in the file. */
    private readonly formats: ReadonlySet<Format>,
  ) {}

  /** @throws WorkbookError for whatever is no workbook, damaged or too large */
  static async open(name: string, bytes: Uint8Array): Promise<OpenFile> {
    return OpenFile.of(name, await openXlsx(bytes));
  }

  static of(name: string, file: XlsxFile): OpenFile {
    const workbook = file.sheets();
    const look = readLook(file.pkg);
    const book = bookOf(workbook);
    for (const sheet of book.sheets) {
      const own = look.get(sheet.name);
      if (!own) continue;
      for (const [row, column, format] of own.cells) {
        const cell = sheet.cell(row, column);
        sheet.put(row, column, { ...cell, value: cell?.value ?? null, format });
      }
      for (const [column, width] of own.columnWidths) sheet.columnWidths.set(column, width);
      for (const [row, height] of own.rowHeights) sheet.rowHeights.set(row, height);
      for (const { area, title, message } of own.validations)
        sheet.validations.push({
          area,
          properties: {
            rule: { decimal: {} },
            errorAlert: { title, message, showAlert: true, style: 'Stop' },
          },
        });
      sheet.frozenRows = own.frozenRows;
      sheet.page = { ...own.page };
    }
    const first = book.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (first) book.select({ sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    const settings = new Settings(file.pkg);
    for (const key of settings.keys()) book.settings.set(SETTING + key, settings.get(key));
    const formats = new Set([...look.values()].flatMap(({ cells }) => cells.map(([, , format]) => format)));
    return new OpenFile(name, book, file, look, formats);
  }

  /** To be told of every change of the book. */
  note(change: Change): void {
    if (change.kind === 'deleted') this.strokes.push({ kind: 'deleteSheet', sheet: change.sheet.name });
    if (change.kind !== 'cells' || !change.how.startsWith('Row')) return;
    const kind = change.how === 'RowInserted' ? 'insertRows' : 'deleteRows';
    const { top, bottom } = change.area;
    this.strokes.push({ kind, sheet: change.sheet.name, at: top, count: bottom - top + 1 });
  }

  /** Answers, reasons and decisions, as the desk keeps them. */
  private keepSettings({ pkg }: XlsxFile): void {
    const settings = new Settings(pkg);
    for (const [key, value] of this.book.settings)
      if (key.startsWith(SETTING) && isSetting(value)) settings.set(key.slice(SETTING.length), value);
  }

  async save(): Promise<Uint8Array> {
    const copy = this.file.copy();
    const present = new Set((await copy.read()).sheets.map((sheet) => sheet.name));
    const added = this.book.sheets.filter(({ name }) => !present.has(name));
    // A file keeps at least one sheet, so new ones come before old ones go.
    await copy.apply(added.map(({ name }): Edit => ({ kind: 'addSheet', sheet: name })));
    for (const stroke of this.strokes) {
      if (!present.has(stroke.sheet)) continue;
      if (stroke.kind === 'deleteSheet') present.delete(stroke.sheet);
      await copy.apply([stroke]);
    }
    const again = new Set((await copy.read()).sheets.map((sheet) => sheet.name));
    await copy.apply(
      this.book.sheets
        .filter(({ name }) => !again.has(name))
        .map(({ name }): Edit => ({ kind: 'addSheet', sheet: name })),
    );
    // Renamed sheets stand in the file under both names.
    const named = new Set(this.book.sheets.map(({ name }) => name));
    const old = [...present].filter((name) => !named.has(name));
    await copy.apply(old.map((sheet): Edit => ({ kind: 'deleteSheet', sheet })));
    const unchanged = (sheet: string) => (present.has(sheet) ? this.look.get(sheet) : undefined);
    await copy.apply(planDifferences(await copy.read(), this.book, unchanged, this.formats));
    this.keepSettings(copy);
    return copy.save();
  }
}

const isSetting = (value: unknown): value is Setting =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
