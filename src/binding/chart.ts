/**
 * A chart of the 情况说明 printed as a small table: a name, an amount, its share, row by row and no head. It is no table
 * of the form; what it says is found again in the tables, or it is told as a sheet that nobody has checked.
 */
import { Money, sum } from '../amount/money';
import type { Money as Amount } from '../amount/money';
import { fold } from '../lexicon/fold';
import type { Binding } from './bound';
import type { SheetView } from './sheet-view';

interface Slice {
  readonly name: string;
  readonly amount: Amount;
  /** In %. */
  readonly share: Amount;
}

const FEWEST = 2;
/** Shares are printed with two digits, apportioned so that they make 100. */
const ROUNDED = '0.0101';

/** Whether the sheet is a chart, its shares come out, and each of its amounts stands in a table beside that name. */
export function isProvenChart({ tables }: Pick<Binding, 'tables'>, view: SheetView): boolean {
  const slices = slicesOf(view);
  if (!slices) return false;
  const whole = sum(slices.map(({ amount }) => amount));
  if (whole.lte(0)) return false;
  const comesOut = slices.every(({ amount, share }) =>
    amount.div(whole).times(100).minus(share).abs().lte(ROUNDED),
  );
  return comesOut && slices.every((slice) => tables.some((table) => states(table.view, slice)));
}

/** `760.50 96.20%` in one cell of a Word document, in two of a PDF; null where a row is anything else. */
function slicesOf(view: SheetView): Slice[] | null {
  const slices: Slice[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const texts = Array.from({ length: view.columnCount }, (_, column) => view.text(row, column).trim());
    const filled = texts.filter((text) => text !== '');
    // The title above, a note below that states no amount.
    if (filled.length < 2) {
      if (slices.length > 0 && /\d/.test(filled[0] ?? '')) return null;
      continue;
    }
    const [name = '', ...rest] = filled;
    const match = /^(\d[\d,]*(?:\.\d+)?)\s+(\d+(?:\.\d+)?)[%％]$/.exec(rest.join(' '));
    if (!match || /^\d/.test(name)) return null;
    const [, amount = '', share = ''] = match;
    slices.push({ name: fold(name), amount: new Money(amount.replaceAll(',', '')), share: new Money(share) });
  }
  return slices.length < FEWEST ? null : slices;
}

function states(view: SheetView, { name, amount }: Slice): boolean {
  return view.sheet.rows.some((cells) => {
    const named = cells?.findIndex(
      (cell) => typeof cell?.value === 'string' && fold(cell.value).endsWith(name),
    );
    return (
      named !== undefined &&
      named >= 0 &&
      cells?.slice(named + 1).some((cell) => typeof cell?.value === 'number' && amount.eq(cell.value)) ===
        true
    );
  });
}
