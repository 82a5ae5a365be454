/** Why a file is not read: what is wrong with it, and what to do. */
import { WorkbookError } from '../workbook/model';
import { PasswordFault } from './encryption/password-fault';
import type { FileKind } from './kind';
import type { PdfFault } from './pdf/fault';

const KINDS: Partial<Record<FileKind, string>> = {
  empty: '文件是空的（0 字节），请检查是否复制完整。',
  html: '这是网页（HTML）文件，里面没有预算的表格，不能当作工作簿读取。情况说明请作为文稿给出（命令行用 --narrative）；用 Excel 或 WPS 打开能看到表格的，另存为 .xlsx 后再试。',
  rtf: '这是 RTF 文档，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  picture: '这是一张图片，里面的表格不能读取。请给出 Excel、Word 或由它们转成的 PDF 文件。',
  ofd: '这是 OFD 版式文件，不能直接读取。请用 WPS 或 OFD 阅读器另存为 PDF，或给出原来的 Excel、Word 文件。',
  archive: '这是压缩包，请先解压，再给出里面的文件或文件夹。',
  zip: '这是压缩包，里面不是一个 Office 文件。请先解压，再给出里面的文件或文件夹。',
  text: '这是文本文件（如 CSV），不能当作工作簿读取。情况说明请作为文稿给出（命令行用 --narrative）；表格请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  other: '认不出这是什么文件。请给出 Excel、Word、WPS 或 PDF 文件。',
};

/** `within`: what a zip holds that could be read by itself. */
export function refusalOf(kind: FileKind, within: string | null = null): WorkbookError {
  if (kind === 'zip' && within !== null)
    return new WorkbookError(
      'not-a-workbook',
      `这是压缩包，里面有${within}。请先解压，再给出里面的文件或文件夹。`,
    );
  return new WorkbookError('not-a-workbook', KINDS[kind] ?? KINDS.other ?? '');
}

export function passwordRefusal({ code }: PasswordFault): WorkbookError {
  const sentence = {
    needed:
      '文件设有打开密码，没有读取。请给出密码（命令行用 --password），或在 Excel、WPS 中取消密码后再试。',
    wrong: '打开密码不对，没有读取。请核对密码（区分大小写），或在 Excel、WPS 中取消密码后再试。',
    unsupported: '文件的加密方式不能识别，没有读取。请在 Excel、WPS 中取消密码后再试。',
  }[code];
  return new WorkbookError(code === 'unsupported' ? 'encrypted' : 'locked', sentence);
}

export function pdfRefusal(fault: PdfFault): WorkbookError {
  switch (fault.code) {
    case 'password':
      return passwordRefusal(new PasswordFault('needed'));
    case 'wrong-password':
      return passwordRefusal(new PasswordFault('wrong'));
    case 'too-large':
      return new WorkbookError(
        'too-large',
        `${fault.detail}，超出了部门预算公开文件应有的规模，没有读取。请只取需要的页，另存为 PDF 后再试。`,
        { cause: fault },
      );
    default:
      return new WorkbookError(
        'damaged',
        'PDF 文件已损坏或不完整，无法读取。请重新下载，或由 Word、WPS 重新转成 PDF 后再试。',
        { cause: fault },
      );
  }
}

export const OLD_PRESENTATION = new WorkbookError(
  'not-a-workbook',
  '这是演示文稿（.ppt），里面的表格不能读取。',
);
export const LOCKED_DOCUMENT =
  '这是设有打开密码的旧版 Word 文档（.doc），没有读取。请在 Word 或 WPS 中取消密码，另存为 .docx 后再试。';
