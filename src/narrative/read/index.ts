/** Reads a 情况说明 from the bytes of a .docx, a .txt or a page saved from a site. */

import type { NarrativeDocument } from './document';
import { readDocx } from './docx';
import { isHtml, readHtml } from './html';
import { readPlainText } from './plain';
import { NarrativeRefusal } from './refuse';

export type { Block, NarrativeDocument, Part, Place, Span } from './document';
export { placeInWords } from './document';
export { readDocx } from './docx';
export { readPlainText } from './plain';
export { NarrativeRefusal, type RefusalCode } from './refuse';
export { sentencesOf, type Sentence } from './sentence';

/** Throws a `NarrativeRefusal` whose message an officer can act on. */
export function readNarrative(bytes: Uint8Array): NarrativeDocument {
  if (bytes.length === 0) throw new NarrativeRefusal('empty');
  if (!isText(bytes)) return readDocx(bytes);
  const text = decodeText(bytes);
  if (!isHtml(text)) return readPlainText(text);
  const page = readHtml(text);
  return readPlainText(page.text, page);
}

/** Packages, OLE files, PDF and pictures begin with bytes that no text begins with. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const start = String.fromCharCode(...head.subarray(0, 5));
  return !/^(PK|%PDF|\{\\rtf)/.test(start) && !head.includes(0);
}

/** Notepad saves UTF-8, UTF-16 or, on older machines, GBK. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
