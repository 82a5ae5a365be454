/** Column widths, row heights, frozen rows, the printed page. */
import type { Area } from '../../workbook/model';
import type { EditHandler, EditOf } from './kinds';

/**
 * “列宽” counts characters of 7 pixels (Calibri or 等线 11) and leaves out 5 pixels of margin; Office.js wants
 * points, which are 4/3 pixel.
 */
const pointsOf = (characters: number) => Math.round(characters * 7 + 5) * 0.75;

const column = (at: number): Area => ({ top: 0, bottom: 0, left: at, right: at });
const row = (at: number): Area => ({ top: at, bottom: at, left: 0, right: 0 });

export const columnWidths: EditHandler<EditOf<'columnWidths'>> = {
  carryOut(hands, { sheet, left, widths }) {
    widths.forEach((width, index) => {
      hands.range(sheet, column(left + index)).format.columnWidth = pointsOf(width);
    });
  },
  remember(hands, { sheet, left, widths }) {
    const formats = widths.map((_, index) => hands.range(sheet, column(left + index)).format);
    for (const format of formats) format.load('columnWidth');
    return () => {
      const former = formats.map((format) => format.columnWidth);
      return (undoing) =>
        former.forEach((width, index) => {
          undoing.range(sheet, column(left + index)).format.columnWidth = width;
        });
    };
  },
};

export const rowHeight: EditHandler<EditOf<'rowHeight'>> = {
  carryOut(hands, { sheet, row: at, points }) {
    hands.range(sheet, row(at)).format.rowHeight = points;
  },
  remember(hands, { sheet, row: at }) {
    const { format } = hands.range(sheet, row(at));
    format.load('rowHeight');
    return () => {
      const former = format.rowHeight;
      return (undoing) => {
        undoing.range(sheet, row(at)).format.rowHeight = former;
      };
    };
  },
};

export const freezeRows: EditHandler<EditOf<'freezeRows'>> = {
  carryOut(hands, { sheet, rows }) {
    const { freezePanes } = hands.sheet(sheet);
    if (rows > 0) freezePanes.freezeRows(rows);
    else freezePanes.unfreeze();
  },
  remember(hands, { sheet }) {
    const frozen = hands.sheet(sheet).freezePanes.getLocationOrNullObject();
    frozen.load('address');
    frozen.untrack();
    return () => {
      const former = frozen.isNullObject ? null : frozen.address.slice(frozen.address.lastIndexOf('!') + 1);
      return (undoing) => {
        const target = undoing.sheet(sheet);
        if (former === null) target.freezePanes.unfreeze();
        else target.freezePanes.freezeAt(target.getRange(former).untrack());
      };
    };
  },
};

export const print: EditHandler<EditOf<'print'>> = {
  carryOut(hands, { sheet, setup }) {
    const { pageLayout } = hands.sheet(sheet);
    pageLayout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    pageLayout.paperSize = setup.paper;
    pageLayout.zoom = { horizontalFitToPages: setup.fitToWidth };
    if (setup.centred !== undefined) pageLayout.centerHorizontally = setup.centred;
    if (setup.margins) {
      pageLayout.topMargin = setup.margins.top;
      pageLayout.bottomMargin = setup.margins.bottom;
      pageLayout.leftMargin = setup.margins.left;
      pageLayout.rightMargin = setup.margins.right;
      pageLayout.footerMargin = setup.margins.footer;
    }
    if (setup.footer !== undefined) {
      const { headersFooters } = pageLayout;
      headersFooters.state = 'Default';
      headersFooters.useSheetScale = false;
      headersFooters.defaultForAllPages.centerFooter = setup.footer;
    }
    if (setup.titleRows)
      pageLayout.setPrintTitleRows(`$${setup.titleRows.from + 1}:$${setup.titleRows.to + 1}`);
  },
  remember(hands, { sheet }) {
    const { pageLayout } = hands.sheet(sheet);
    const { headersFooters } = pageLayout;
    pageLayout.load(PAGE);
    headersFooters.load('state,useSheetScale,defaultForAllPages/centerFooter');
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load('address');
    titles.untrack();
    return () => {
      const former = pick(pageLayout);
      const foot = headersFooters.defaultForAllPages.centerFooter;
      const { state, useSheetScale } = headersFooters;
      const rows = titles.isNullObject ? null : titles.address.slice(titles.address.lastIndexOf('!') + 1);
      return (undoing) => {
        const target = undoing.sheet(sheet).pageLayout;
        Object.assign(target, former);
        target.headersFooters.defaultForAllPages.centerFooter = foot;
        target.headersFooters.useSheetScale = useSheetScale;
        target.headersFooters.state = state;
        // Office.js has no word for "no title rows"; where there were none, ours stay.
        if (rows !== null) target.setPrintTitleRows(rows);
      };
    };
  },
};

const PAGE =
  'orientation,paperSize,zoom,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin,footerMargin';

function pick(page: Excel.PageLayout) {
  const { orientation, paperSize, zoom, centerHorizontally } = page;
  const { topMargin, bottomMargin, leftMargin, rightMargin, footerMargin } = page;
  return {
    orientation,
    paperSize,
    zoom,
    centerHorizontally,
    topMargin,
    bottomMargin,
    leftMargin,
    rightMargin,
    footerMargin,
  };
}
