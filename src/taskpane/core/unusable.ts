/** Why a file that the officer chose is of no use, with its name. */
import { UnrecognisedError } from '../../binding/bind';
import { WorkbookError } from '../../workbook/model';

/** @param what “去年.pdf”不能用作上年的数 */
export function unusable(error: unknown, what: string): unknown {
  if (!(error instanceof WorkbookError || error instanceof UnrecognisedError)) return error;
  const code = error instanceof WorkbookError ? error.code : 'missing-sheet';
  const { message } = error;
  return new WorkbookError(code, `${what}：${message}${/[。！？]$/.test(message) ? '' : '。'}`, {
    cause: error,
  });
}
