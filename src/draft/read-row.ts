/** A row of a form's body, and what its text says it stands for. */
import type { PackLabel } from '../template/schema';

export interface BodyRow {
  readonly row: number;
  readonly text: string;
  readonly hasNumbers: boolean;
}

export interface ReadRow {
  readonly row: BodyRow;
  readonly label: PackLabel | null;
  /** The 类 it names, or `~` and a name that stands among them. */
  readonly functional?: string;
}
