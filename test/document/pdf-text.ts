/** What a PDF shows, by poppler: somebody else's reading of what LibreOffice printed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text page by page. `raw`: in the order in which it was drawn, cell by cell. */
export function pdfPages(pdf: Uint8Array, order: 'layout' | 'raw'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', [`-${order}`, file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
      .split('\f')
      .slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Blanks and line breaks gone: a text that wraps in its cell is the same text. */
export const dense = (text: string) => text.normalize('NFKC').replace(/[\s\u3000]+/g, '');

const AMOUNT = /-?\d[\d,]*\.\d\d(?!\d)/g;

/** Every amount with how often it is there. */
export function amountsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [amount] of text.matchAll(AMOUNT)) found.set(amount, (found.get(amount) ?? 0) + 1);
  return found;
}

/** What is there fewer times than it should be. */
export function lacking(wanted: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): string[] {
  return [...wanted].flatMap(([text, count]) =>
    (found.get(text) ?? 0) < count ? [`${text}: ${found.get(text) ?? 0} of ${count}`] : [],
  );
}
