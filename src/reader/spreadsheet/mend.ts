/**
 * What @e965/xlsx would lose or complain of, set right before it reads: it drops formula cells without a stored
 * result from Excel 2003 XML and from .ods, keeps one run of an Excel 2003 text in several fonts and refuses a reading
 * aid, knows one condition of .ods number formats and prints the others to the console, and calls an .ods without
 * styles damaged.
 */
import { strFromU8, strToU8 } from 'fflate';
import { PackageFault } from '../../ooxml/fault';
import { zipSync } from 'fflate';
import { inflateEntry, readZip } from '../../ooxml/zip';
import { MAX_CELLS, MAX_COLUMNS } from '../../workbook/limits';
import { WorkbookError } from '../../workbook/model';
import { damaged as packageDamaged, tooLarge } from '../../workbook/refusal';
import type { SpreadsheetKind } from './kinds';
import { ALL_SEEN, unseenInOds, unseenInXml, type Unseen } from './unseen';

/** Rows of borders without content deflate about 150 times; a bomb 1000 times. */
const MAX_RATIO = 400;

/** A package may do without its own, the library cannot. */
const NO_STYLES = strToU8(
  '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
);

export interface Mended {
  readonly bytes: Uint8Array;
  readonly unseen: Unseen;
}

/** @throws WorkbookError for packages that are damaged or hostile */
export function mended(bytes: Uint8Array, kind: SpreadsheetKind): Mended {
  if (kind === 'xml') {
    const text = withPlainTexts(withStoredResults(decodedText(bytes)));
    return { bytes: strToU8(text), unseen: unseenInXml(text) };
  }
  if (kind !== 'ods' && kind !== 'xlsb') return { bytes, unseen: ALL_SEEN };
  try {
    const entries = readZip(bytes, MAX_RATIO);
    if (kind === 'xlsb') return { bytes, unseen: ALL_SEEN };
    if (entries.some(({ path }) => path === 'META-INF/manifest.xml') && isEncrypted(entries))
      throw new WorkbookError(
        'encrypted',
        '.ods 文件设有打开密码，请在 Excel、WPS 或 LibreOffice 中取消密码后再试。',
      );
    const parts = Object.fromEntries(
      entries
        .filter(({ path }) => /^(?:content|styles|meta)\.xml$|^mimetype$|^META-INF\//.test(path))
        .map((entry) => [entry.path, mendedPart(entry.path, inflateEntry(entry))]),
    );
    const content = parts['content.xml'];
    return {
      bytes: zipSync({ 'styles.xml': NO_STYLES, ...parts }, { level: 0 }),
      unseen: content ? unseenInOds(strFromU8(content)) : ALL_SEEN,
    };
  } catch (error) {
    throw error instanceof PackageFault ? packageDamaged(error) : error;
  }
}

function isEncrypted(entries: readonly { path: string }[]): boolean {
  const manifest = entries.find(({ path }) => path === 'META-INF/manifest.xml');
  return manifest !== undefined && strFromU8(inflateEntry(manifest as never)).includes('encryption-data');
}

function mendedPart(path: string, content: Uint8Array): Uint8Array {
  if (path !== 'content.xml' && path !== 'styles.xml') return content;
  const text = strFromU8(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)))
    throw new WorkbookError(
      'damaged',
      '文件含有外部实体或类型声明，出于安全未予读取。请另存为 .xlsx 后再试。',
    );
  countRepeated(text);
  return strToU8(withSimpleConditions(withOdsResults(text)));
}

