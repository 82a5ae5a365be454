/** What must be known of a workbook before it is changed, and after a change whose outcome is in doubt: one request. */
import { isOurOwnName, markedRow } from './marker';
import type { Session } from './session';

export interface KnownName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface KnownSheet {
  readonly name: string;
  readonly protected: boolean;
  /** Rows are hidden by a filter. */
  readonly filtered: boolean;
}

export interface Look {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Keys of both maps are lower case, for Excel tells neither sheets nor names apart by case. */
  readonly sheets: Map<string, KnownSheet>;
  /** Names of a sheet have its name and a `!` before their own. */
  readonly names: Map<string, KnownName>;
  /** Cells of the format 文本 that the segment at hand puts a number or formula into: `sheet!row,column`. */
  readonly asText: Set<string>;
  /** Left by an `apply` that has not ended: by name, the row each points at (null where its cell is gone). */
  readonly markers: Map<string, number | null>;
}

export const key = (name: string, sheet?: string) =>
  (sheet === undefined ? name : `${sheet}!${name}`).toLowerCase();

const NAMES = 'items/name,items/formula,items/comment,items/visible';

export function look(session: Session, timeout?: number): Promise<Look> {
  return session.run(async ({ workbook, sync }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    workbook.worksheets.load(
      'items/name,items/protection/protected,items/autoFilter/isDataFiltered,' +
        NAMES.replaceAll('items/', 'items/names/items/'),
    );
    workbook.names.load(NAMES);
    await sync();
    const markers = workbook.names.items.filter((item) => isOurOwnName(item.name));
    return {
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheets: new Map(
        workbook.worksheets.items.map(({ name, protection, autoFilter }) => [
          key(name),
          { name, protected: protection.protected, filtered: autoFilter.isDataFiltered },
        ]),
      ),
      names: new Map([
        ...workbook.names.items.map((item) => [key(item.name), known(item)] as const),
        ...workbook.worksheets.items.flatMap((sheet) =>
          sheet.names.items.map((item) => [key(item.name, sheet.name), known(item)] as const),
        ),
      ]),
      asText: new Set(),
      markers: new Map(markers.map(({ name, formula }) => [name, markedRow(String(formula))])),
    };
  }, timeout);
}

const known = ({ name, formula, comment, visible }: Excel.NamedItem): KnownName => ({
  name,
  formula: String(formula),
  comment,
  visible,
});

/** To be kept up to date while edits are queued, without spoiling what was seen. */
export const copyOf = (seen: Look): Look => ({
  ...seen,
  sheets: new Map(seen.sheets),
  names: new Map(seen.names),
  asText: new Set(seen.asText),
  markers: new Map(seen.markers),
});
