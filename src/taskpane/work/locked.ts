/** A file under a password: what is missing is asked for beside the button that chose it, and told nowhere else. */
import { WorkbookError } from '../../workbook/model';
import type { FileToRead } from '../core/contract';
import type { Desk } from '../desk';
import type { Doing } from '../state/state';

/** Null where the file was opened, or is of no use for another reason, which has been told. */
export type Locked = 'needed' | 'wrong' | null;

export async function openLocked(
  desk: Desk,
  doing: Doing,
  { password }: FileToRead,
  work: () => Promise<void>,
): Promise<Locked> {
  let locked: Locked = null;
  await desk.run(doing, async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WorkbookError && error.code === 'locked')) throw error;
      locked = password === undefined ? 'needed' : 'wrong';
    }
  });
  return locked;
}
