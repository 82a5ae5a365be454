/**
 * Rows that no line parts. Lines of one broken label lie nearer to each other than two rows do, a row has its amounts
 * once, and a rule that runs between two lines parts them.
 */

/** A line of writing as far as rows are concerned. */
export interface RowLine {
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** It holds an amount: two such lines are two rows. */
  readonly anchor: boolean;
}

/** Lines nearer than this share of the distance of two rows are one row. */
const SAME_ROW = 0.93;
/** Lines nearer than this, by the size of their characters, overlap: they stand beside each other in one row. */
const LEAST = 0.85;
/** The nearest rows show how far apart rows are; single lines may lie nearer by chance. */
const NEAREST = 0.1;

/**
 * @param lines from top to bottom
 * @param rules heights of ruling lines across the table
 * @param fresh pairs of lines between which a row ends
 * @param going pairs of lines of one label
 * @returns for each line, the row it belongs to
 */
export function rowsOf(
  lines: readonly RowLine[],
  rules: readonly number[],
  fresh: readonly (readonly [number, number])[] = [],
  going: readonly (readonly [number, number])[] = [],
): number[] {
  const gaps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
  const usual = usualDistance(lines, gaps, fresh);
  const cuts = new Set<number>();
  for (const [i, gap] of gaps.entries()) {
    const [upper, lower] = [lines[i] as RowLine, lines[i + 1] as RowLine];
    if (isRuled(upper, lower, rules)) cuts.add(i);
    else if (gap >= Math.max(SAME_ROW * usual, LEAST * lower.size) && !wellRuled(lines, rules)) cuts.add(i);
  }
  for (const [from, to] of going)
    if (!isRuled(lines[from] as RowLine, lines[to] as RowLine, rules)) cuts.delete(from);
  partAnchors(lines, gaps, cuts);
  for (const [from, to] of fresh) part(from, to, gaps, cuts);
  let row = 0;
  return lines.map((_, i) => (i > 0 && cuts.has(i - 1) ? ++row : row));
}

/** Of two rows, as those show that lie nearest. */
function usualDistance(
  lines: readonly RowLine[],
  gaps: readonly number[],
  fresh: readonly (readonly [number, number])[],
): number {
  const steps: number[] = [];
  const adjacent: number[] = [];
  let before = -1;
  for (const [i, { anchor, baseline }] of lines.entries()) {
    if (!anchor) continue;
    const step = baseline - (lines[before]?.baseline ?? 0);
    if (before >= 0) (before === i - 1 ? adjacent : steps).push(step);
    before = i;
  }
  if (adjacent.length > 0) return nearest(adjacent);
  const parted = fresh.flatMap(([from, to]) => (to === from + 1 ? [gaps[from] ?? 0] : []));
  if (parted.length > 0) return nearest(parted);
  // Lines all as far apart are rows, with amounts or without.
  const even = Math.min(...gaps) >= SAME_ROW * -nearest(gaps.map((gap) => -gap));
  return even || steps.length === 0 ? nearest(gaps) : nearest(steps);
}

function nearest(distances: readonly number[]): number {
  const sorted = [...distances].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * NEAREST)] ?? 0;
}

function isRuled(upper: RowLine, lower: RowLine, rules: readonly number[]): boolean {
  const [from, to] = [(upper.top + upper.bottom) / 2, (lower.top + lower.bottom) / 2];
  return rules.some((y) => y > from && y < to);
}

/** Every row has its rule: what no rule parts is one row. */
function wellRuled(lines: readonly RowLine[], rules: readonly number[]): boolean {
  const anchors = lines.filter(({ anchor }) => anchor);
  const parted = anchors.slice(1).filter((line, i) => isRuled(anchors[i] as RowLine, line, rules));
  return anchors.length > 2 && parted.length === anchors.length - 1;
}

/** Two lines with amounts and nothing that parts them: the widest gap between them does. */
function partAnchors(lines: readonly RowLine[], gaps: readonly number[], cuts: Set<number>): void {
  let before = -1;
  for (const [i, { anchor }] of lines.entries()) {
    if (!anchor) continue;
    if (before >= 0) part(before, i, gaps, cuts);
    before = i;
  }
}

/** At the widest gap between the two lines, if nothing parts them yet. */
function part(from: number, to: number, gaps: readonly number[], cuts: Set<number>): void {
  const between = gaps.slice(from, to);
  if (!between.some((_, k) => cuts.has(from + k))) cuts.add(from + between.indexOf(Math.max(...between)));
}
