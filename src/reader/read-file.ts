/** Any file that holds a budget, told apart by its content. Each reader is loaded when a file of its kind comes. */
import { filesWithin } from '../ooxml/files-within';
import { readZip } from '../ooxml/zip';
import { NarrativeRefusal } from '../narrative/read/refuse';
import { WorkbookError } from '../workbook/model';
import { MAX_FILE_BYTES } from '../workbook/limits';
import { readWorkbook } from '../workbook/read';
import { tooLarge } from '../workbook/refusal';
import { PasswordFault } from './encryption/password-fault';
import { kindOf } from './kind';
import type { FileKind } from './kind';
import { PdfFault } from './pdf/fault';
import type { Reading } from './reading';
import { LOCKED_DOCUMENT, OLD_PRESENTATION, passwordRefusal, pdfRefusal, refusalOf } from './refusal';

/** What a host can do besides. */
export interface ReadOptions {
  readonly password?: string;
  /** .doc to .docx, where an office program is at hand. */
  readonly toDocx?: (doc: Uint8Array) => Promise<Uint8Array | null>;
  /** The text of a .doc alone. */
  readonly docText?: (doc: Uint8Array) => Promise<string>;
}

/** @throws WorkbookError that says in Chinese what is wrong and what to do; the message names no file */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(`文件有 ${Math.round(bytes.length / 1048576)} MB`);
  try {
    return await readKind(kindOf(bytes), bytes, options);
  } catch (error) {
    if (error instanceof PasswordFault) throw passwordRefusal(error);
    if (error instanceof PdfFault) throw pdfRefusal(error);
    if (error instanceof NarrativeRefusal)
      throw new WorkbookError('damaged', error.message, { cause: error });
    throw error;
  }
}

async function readKind(kind: FileKind, bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  switch (kind) {
    case 'xlsx':
      return { kind: 'xlsx', workbook: await readWorkbook(bytes), text: null, unread: [], package: bytes };
    case 'xlsb':
    case 'ods':
    case 'xml':
      return spreadsheet(bytes, kind);
    case 'bif':
      return spreadsheet(bytes, 'xls');
    case 'docx':
      return document('docx', bytes);
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf');
      return readPdf(bytes, options.password);
    }
    case 'html':
    case 'mht': {
      const { readPage } = await import('./page/read-page');
      return readPage(bytes, kind === 'mht');
    }
    case 'compound':
      return compound(bytes, options);
    default:
      throw refusalOf(kind, kind === 'zip' ? filesWithin(readZip(bytes).map(({ path }) => path)) : null);
  }
}

async function document(kind: 'docx' | 'doc', bytes: Uint8Array): Promise<Reading> {
  const [{ readDocx }, { documentReading }] = await Promise.all([
    import('../narrative/read/docx'),
    import('./document-tables'),
  ]);
  return documentReading(kind, readDocx(bytes));
}

async function spreadsheet(bytes: Uint8Array, kind: 'xls' | 'xlsb' | 'ods' | 'xml'): Promise<Reading> {
  const { readSpreadsheet } = await import('./spreadsheet/read-spreadsheet');
  const { workbook, looks } = await readSpreadsheet(bytes, kind);
  return { kind, workbook, text: null, unread: [], looks };
}

async function compound(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const { openCompound } = await import('./compound');
  const opened = await openCompound(bytes, options.password).catch((error: unknown) => {
    throw error instanceof PasswordFault
      ? error
      : new WorkbookError('damaged', '文件已损坏或不完整，无法读取。请重新下载或复制后再试。', {
          cause: error,
        });
  });
  switch (opened.kind) {
    case 'package':
      return readKind(kindOf(opened.bytes), opened.bytes, options);
    case 'xls':
      return spreadsheet(opened.bytes, 'xls');
    case 'doc':
      if (opened.locked) throw new WorkbookError('encrypted', LOCKED_DOCUMENT);
      return oldDocument(bytes, options);
    case 'ppt':
      throw OLD_PRESENTATION;
    default:
      throw refusalOf('other');
  }
}

/** .doc and .wps: an office program turns it into a .docx, tables and all; without one the text alone is read. */
async function oldDocument(bytes: Uint8Array, { toDocx, docText }: ReadOptions): Promise<Reading> {
  const docx = await toDocx?.(bytes);
  if (docx) return document('doc', docx);
  if (!docText)
    throw new WorkbookError(
      'old-format',
      '这是旧版 Word 文档（.doc、.wps），这里不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
    );
  const text = await docText(bytes).catch((cause: unknown) => {
    throw new WorkbookError(
      'damaged',
      '旧版 Word 文档已损坏，无法读取。请用 Word 或 WPS 另存为 .docx 后再试。',
      {
        cause,
      },
    );
  });
  const { readPlainText } = await import('../narrative/read/plain');
  return {
    kind: 'doc',
    workbook: { sheets: [], names: [] },
    text: readPlainText(text),
    unread: [
      '旧版 Word 文档（.doc、.wps）只读了文字，其中的表格没有读取；装有 LibreOffice 时可以读取，或者另存为 .docx 后再试',
    ],
  };
}
