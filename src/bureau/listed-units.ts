/** The units in the rows of a workbook that says nowhere else whose it is. */
import type { Binding } from '../binding/bound';
import { isBelow, type Named, type NameIndex } from './names';

/** As the rows name them, each once, the first row's first. */
export function unitsListed({ tables, registry }: Binding): readonly string[] {
  const names = new Map(registry.units.map(({ code, name }) => [code, name]));
  const units = tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ label }) => label?.unit ?? [])),
  );
  return [...new Set(units.map((unit) => names.get(unit) ?? unit))];
}

/** Whose a workbook of these units is: of the only one that is known, or of the one that the other known ones are below. */
export function ownerOf<T extends Named>(units: readonly string[], index: NameIndex<T>): T | null {
  const known = [...new Set(units.flatMap((unit) => index.byUnit(unit) ?? []))];
  const above = known.filter((one) => known.every((other) => other === one || isBelow(other, one)));
  return above.length === 1 ? (above[0] ?? null) : null;
}
