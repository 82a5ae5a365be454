/** What `pdftotext -layout` and the like leave of a page's layout: titles in the middle, tables as columns of blanks. */

/** Blanks before a title that stands in the middle of its line. */
const CENTRED = 10;

/** Rows of a table may lie this far apart: a label over two lines, a header of three. */
const REACH = 5;

const AMOUNT = /^[-−]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[-−]?\d+(?:\.\d+)?$/;
const UNIT = /单位[:：]\s*[万亿千]?元/;

export function isCentred(raw: string): boolean {
  const indent = raw.length - raw.trimStart().length;
  return indent >= CENTRED && raw.trim().length <= 40;
}

/** Places in `lines` that are rows of a table: columns kept apart by blanks, with amounts in them. */
export function tableLines(lines: readonly string[]): Set<number> {
  const rows = lines.map((line) => line.trim().split(/\s{2,}/));
  const strong = rows.flatMap((cells, index) => (isRow(cells, lines[index] ?? '') ? [index] : []));
  const found = new Set(strong);
  for (const [nth, at] of strong.entries()) {
    const next = strong[nth + 1];
    if (next === undefined || next - at > REACH) continue;
    for (let between = at + 1; between < next; between += 1)
      if (!/[。；]\s*$/.test(lines[between] ?? '')) found.add(between);
  }
  return found;
}

function isRow(cells: readonly string[], line: string): boolean {
  if (cells.length < 2 || /[。；，]/.test(line)) return false;
  if (UNIT.test(line)) return true;
  const amounts = cells.filter((cell) => AMOUNT.test(cell)).length;
  return amounts > 0 || cells.length >= 3;
}
