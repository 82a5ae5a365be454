import type { Sheet } from '../../workbook/model';
import type { FileWorkbook } from '../host/file-workbook';
import type { Sight } from '../host/sight';

export interface SheetViewProps {
  readonly host: FileWorkbook;
  readonly sight: Sight;
  readonly sheet: Sheet;
  /** What went wrong, as a sentence. */
  readonly onFault: (error: unknown) => void;
}
