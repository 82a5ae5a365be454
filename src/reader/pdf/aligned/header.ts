/** The header of a table without lines: a caption centred over several columns that have captions of their own. */
import type { Glyph } from '../marks';
import { type TextLine, cellText } from '../writing';
import type { GridCell } from '../grid';
import { columnsOf } from './columns';
import type { Spaced } from './words';

/** So far may a caption stand from the middle of its columns, by their width: where they end is not drawn. */
const OFF_MIDDLE = 0.2;

interface Caption {
  readonly word: TextLine;
  readonly line: number;
  left: number;
  right: number;
  level: number;
}

export interface Header {
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

export function headerOf(head: readonly Spaced[], xs: readonly number[]): Header {
  const captions = head.flatMap(({ pieces }, line) =>
    pieces.map((word): Caption => {
      const [left, right] = columnsOf(word, xs);
      return { word, line, left, right, level: 0 };
    }),
  );
  for (const one of captions) widen(one, captions, xs);
  for (const one of captions) one.level = levelOf(one, captions);
  const rows = Math.max(0, ...captions.map(({ level }) => level)) + 1;
  const cells = new Map<string, { left: number; right: number; level: number; glyphs: Glyph[] }>();
  for (const { left, right, level, word } of captions) {
    const key = `${level} ${left} ${right}`;
    const cell = cells.get(key) ?? { left, right, level, glyphs: [] };
    cell.glyphs.push(...word.glyphs);
    cells.set(key, cell);
  }
  const all = [...cells.values()];
  return {
    rows,
    cells: all.map(({ left, right, level, glyphs }): GridCell => {
      const over = all.some((one) => one.level > level && one.left <= right && one.right >= left);
      return {
        top: level,
        bottom: over ? level : rows - 1,
        left,
        right,
        text: cellText(glyphs, xs[left] ?? 0, xs[right + 1] ?? 0),
      };
    }),
  };
}

/** Over the columns about whose middle it stands, if captions below it name them one by one. */
function widen(one: Caption, captions: readonly Caption[], xs: readonly number[]): void {
  const beside = captions.filter(({ line }) => line === one.line).filter((other) => other !== one);
  const free = (column: number) => beside.every(({ left, right }) => column < left || column > right);
  const below = (column: number) =>
    captions.some(({ line, left, right }) => line > one.line && left === column && right === column);
  const middle = (one.word.left + one.word.right) / 2;
  const [least, most] = [one.left, one.right];
  // Those that nothing else stands over.
  const orphans = (columns: readonly number[]) =>
    columns.filter((column) =>
      captions.every(({ line, left, right }) => line > one.line || column < left || column > right),
    ).length;
  let best = { orphans: 0, off: Number.POSITIVE_INFINITY };
  const found = { left: least, right: most };
  for (let left = least; left >= 0 && (left === least || free(left)); left--)
    for (let right = most; right < xs.length - 1 && (right === most || free(right)); right++) {
      const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
      if (columns.length < 2 || columns.filter(below).length < 2) continue;
      const [from, to] = [xs[left] ?? 0, xs[right + 1] ?? 0];
      const here = { orphans: orphans(columns), off: Math.abs((from + to) / 2 - middle) / (to - from) };
      const better = here.orphans > best.orphans || (here.orphans === best.orphans && here.off < best.off);
      if (here.orphans === 0 || here.off > OFF_MIDDLE || !better) continue;
      best = here;
      [found.left, found.right] = [left, right];
    }
  [one.left, one.right] = [found.left, found.right];
}

/** How many captions over several columns stand above it. */
function levelOf(one: Caption, captions: readonly Caption[]): number {
  let level = 0;
  for (const above of captions)
    if (
      above.line < one.line &&
      above.right > above.left &&
      above.left <= one.left &&
      above.right >= one.right &&
      !(above.left === one.left && above.right === one.right)
    )
      level = Math.max(level, above.level + 1);
  return level;
}
