/** What a template left behind in a text. */
import { remembered } from '../lexicon/remembered';
import { RESIDUE, type ResidueTerm } from '../lexicon/residue';
import { spansOf, type TextSpan } from './span';

export interface Residue extends TextSpan {
  readonly say: string;
  readonly slip: boolean;
}

const terms = (of: ResidueTerm['only']) => RESIDUE.filter(({ only }) => only === undefined || only === of);
const TERMS = { cell: terms('cell'), sentence: terms('sentence') };

/** In a cell: those of a list say the same again and again. */
export const residueInCell: (text: string) => readonly Residue[] = remembered((text) =>
  findResidue(text, 'cell'),
);

/** Where one piece matches several patterns, the widest is told. */
export function findResidue(text: string, of: 'cell' | 'sentence'): Residue[] {
  const found: Residue[] = [];
  const sought = TERMS[of];
  for (let i = 0; i < sought.length; i++) {
    const { pattern, needs, say, slip = false } = sought[i] as ResidueTerm;
    if (needs && !needs.test(text)) continue;
    for (const span of spansOf(pattern, text)) found.push({ ...span, say, slip });
  }
  if (found.length < 2) return found;
  return found.filter((one, index) => !found.some((wider, at) => covers(wider, one, at < index)));
}

function covers(wider: TextSpan, one: TextSpan, before: boolean): boolean {
  if (wider === one || wider.start > one.start || wider.end < one.end) return false;
  return before || wider.start < one.start || wider.end > one.end;
}
