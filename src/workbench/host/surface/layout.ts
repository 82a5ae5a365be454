/** What lies around the cells of a sheet: protection, frozen rows, page, data validation. */
import type { Member, Surface } from '../kinds';
import type { HostRange } from '../sheet';
import { thing } from '../kinds';
import { range as rangeArgument, text } from '../arguments';
import { LAST_COLUMN, overlap, within } from '../cell';
import type { HostSheet } from '../sheet';
import { notFound } from '../wire';
import { areaOf } from './workbook';

export const worksheetProtection: Surface['WorksheetProtection'] = {
  members: {
    Protected: { get: (sheet) => sheet.protected },
    Protect: {
      call: (sheet) => {
        sheet.protected = true;
      },
    },
    Unprotect: {
      call: (sheet) => {
        sheet.protected = false;
      },
    },
  },
};

export const worksheetFreezePanes: Surface['WorksheetFreezePanes'] = {
  members: {
    FreezeAt: {
      call: (sheet, frozen) => {
        sheet.frozenRows = rangeArgument(frozen).area.bottom + 1;
      },
    },
    FreezeRows: {
      call: (sheet, count) => {
        sheet.frozenRows = Number(count);
      },
    },
    Unfreeze: {
      call: (sheet) => {
        sheet.frozenRows = 0;
      },
    },
    GetLocation: {
      call: (sheet) => {
        if (!sheet.frozenRows) throw notFound('frozen panes');
        const area = { top: 0, left: 0, bottom: sheet.frozenRows - 1, right: LAST_COLUMN };
        return thing('Range', { sheet, area });
      },
    },
  },
};

export const autoFilter: Surface['AutoFilter'] = {
  members: { IsDataFiltered: { get: (sheet) => sheet.filtered.size > 0 } },
};

const page = (name: string, fallback: unknown): Member<HostSheet> => ({
  get: (sheet) => sheet.page[name] ?? fallback,
  set: (sheet, value) => {
    sheet.page[name] = value;
  },
});

export const pageLayout: Surface['PageLayout'] = {
  members: {
    BottomMargin: page('bottomMargin', 54),
    CenterHorizontally: page('centerHorizontally', false),
    FooterMargin: page('footerMargin', 21.6),
    HeadersFooters: { get: (sheet) => thing('HeaderFooterGroup', sheet) },
    LeftMargin: page('leftMargin', 50.4),
    Orientation: page('orientation', 'Portrait'),
    PaperSize: page('paperSize', 'Letter'),
    RightMargin: page('rightMargin', 50.4),
    TopMargin: page('topMargin', 54),
    Zoom: page('zoom', { scale: 100 }),
    GetPrintTitleRows: {
      call: (sheet) => {
        if (typeof sheet.page['titleRows'] !== 'string') throw notFound('print titles');
        return thing('Range', { sheet, area: areaOf(sheet.page['titleRows']) });
      },
    },
    SetPrintTitleRows: {
      call: (sheet, rows) => {
        if (rows === '') delete sheet.page['titleRows'];
        else sheet.page['titleRows'] = text(rows);
      },
    },
  },
};

export const headerFooterGroup: Surface['HeaderFooterGroup'] = {
  members: {
    DefaultForAllPages: { get: (sheet) => thing('HeaderFooter', sheet) },
    State: page('footerState', 'Default'),
    UseSheetScale: page('footerScales', true),
  },
};

export const headerFooter: Surface['HeaderFooter'] = {
  members: { CenterFooter: page('centerFooter', '') },
};

const find = ({ sheet, area }: HostRange) => sheet.validations.filter((v) => overlap(v.area, area));
const validated = (name: string, fallback: unknown): Member<HostRange> => ({
  get: (range) => {
    const found = find(range);
    if (found.length === 0) return fallback;
    // Excel answers null for a range whose cells have different rules.
    if (found.length > 1 || !within(range.area, found[0]?.area ?? range.area)) return null;
    return found[0]?.properties[name] ?? fallback;
  },
  set: (range, value) => {
    range.sheet.book.mayFormat(range.sheet);
    const same = find(range).find((v) => within(range.area, v.area) && within(v.area, range.area));
    if (same) {
      same.properties[name] = value;
      return;
    }
    cut(range);
    range.sheet.validations.push({ area: { ...range.area }, properties: { [name]: value } });
  },
});
export const dataValidation: Surface['DataValidation'] = {
  members: {
    ErrorAlert: validated('errorAlert', null),
    IgnoreBlanks: validated('ignoreBlanks', true),
    Prompt: validated('prompt', null),
    Rule: validated('rule', null),
    Type: {
      get: (range) => {
        const found = find(range);
        if (found.length === 0) return 'None';
        if (found.length > 1 || !within(range.area, found[0]?.area ?? range.area)) return 'Inconsistent';
        return 'Decimal';
      },
    },
    Clear: {
      call: (range) => {
        range.sheet.book.mayFormat(range.sheet);
        cut(range);
      },
    },
  },
};

/** Takes the range out of every validated area, which may leave up to four pieces of it. */
function cut({ sheet, area }: HostRange): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const old = validation.area;
    if (!overlap(old, area)) return [validation];
    const middle = { top: Math.max(old.top, area.top), bottom: Math.min(old.bottom, area.bottom) };
    const pieces = [
      { ...old, bottom: area.top - 1 },
      { ...old, top: area.bottom + 1 },
      { ...old, ...middle, right: area.left - 1 },
      { ...old, ...middle, left: area.right + 1 },
    ];
    return pieces
      .filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right)
      .map((piece) => ({ area: piece, properties: { ...validation.properties } }));
  });
}
