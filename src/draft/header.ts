/** The header as the pack prints it: texts open to any year and department, merges within it. */
import { areaAddress } from '../workbook/address';
import { openCaptions, openHeader, openTitle } from './captions';
import type { Shape } from './shape';

export function headerRows(shape: Shape, year: number | null): string[][] {
  const { view } = shape;
  const rows: string[][] = [];
  for (let row = shape.top; row < shape.bodyTop; row++) {
    const texts: string[] = [];
    for (let column = shape.left; column <= shape.right; column++) {
      const area = view.mergeAt(row, column);
      const corner = !area || (area.top === row && Math.max(area.left, shape.left) === column);
      texts.push(corner ? view.text(row, area?.left ?? column) : '');
    }
    if (row < shape.headTop)
      rows.push(
        row === shape.titleRow ? texts.map((text) => openTitle(text, year)) : openCaptions(texts, year),
      );
    else rows.push(texts.map((text) => openHeader(text, year)));
  }
  return rows;
}

export function headerMerges(shape: Shape): string[] {
  return shape.view.sheet.merges
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
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(areaAddress);
}
