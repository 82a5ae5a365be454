/** Why a file is refused: one Chinese sentence that says what is wrong and one that says what to do. */
import { hasStream, isCompoundFile } from '../ooxml/compound-file';
import { PackageFault } from '../ooxml/fault';
import { WorkbookError, type WorkbookErrorCode } from './model';
import { MAX_FILE_BYTES } from './limits';

/**
 * Does what touches a package; what is wrong with the package is said in words.
 * @throws WorkbookError `damaged`, `too-large` or `encrypted`, and whatever else `work` throws
 */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof PackageFault ? damaged(error) : error;
  }
}

/** The refusal that `cause` already is or stands for; any other cause is a file so broken that reading it failed. */
export function damaged(cause?: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  if (cause instanceof PackageFault) {
    if (cause.code === 'too-large') return tooLarge(cause.detail);
    if (cause.code === 'encrypted') return new WorkbookError(...ENCRYPTED);
    if (cause.code === 'unsafe-xml') return new WorkbookError('damaged', UNSAFE, { cause });
  }
  return new WorkbookError(
    'damaged',
    '文件已损坏或不完整，无法读取。请重新下载或复制；若能用 Excel 或 WPS 打开并修复，请另存为 .xlsx 后再试。',
    { cause },
  );
}

export function tooLarge(what: string): WorkbookError {
  return new WorkbookError(
    'too-large',
    `${what}，超出了部门预算公开表应有的规模，未予读取。请删去表格下方和右侧多余的带格式空白行列及无关工作表，另存为 .xlsx 后再试。`,
  );
}

export function missingSheet(sheet: string): WorkbookError {
  return new WorkbookError(
    'missing-sheet',
    `工作簿里没有工作表“${sheet}”。请检查它是否已被删除或改名，再重试。`,
  );
}

type Refusal = readonly [WorkbookErrorCode, string];

const ENCRYPTED: Refusal = [
  'encrypted',
  '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx 再试。',
];
const OLD_FORMAT: Refusal = [
  'old-format',
  '这是旧版 Excel 97-2003 工作簿（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
];

const UNSAFE = '文件含有外部实体或类型声明，出于安全未予读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', '这是一张图片'],
  ['\xff\xd8\xff', '这是一张图片'],
  ['GIF8', '这是一张图片'],
  ['%PDF', '这是 PDF 文件'],
  ['{\\rtf', '这是 RTF 文档'],
  ['Rar!', '这是压缩包'],
  ["7z\xbc\xaf'", '这是压缩包'],
];

/**
 * Refuses bytes that cannot be a zip, and says what they are.
 * @throws WorkbookError
 */
export function refuseForeignBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw notAWorkbook('文件是空的（0 字节）');
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(`文件有 ${Math.round(bytes.length / 1048576)} MB`);
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK')) return;
  if (isCompoundFile(bytes)) throw refuseCompoundFile(bytes);
  for (const [signature, what] of SIGNATURES) if (head.startsWith(signature)) throw notAWorkbook(what);
  if (head.includes('progid="Excel.Sheet"')) throw new WorkbookError(...OLD_FORMAT);
  if (/<(?:!doctype html|html|head|table|meta)\b/i.test(head)) {
    throw notAWorkbook('这是网页（HTML）文件');
  }
  throw notAWorkbook(/[^\t\r\n\x20-\xff]/.test(head) ? '这不是 Excel 工作簿' : '这是文本文件（如 CSV）');
}

export function notAWorkbook(what: string): WorkbookError {
  return new WorkbookError(
    'not-a-workbook',
    `${what}，不能当作 .xlsx 工作簿读取。请选择预算公开表的 .xlsx 文件；若用 Excel 或 WPS 能打开它，请另存为 .xlsx 后再试。`,
  );
}

function refuseCompoundFile(bytes: Uint8Array): WorkbookError {
  const has = (stream: string) => hasStream(bytes, stream);
  if (has('EncryptedPackage')) return new WorkbookError(...ENCRYPTED);
  if (has('WordDocument')) return notAWorkbook('这是旧版 Word 文档（.doc）');
  if (has('PowerPoint Document')) return notAWorkbook('这是旧版演示文稿（.ppt）');
  if (has('Workbook') || has('Book')) return new WorkbookError(...OLD_FORMAT);
  return notAWorkbook('这不是 Excel 工作簿');
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
