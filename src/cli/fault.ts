/** What keeps a command from doing its work: one line on stderr, exit code 2, nothing written. */
import { printable } from './printable';

export class CliFault extends Error {
  override readonly name = 'CliFault';
}

/** For a file: `资金.xlsx：不是工作簿……`. */
export function fileFault(file: string, reason: string): CliFault {
  return new CliFault(`${printable(file)}：${reason}`);
}

/** For an output that is a workbook: under another kind's name no program would open it. @throws CliFault */
export function requireWorkbookName(out: string): void {
  if (!/\.xls[xm]$/i.test(out)) throw fileFault(out, '写出的是 Excel 工作簿，文件名请以 .xlsx 结尾');
}
