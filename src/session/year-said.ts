/** The year of tables that do not name one (the ministry's form does not): by the text beside them, then by the file's name. */
import type { Binding } from '../binding/bound';
import { yearOfAccounts } from '../binding/year';
import type { NarrativeDocument } from '../narrative/read/document';

/** Blocks of a document among which its title stands. */
const FRONT = 40;

/** Tables that name no year are of the year that a text handed in with them says. */
export function ofYearSaid(binding: Binding, text: NarrativeDocument | null): Binding {
  return binding.year === null ? { ...binding, year: yearSaid(text) } : binding;
}

export function yearSaid(text: NarrativeDocument | null, name?: string): number | null {
  const front = (text?.blocks ?? []).slice(0, FRONT).filter((block) => !block.table);
  for (const said of [...front.map((block) => block.text), name ?? '']) {
    const year = yearOfAccounts(said);
    if (year !== null) return year;
  }
  return null;
}
