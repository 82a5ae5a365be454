/** The tables of a document as a workbook, a sheet each, so that they are recognised as a workbook's are. */

import type { Cell, Sheet, Workbook } from '../workbook/model';
import type { Block, NarrativeDocument } from '../narrative/read/document';
import { isContentsLine } from '../narrative/read/heading';

/** What stands right below a table and is about it: 注：…, 说明：…, a sentence that says why it is empty. */
const NOTE = /^[（(]?\s*(?:备?注|附注|说明)\s*\d*\s*[:：.、]|空表|本表无数据/;
const NOTES = 3;

/** Paragraphs above a table that may be its number, its title and its unit. */
const CAPTIONS = 3;

type Rows = (Cell | undefined)[][];

export function workbookOf(document: NarrativeDocument): Workbook {
  const sheets: Sheet[] = [];
  let captions: string[] = [];
  let open: { number: number; rows: Rows; top: number; notes: number } | undefined;
  const close = (): void => {
    if (open) sheets.push(sheetOf(document, open));
    open = undefined;
  };
  for (const block of document.blocks) {
    if (!block.table) {
      if (open && open.notes < NOTES && NOTE.test(block.text.trim())) {
        open.rows.push([{ value: block.text.trim() }]);
        open.notes += 1;
        continue;
      }
      if (open) captions = [];
      close();
      captions.push(block.text);
      continue;
    }
    if (open?.number !== block.table.number) {
      close();
      // A list of contents may end right above the first table.
      const contents = captions.map((text) => isContentsLine(text)).lastIndexOf(true);
      const above = captions.slice(contents + 1).slice(-CAPTIONS);
      open = {
        number: block.table.number,
        rows: above.map((value) => [{ value }]),
        top: above.length,
        notes: 0,
      };
      captions = [];
    }
    put(open.rows, open.top, block);
  }
  close();
  return { sheets, names: [] };
}

/** Several paragraphs of one cell are its words one after the other. */
function put(rows: Rows, top: number, { table, text }: Block): void {
  const row = top + (table?.row ?? 1) - 1;
  const column = (table?.column ?? 1) - 1;
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  const before = line[column]?.value;
  line[column] = { value: `${typeof before === 'string' ? before : ''}${text.trim()}` };
}

function sheetOf(
  { merges }: NarrativeDocument,
  { number, rows, top }: { number: number; rows: Rows; top: number },
): Sheet {
  return {
    name: `文稿表${number}`,
    hidden: false,
    protected: false,
    rows,
    merges: (merges.get(number) ?? []).map((area) => ({
      ...area,
      top: area.top + top,
      bottom: area.bottom + top,
    })),
  };
}
