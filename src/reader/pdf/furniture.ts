/** Page numbers, and what stands at the head or foot of every page: no part of the text. */
import type { TextLine } from './writing';

export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page's height at either end in which they stand. */
const MARGIN = 0.12;
/** On fewer pages a line is said twice by chance. */
const FEWEST_PAGES = 3;

/** A table's own lines, which stand on each of its pages. */
const CAPTION = /单位\s*[:：]|金额|部门\s*[:：]|表(?:[\d一二三四五六七八九十-]*|[（(].*[)）])$/;

export function isPageNumber(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return (
    /^[-—–－―·~～]?\d{1,4}[-—–－―·~～]?$/.test(plain) ||
    /^第?\d{1,4}页?[,，/]?共?\d{1,4}页?$/.test(plain) ||
    /^第\d{1,4}页$/.test(plain) ||
    /^Page\d{1,4}(?:of\d{1,4})?$/i.test(plain)
  );
}

/** Line by line, whether it is furniture. */
export function furniture(pages: readonly PageLines[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const seen = new Map<string, { lines: TextLine[]; pages: Set<number> }>();
  for (const { page, height, lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const edge = index === 0 || index === lines.length - 1;
      const foot = line.top > height * (1 - MARGIN);
      const head = line.bottom < height * MARGIN;
      if (!foot && !head) continue;
      if (edge && isPageNumber(line.text)) found.add(line);
      // At the foot beside the page's number, a department is no caption: 编制单位：… 第 3 页.
      const numbered = foot && /第\s*\d+\s*页/.test(line.text);
      if (CAPTION.test(line.text.trim()) && !numbered) continue;
      const key = `${foot ? 'foot' : 'head'} ${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
      const one = seen.get(key) ?? { lines: [], pages: new Set() };
      one.lines.push(line);
      one.pages.add(page);
      seen.set(key, one);
    }
  }
  for (const { lines, pages: on } of seen.values())
    if (on.size >= FEWEST_PAGES && on.size >= pages.length * 0.4) for (const line of lines) found.add(line);
  return found;
}
