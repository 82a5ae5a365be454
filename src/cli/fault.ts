/** What keeps a command from doing its work: one line on stderr, exit code 2, nothing written. */
import { printable } from './printable';

export class CliFault extends Error {
  override readonly name = 'CliFault';
}

/** For a file: `资金.xlsx：不是工作簿……`. */
export function fileFault(file: string, reason: string): CliFault {
  return new CliFault(`${printable(file)}：${reason}`);
}
