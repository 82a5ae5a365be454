/** Workbook, application, worksheets, settings. */
import { parseArea } from '../../../workbook/address';
import type { Book } from '../book';
import type { Surface } from '../kinds';
import { thing } from '../kinds';
import { text } from '../arguments';
import { HostError, notFound } from '../wire';

const nothing = { call: () => undefined };

export const workbook: Surface['Workbook'] = {
  members: {
    Application: { get: (book) => thing('Application', book) },
    Names: { get: (book) => thing('NamedItemCollection', { book }) },
    Protection: { get: (book) => thing('WorkbookProtection', book) },
    ReadOnly: { get: (book) => book.readOnly },
    Settings: { get: (book) => thing('SettingCollection', book) },
    Worksheets: { get: (book) => thing('WorksheetCollection', book) },
    GetSelectedRange: { call: (book) => thing('Range', { ...book.selection }) },
  },
};

export const application: Surface['Application'] = {
  members: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = text(value);
      },
    },
    // Every answer is computed before it is given, so there is nothing to hold back or to hurry.
    Calculate: nothing,
    CreateWorkbook: { call: (book, base64) => thing('WorkbookCreated', { book, base64: text(base64) }) },
    SuspendApiCalculationUntilNextSync: nothing,
    SuspendScreenUpdatingUntilNextSync: nothing,
  },
};

/** Another window with that workbook; nothing of it is seen from here again. */
export const workbookCreated: Surface['WorkbookCreated'] = {
  members: { Open: { call: ({ book, base64 }) => void book.openedBeside.push(base64) } },
};

export const workbookProtection: Surface['WorkbookProtection'] = {
  members: { Protected: { get: (book) => book.structureProtected } },
};

export const worksheetCollection: Surface['WorksheetCollection'] = {
  items: (book) => book.sheets.map((sheet) => thing('Worksheet', sheet)),
  item: (book, key) => thing('Worksheet', book.sheet(key)),
  members: {
    Add: { call: (book, name) => thing('Worksheet', book.addSheet(text(name))) },
    GetActiveWorksheet: { call: (book) => thing('Worksheet', book.active) },
    GetItem: { call: (book, key) => thing('Worksheet', book.sheet(key)) },
    // The host sends every event to whoever listens; registering one by one changes nothing here.
    _RegisterEventNameChanged: nothing,
    _UnregisterEventNameChanged: nothing,
    _RegisterAddedEvent: nothing,
    _RegisterDataChangedEvent: nothing,
    _RegisterDeletedEvent: nothing,
    _RegisterSelectionChangedEvent: nothing,
    _UnregisterAddedEvent: nothing,
    _UnregisterDataChangedEvent: nothing,
    _UnregisterDeletedEvent: nothing,
    _UnregisterSelectionChangedEvent: nothing,
  },
};

export const worksheet: Surface['Worksheet'] = {
  identity: (sheet) => ({ Id: sheet.id }),
  members: {
    AutoFilter: { get: (sheet) => thing('AutoFilter', sheet) },
    FreezePanes: { get: (sheet) => thing('WorksheetFreezePanes', sheet) },
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value) => sheet.book.renameSheet(sheet, text(value)) },
    Names: { get: (sheet) => thing('NamedItemCollection', { book: sheet.book, sheet }) },
    PageLayout: { get: (sheet) => thing('PageLayout', sheet) },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => {
        const others = sheet.book.sheets.filter((other) => other !== sheet);
        others.splice(Number(value), 0, sheet);
        sheet.book.sheets = others;
      },
    },
    Protection: { get: (sheet) => thing('WorksheetProtection', sheet) },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        sheet.visibility = text(value);
      },
    },
    Activate: {
      call: (sheet) => sheet.book.select({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } }),
    },
    Delete: { call: (sheet) => sheet.book.deleteSheet(sheet) },
    GetRange: { call: (sheet, address) => thing('Range', { sheet, area: areaOf(address) }) },
    GetRangeByIndexes: {
      call: (sheet, row, column, rows, columns) => {
        const [top, left] = [Number(row), Number(column)];
        const area = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
        if (area.bottom < top || area.right < left || top < 0 || left < 0) throw invalidRange();
        return thing('Range', { sheet, area });
      },
    },
    GetRanges: {
      call: (sheet, addresses) => {
        // Excel's own limit on the address of a RangeAreas.
        if (text(addresses).length > 8192) throw invalidRange();
        return thing('RangeAreas', { sheet, areas: text(addresses).split(',').map(areaOf) });
      },
    },
    GetUsedRange: {
      // A blank sheet has its first cell for a used range, or none where only values count (…OrNullObject).
      call: (sheet, valuesOnly) => {
        const area = sheet.used(valuesOnly === true);
        if (!area && valuesOnly === true) throw notFound('used range');
        return thing('Range', { sheet, area: area ?? { top: 0, left: 0, bottom: 0, right: 0 } });
      },
    },
  },
};

export const settingCollection: Surface['SettingCollection'] = {
  items: (book) => [...book.settings.keys()].map((key) => thing('Setting', { book, key })),
  item: (book, key) => settingOf(book, key),
  members: {
    Add: {
      call: (book, key, value) => {
        book.settings.set(text(key), value);
        return thing('Setting', { book, key: text(key) });
      },
    },
    GetItem: { call: (book, key) => settingOf(book, key) },
  },
};

function settingOf(book: Book, key: unknown) {
  if (!book.settings.has(text(key))) throw notFound(`setting ${text(key)}`);
  return thing('Setting', { book, key: text(key) });
}

export const setting: Surface['Setting'] = {
  identity: ({ key }) => ({ _Id: key }),
  members: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ book, key }) => book.settings.get(key) },
    Delete: {
      call: ({ book, key }) => {
        book.settings.delete(key);
      },
    },
  },
};

const invalidRange = () => new HostError('InvalidArgument', 'the argument is not a range');

/** `A1:B2`, `5:6` (whole rows), nothing (the whole sheet); whole columns are not needed yet. */
export function areaOf(address: unknown) {
  if (address === undefined || address === null) return { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  const written = text(address);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(written);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: 16_383 };
  const area = parseArea(written);
  if (!area) throw invalidRange();
  return area;
}
