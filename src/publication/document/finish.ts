/** The library's file made reproducible and anonymous: no times, no author, one fixed moment in the zip. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { deflatePieces } from '../../ooxml/deflate-pieces';
import { deflateEntry, writeZip } from '../../ooxml/zip-write';
import { ON_GRID } from './styles';
import { TABLE_PLACE, type TablePlace } from './table';

/** @param tables in the order of their places */
export function finishDocx(
  bytes: Uint8Array,
  title: string,
  pages: ReadonlyMap<string, number>,
  tables: readonly TablePlace[],
): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, changed: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(changed(strFromU8(part)));
  };
  change('docProps/core.xml', () => coreOf(title));
  change(BODY, (xml) => withPages(withOwnIds(xml), pages));
  change('word/styles.xml', withGrid);
  const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return writeZip(
    paths.map((path) => {
      const part = parts[path] ?? new Uint8Array();
      return path === BODY
        ? deflatePieces(path, withTables(strFromU8(part), tables))
        : deflateEntry(path, part);
    }),
  );
}

const BODY = 'word/document.xml';

function* withTables(xml: string, tables: readonly TablePlace[]): Generator<string> {
  for (const [index, part] of xml.split(TABLE_PLACE).entries()) {
    if (index > 0) yield* tables[index - 1]?.written() ?? [];
    yield part;
  }
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
