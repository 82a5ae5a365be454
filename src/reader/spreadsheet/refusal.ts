/** Why a spreadsheet of an older kind is not read. */
import { WorkbookError } from '../../workbook/model';

export { tooLarge } from '../../workbook/refusal';

export function damaged(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  if (/password|encrypt/i.test(cause instanceof Error ? cause.message : ''))
    return new WorkbookError(
      'encrypted',
      '文件设有打开密码，请给出密码；也可以在 Excel 或 WPS 中取消密码后再试。',
      {
        cause,
      },
    );
  return new WorkbookError(
    'damaged',
    '文件已损坏或不完整，无法读取。请重新下载或复制；若能用 Excel 或 WPS 打开，请另存为 .xlsx 后再试。',
    { cause },
  );
}

export function noSheetsIn(): WorkbookError {
  return new WorkbookError(
    'empty',
    '工作簿里没有工作表。请在 Excel 或 WPS 中打开，确认至少有一张工作表后再试。',
  );
}
