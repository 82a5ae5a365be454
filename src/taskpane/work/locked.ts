/** A file under a password: what is missing is asked for beside the button that chose it, and told nowhere else. */
import { WorkbookError } from '../../workbook/model';

/** Null where the file was opened, or is of no use for another reason, which has been told. */
export type Locked = 'needed' | 'wrong' | null;

/** @throws whatever else went wrong */
export async function unlessLocked(password: string | undefined, work: () => Promise<void>): Promise<Locked> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError && error.code === 'locked')) throw error;
    return password === undefined ? 'needed' : 'wrong';
  }
}
