/** What a file is, by its content: names lie (of “.xlsx” files some are BIFF8, of “.xls” files some are .xlsx). */
import { isCompoundFile } from '../ooxml/compound-file';
import { readZip } from '../ooxml/zip';
import { PackageFault } from '../ooxml/fault';

export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xml'
  | 'docx'
  | 'pdf'
  /** .xls, .et, .doc, .wps, or a package with a password: see `compound.ts`. */
  | 'compound'
  /** BIFF5 and older without the compound file around it. */
  | 'bif'
  | 'text'
  | 'html'
  /** A page saved with all that belongs to it in one file. */
  | 'mht'
  | 'rtf'
  | 'picture'
  | 'archive'
  /** GB/T 33190, the national format of fixed pages: a zip with OFD.xml at its top. */
  | 'ofd'
  /** A zip that is no office file. */
  | 'zip'
  | 'empty'
  | 'other';

const PDF_WITHIN = 1024;
const PIECE_WITHIN = 4096;
const PIECE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|table|meta|style|body|div|center|form|tr)\b/i;

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (isCompoundFile(bytes)) return 'compound';
  const head = latin1(bytes.subarray(0, PDF_WITHIN));
  if (head.startsWith('PK')) return zipKind(bytes);
  // Some servers put a few bytes before it (ISO 32000-1, annex H, note 13).
  if (head.includes('%PDF-')) return 'pdf';
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return 'bif';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/.test(head)) return 'picture';
  if (/^(?:Rar!|7z\xbc\xaf')/.test(head) || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return 'archive';
  const text = head.replaceAll('\0', '');
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i.test(text)) return 'mht';
  if (
    !/<html[\s>]/i.test(text) &&
    /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(text)
  )
    return 'xml';
  if (/<(?:!doctype html|html|head|table|meta)\b/i.test(text)) return 'html';
  // Pages made by a template begin with empty lines, or with a piece of one.
  if (PIECE.test(latin1(bytes.subarray(0, PIECE_WITHIN)))) return 'html';
  return isText(bytes) ? 'text' : 'other';
}

function zipKind(bytes: Uint8Array): FileKind {
  let paths: string[];
  try {
    paths = readZip(bytes).map(({ path }) => path.toLowerCase());
  } catch (error) {
    // The reader of workbooks says what is wrong with it.
    if (error instanceof PackageFault) return 'xlsx';
    throw error;
  }
  const has = (path: string) => paths.includes(path);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (paths.some((path) => path.startsWith('word/')) && !paths.some((path) => path.startsWith('xl/')))
    return 'docx';
  if (has('content.xml') && has('meta-inf/manifest.xml')) return 'ods';
  if (has('ofd.xml')) return 'ofd';
  return has('[content_types].xml') ? 'xlsx' : 'zip';
}

function isText(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return !bytes.subarray(0, 4096).includes(0);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
