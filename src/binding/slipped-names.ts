/** A heading without a code whose name is that of a 科目 but for a slip: the rows below it say which. */
import { CATALOGUES, type SubjectDimension } from '../lexicon/catalogue';
import { currentName } from '../passage/outdated';
import { foldSubject } from '../lexicon/fold';
import type { CodeMismatch, RawRow } from './raw-row';
import { unitCodeOf } from './registry';
import type { Registry } from './registry';
import { bagSimilarity } from './similarity';

/** One character of four or more: 病虫害管制 for 病虫害控制. */
const ALIKE = 0.75;
const LEAST_LENGTH = 4;
const LEVELS = [7, 5, 3];

/**
 * The 科目 whose name it nearly bears, of those that hold `below`. Where only other tables have that name, either may be
 * the slip.
 * @param below the code of a 科目 next below it
 */
export function slippedSubject(
  dimension: SubjectDimension,
  row: RawRow,
  below: string | undefined,
  registry: Registry,
): CodeMismatch | null {
  const isUnit = unitCodeOf(row) !== '' || registry.unitByName(row.name) !== undefined;
  if (isUnit) return null;
  const own = foldSubject(row.name);
  if (below === undefined || own.length < LEAST_LENGTH) return null;
  // An old name is no slip.
  if (currentName(dimension, row.name, Infinity) !== undefined) return null;
  for (const level of LEVELS) {
    const code = below.slice(0, level);
    if (code.length !== level) continue;
    const catalogued = CATALOGUES[dimension].byCode(code)?.name;
    for (const name of catalogued === undefined ? registry.subjectNames(dimension, code) : [catalogued]) {
      if (bagSimilarity(own, foldSubject(name), ALIKE) < ALIKE) continue;
      return catalogued === undefined
        ? { dimension, code, name: row.name, wrong: 'either', expected: null, elsewhere: name }
        : { dimension, code, name: row.name, wrong: 'name', expected: name, elsewhere: name };
    }
  }
  return null;
}
