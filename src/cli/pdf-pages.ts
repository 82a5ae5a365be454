/**
 * Pages of the headings, from a PDF that LibreOffice printed. Its contents lead to every heading by a link, and
 * where a link leads is where the heading stands when all is laid out; fields saved in other formats may be older.
 */

const LINK = /\/Subtype\/Link[^>]*?\/Rect\[\s*[\d.]+ ([\d.]+) [^\]]*\].*?\/Dest\[\s*(\d+) 0 R/g;

/**
 * `marks`: bookmarks in the order of the contents; numbering begins with the page of the first.
 * @returns null where the file is not as expected
 */
export function pagesOfLinks(pdf: Uint8Array, marks: readonly string[]): Map<string, number> | null {
  const text = Buffer.from(pdf).toString('latin1');
  const kids = [...(/\/Type\/Pages\b[^>]*?\/Kids\[([^\]]*)\]/s.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const order = new Map(kids.map(([, id], index) => [Number(id), index]));
  const links = linksInOrder(text, [...order.keys()]);
  const first = order.get(links[0] ?? -1);
  if (first === undefined || links.length !== marks.length) return null;
  return new Map(marks.map((mark, index) => [mark, (order.get(links[index] ?? -1) ?? 0) - first + 1]));
}

/** Pages that the links of the document lead to, in the order in which they stand. */
function linksInOrder(text: string, pages: readonly number[]): number[] {
  const objects = new Map<number, string>();
  for (const [, id, body] of text.matchAll(
    /(?<=[\r\n])(\d+) 0 obj\s*(<<\/Type\/(?:Page|Annot)\b.*?)endobj/gs,
  ))
    objects.set(Number(id), body ?? '');
  return pages.flatMap((page) => {
    const list = /\/Annots\[([^\]]*)\]/s.exec(objects.get(page) ?? '')?.[1] ?? '';
    const found = [...list.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) =>
      [...(objects.get(Number(id)) ?? '').matchAll(LINK)].map((match) => ({
        height: Number(match[1]),
        target: Number(match[2]),
      })),
    );
    return found.sort((a, b) => b.height - a.height).map(({ target }) => target);
  });
}
