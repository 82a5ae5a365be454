/** The header as the pack prints it: texts open to any year and department, merges within it. */
import { areaAddress } from '../workbook/address';
import type { Area } from '../workbook/model';
import { openCaptions, openHeader, openTitle, ownText } from './captions';
import type { Shape } from './shape';

export function draftHeader(shape: Shape, year: number | null): { rows: string[][]; merges: string[] } {
  const rows = headerRows(shape, year);
  const merges = headerMerges(shape);
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) (rows[row] as string[])[column] = '';
  }
  return { rows, merges: merges.map(areaAddress) };
}

/**
 * The header of the first columns alone, where a list goes on beside itself; what stands above the others (单位：万元)
 * moves to the last of these. Null where the blocks have all columns.
 */
export function narrowHeader(
  shape: Shape,
  blocks: readonly { readonly columns: readonly unknown[] }[],
  year: number | null,
): ReturnType<typeof draftHeader> | null {
  const width = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  if (width > shape.right - shape.left) return null;
  const narrow = draftHeader({ ...shape, right: shape.left + width - 1 }, year);
  const wide = draftHeader(shape, year).rows.slice(0, shape.headTop - shape.top);
  wide.forEach((texts, at) => {
    const cut = texts.slice(width).find((text) => text.trim() !== '');
    const line = narrow.rows[at];
    if (cut !== undefined && line && line[width - 1] === '') line[width - 1] = cut;
  });
  return narrow;
}

function headerRows(shape: Shape, year: number | null): string[][] {
  const { view } = shape;
  const rows: string[][] = [];
  for (let row = shape.top; row < shape.bodyTop; row++) {
    const texts: string[] = [];
    for (let column = shape.left; column <= shape.right; column++) {
      const area = view.mergeAt(row, column);
      const corner = !area || (area.top === row && Math.max(area.left, shape.left) === column);
      texts.push(corner ? ownText(view.text(row, area?.left ?? column)) : '');
    }
    if (row < shape.headTop)
      rows.push(
        row === shape.titleRow ? texts.map((text) => openTitle(text, year)) : openCaptions(texts, year),
      );
    else rows.push(texts.map((text) => openHeader(text, year)));
  }
  return rows;
}

function headerMerges(shape: Shape): Area[] {
  const kept: Area[] = [];
  const areas = shape.view.sheet.merges
    .filter(
      ({ top, left }) => top >= shape.top && top < shape.bodyTop && left >= shape.left && left <= shape.right,
    )
    .map((area) => ({
      top: area.top - shape.top,
      bottom: Math.min(area.bottom, shape.bodyTop - 1) - shape.top,
      left: area.left - shape.left,
      right: Math.min(area.right, shape.right) - shape.left,
    }))
    .filter(({ top, bottom, left, right }) => bottom > top || right > left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  // A damaged file may have merges that overlap.
  for (const area of areas) if (!kept.some((other) => overlaps(area, other))) kept.push(area);
  return kept;
}

const overlaps = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
