/**
 * Is our workbook the one in front? Several methods fail while another is (Microsoft Learn, “Troubleshoot Excel
 * add-ins”), and most with a GeneralException that says nothing. The selection says it: it cannot be asked for then.
 */
import type { Session } from './session';
import { hostCode, otherWorkbook } from './sentences';

const BEHIND = new Set(['InvalidSelection', 'InactiveWorkbook']);

/** The error in words, where another workbook is what it comes from; else the error itself. */
export async function explained(session: Session, error: unknown, timeout: number): Promise<unknown> {
  const code = hostCode(error);
  if (code !== null && BEHIND.has(code)) return otherWorkbook(error);
  if (code !== 'GeneralException') return error;
  return (await isBehind(session, timeout)) ? otherWorkbook(error) : error;
}

async function isBehind(session: Session, timeout: number): Promise<boolean> {
  try {
    await session.run(async ({ workbook, sync }) => {
      workbook.getSelectedRange().untrack().load('address');
      await sync();
    }, timeout);
    return false;
  } catch (error) {
    const code = hostCode(error);
    return code !== null && BEHIND.has(code);
  }
}
