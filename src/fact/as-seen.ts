/**
 * The workbook as it is seen: a document prints neither what lies under a merged cell nor what is hidden, and rows are
 * known there by the words that show.
 */
import { bind } from '../binding/bind';
import type { Binding } from '../binding/bound';
import type { Sheet } from '../workbook/model';
import { unseenCells } from '../workbook/visibility';
import { buildFacts, type Facts } from './facts';

export function asSeen(facts: Facts): Facts {
  const { binding } = facts.source;
  const sheets = [...new Set(binding.tables.map(({ view }) => view.sheet))];
  const seen = sheets.map((sheet) => bodySeen(sheet, binding));
  if (seen.every((sheet, at) => sheet === sheets[at])) return facts;
  return buildFacts(bind({ sheets: seen, names: [] }, [binding.template]));
}

/** Headings are left as they are: a table is recognised by them. */
function bodySeen(sheet: Sheet, { tables }: Binding): Sheet {
  const places = new Set(
    unseenCells(sheet)
      .filter(({ row }) =>
        tables.some(
          ({ view, bodyTop, bodyBottom }) => view.sheet === sheet && row >= bodyTop && row <= bodyBottom,
        ),
      )
      .map(({ row, column }) => `${row},${column}`),
  );
  if (places.size === 0) return sheet;
  const rows = sheet.rows.map((cells, row) =>
    cells?.map((cell, column) => (cell && places.has(`${row},${column}`) ? { ...cell, value: null } : cell)),
  );
  return { ...sheet, rows };
}
