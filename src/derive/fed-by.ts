/** Tables whose formulas take amounts from a table, directly or by way of others: they are no source of it. */
import type { BoundTable } from '../binding/bound';
import { parseArea } from '../workbook/address';
import type { Area } from '../workbook/model';

interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

export function fedBy(tables: readonly BoundTable[], target: BoundTable): ReadonlySet<BoundTable> {
  const references = new Map(tables.map((table) => [table, referencesOf(table)]));
  const fed = new Set<BoundTable>([target]);
  for (let before = 0; before < fed.size;) {
    before = fed.size;
    for (const [table, own] of references) {
      if (!fed.has(table) && own.some((reference) => [...fed].some((one) => reaches(reference, one))))
        fed.add(table);
    }
  }
  fed.delete(target);
  return fed;
}

function reaches({ sheet, area }: Reference, table: BoundTable): boolean {
  return (
    table.sheet.toLowerCase() === sheet.toLowerCase() &&
    area.top <= table.bodyBottom &&
    area.bottom >= table.bodyTop &&
    area.left <= table.area.right &&
    area.right >= table.area.left
  );
}

const reference = () =>
  /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/gu;

/** References to other sheets, in the cells of a table. */
function referencesOf({ view, bodyTop, bodyBottom }: BoundTable): Reference[] {
  const found: Reference[] = [];
  for (let row = bodyTop; row <= bodyBottom; row++) {
    for (const cell of view.sheet.rows[row] ?? []) {
      for (const [, quoted, bare = '', address = ''] of cell?.formula?.matchAll(reference()) ?? []) {
        const area = parseArea(address);
        if (area) found.push({ sheet: quoted?.replaceAll("''", "'") ?? bare, area });
      }
    }
  }
  return found;
}
