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
  const loose = typedRows(lines);
  const strong = rows.flatMap((cells, index) =>
    loose.has(index) || isRow(cells, lines[index] ?? '') ? [index] : [],
  );
  const found = new Set(strong);
  for (const [nth, at] of strong.entries()) {
    const next = strong[nth + 1];
    if (next === undefined || next - at > REACH) continue;
    for (let between = at + 1; between < next; between += 1)
      if (!/[。；]\s*$/.test(lines[between] ?? '')) found.add(between);
  }
  return found;
}

/** A dash, or a number: what a cell of a column of amounts holds. */
const CELL = /^(?:[-—－]{1,4}|[-−]?\d[\d,]*(?:\.\d+)?)$/;

/** Two rows at least, typed with single blanks between the columns: 房屋（平方米） 1200 210.00. */
export function typedRows(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  const isLoose = lines.map(
    (line, index) => isTyped(line) && !/^\s*(?:[万亿千]?元|[%％，。、；,])/.test(lines[index + 1] ?? ''),
  );
  for (const index of lines.keys())
    if (isLoose[index] && (isLoose[index - 1] || isLoose[index + 1])) found.add(index);
  return found;
}

/** Words and then nothing but cells: what stands before the last one is no unfinished sentence. */
function isTyped(line: string): boolean {
  const cells = line.trim().split(/\s+/);
  if (cells.length < 2 || cells.length > 12 || line.length > 80 || /[。；，：]/.test(line)) return false;
  const first = cells.findIndex((cell) => CELL.test(cell));
  const name = cells.slice(0, first).join('');
  const unfinished = /(?:为|是|约|共|计|达|加|少|至|到|第|占|安排)$/.test(name);
  return (
    first > 0 &&
    cells.slice(first).every((cell) => CELL.test(cell)) &&
    /[一-龥）)]$/.test(name) &&
    (!unfinished || /^(?:合|总|小|共)计$/.test(name))
  );
}

function isRow(cells: readonly string[], line: string): boolean {
  if (cells.length < 2 || /[。；，]/.test(line)) return false;
  if (UNIT.test(line)) return true;
  const amounts = cells.filter((cell) => AMOUNT.test(cell)).length;
  return amounts > 0 || cells.length >= 3;
}
