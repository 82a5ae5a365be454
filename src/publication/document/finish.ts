/** The library's file made reproducible and anonymous: no times, no author, one fixed moment in the zip. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipFiles } from '../zip';
import { ON_GRID } from './styles';

export function finishDocx(bytes: Uint8Array, title: string, pages: ReadonlyMap<string, number>): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(coreOf(title));
  const body = parts['word/document.xml'];
  if (body) parts['word/document.xml'] = strToU8(withPages(withOwnIds(strFromU8(body)), pages));
  const styles = parts['word/styles.xml'];
  if (styles) parts['word/styles.xml'] = strToU8(withGrid(strFromU8(styles)));
  const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipFiles(paths.map((path) => ({ path, bytes: parts[path] ?? new Uint8Array() })));
}

/** Paragraphs on the grid and off it; the library has no word for it. It stands before `spacing` (17.3.1.26). */
function withGrid(xml: string): string {
  const off = '<w:snapToGrid w:val="0"/>';
  return xml
    .replace(
      /<w:pPrDefault\/>|<w:pPrDefault>(?:<w:pPr\/>)?<\/w:pPrDefault>|(?<=<\/w:rPrDefault>)(?=<\/w:docDefaults>)/,
      `<w:pPrDefault><w:pPr>${off}</w:pPr></w:pPrDefault>`,
    )
    .replace(/<w:style [^>]*?w:styleId="(\w+)".*?<\/w:style>/gs, (style: string, id: string) =>
      ON_GRID.has(id)
        ? style.replace('<w:spacing w:', '<w:snapToGrid/><w:spacing w:')
        : id === 'TableHeading'
          ? style.replace('<w:spacing ', `${off}<w:spacing `)
          : style,
    );
}

/** The library counts bookmarks over all documents that it has written. */
function withOwnIds(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const own = ids.get(id) ?? ids.size + 1;
    ids.set(id, own);
    return `${before}${own}"`;
  });
}

/** Results of the page references: what programs show that do not count for themselves. */
function withPages(xml: string, pages: ReadonlyMap<string, number>): string {
  return xml.replace(
    /(PAGEREF (\w+)[^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g,
    (whole, field: string, mark: string) => {
      const page = pages.get(mark);
      return page === undefined ? whole : `${field}<w:t>${page}</w:t>`;
    },
  );
}

/** Readers of the format look at these first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

function coreOf(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