/** A few bytes may stand for a million cells. */
function countRepeated(text: string): void {
  let row = 1;
  let cells = 0;
  for (const [tag] of text.matchAll(/<table:(?:table-row|table-cell)\b[^>]*>/g)) {
    if (tag.startsWith('<table:table-row')) {
      row = Number(/number-rows-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
      continue;
    }
    if (!/office:value-type|table:formula/.test(tag)) continue;
    const columns = Number(/number-columns-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (columns > MAX_COLUMNS) throw tooLarge('工作表的列过多');
    cells += row * columns;
    if (cells > MAX_CELLS) throw tooLarge('工作簿的单元格过多');
  }
}

function withOdsResults(text: string): string {
  // Merged cells without content would lose their merge: the library looks at tags that have an end.
  const open = text.replace(
    /<table:table-cell\b([^>]*-spanned="[^>]*)\/>/g,
    '<table:table-cell$1></table:table-cell>',
  );
  return open.replace(/<table:table-cell\b[^>]*table:formula=[^>]*>/g, (tag) =>
    tag.includes('office:value-type')
      ? tag
      : tag.replace(
          '<table:table-cell',
          '<table:table-cell office:value-type="string" office:string-value=""',
        ),
  );
}

/**
 * LibreOffice writes three sections as a format for zero with conditions >0 and <0. Two are kept: what is shown of
 * zero is of no account.
 */
function withSimpleConditions(text: string): string {
  const bodies = new Map<string, string>();
  const style = /<number:(\w+)-style\b([^>]*?style:name="([^"]+)"[^>]*)>([\s\S]*?)<\/number:\1-style>/g;
  for (const [, , , name = '', body = ''] of text.matchAll(style)) bodies.set(name, body);
  return text.replace(style, (whole, kind: string, attributes: string, _: string, body: string) => {
    const maps = [...body.matchAll(/<style:map\b[^>]*\/>/g)].map(([tag]) => ({
      condition: (/style:condition="([^"]*)"/.exec(tag)?.[1] ?? '')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<'),
      name: /style:apply-style-name="([^"]*)"/.exec(tag)?.[1] ?? '',
    }));
    if (maps.length === 0 || (maps.length === 1 && maps[0]?.condition === 'value()>=0')) return whole;
    const positive = maps.find(({ condition }) => /^value\(\)>=?0$/.test(condition));
    const negative = maps.find(({ condition }) => /^value\(\)<0$/.test(condition));
    const plain = (negative && bodies.get(negative.name)) ?? body;
    const inner = plain.replace(/<style:map\b[^>]*\/>/g, '');
    const map = positive
      ? `<style:map style:condition="value()&gt;=0" style:apply-style-name="${positive.name}"/>`
      : '';
    return `<number:${kind}-style${attributes}>${inner}${map}</number:${kind}-style>`;
  });
}

function withStoredResults(text: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)))
    throw new WorkbookError(
      'damaged',
      '文件含有外部实体或类型声明，出于安全未予读取。请另存为 .xlsx 后再试。',
    );
  return text.replace(
    /<((?:\w+:)?)Cell\b([^>]*\b(?:\w+:)?Formula="[^"]*"[^>]*?)(?:\/>|>\s*<\/(?:\w+:)?Cell>)/g,
    (_, prefix: string, attributes: string) =>
      `<${prefix}Cell${attributes}><${prefix}Data ss:Type="String"></${prefix}Data></${prefix}Cell>`,
  );
}

/** XML Spreadsheet Reference: Data may hold runs in HTML (B, Font, Sup …); PhoneticText stands beside it. */
function withPlainTexts(text: string): string {
  return text
    .replace(/<((?:\w+:)?PhoneticText)\b[^<>]*(?:\/>|>[^<]*<\/\1>)/g, '')
    .replace(
      /(<((?:\w+:)?Data)\b[^<>]*>)([^<]*(?:<(?!\/?\2\b)[^<]*)+)(?=<\/\2>)/g,
      (_, start: string, __: string, runs: string) => start + runs.replace(/<[^<>]*>/g, ''),
    );
}

function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = strFromU8(bytes.subarray(0, 200), true);
  const encoding = /encoding="([\w-]+)"/.exec(head)?.[1] ?? 'utf-8';
  return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : 'utf-8').decode(bytes);
}
