/** …（款）住房公积金（项） under a 款 that is not its own: both were seen in print, the 项 under one 款 only. */
import { CATALOGUES, type Subject } from '../../lexicon/catalogue';
import type { Claim, Reading } from '../../narrative/claim';

export interface WrongDivision {
  readonly claim: Claim;
  readonly item: string;
  /** The 款 that the text names, and the one that it should be. */
  readonly said: string;
  readonly expected: string;
}

export function* wrongDivisions(reading: Reading): Generator<WrongDivision> {
  for (const claim of reading.claims) {
    const levels = claim.about.find(({ levels: known, origin }) => known?.item && origin === 'words')?.levels;
    if (claim.kind !== 'amount' || !levels?.item || !levels.division) continue;
    const [item, ...namesakes] = printed(levels.item, 7);
    const divisions = printed(levels.division, 5);
    const [said] = divisions;
    if (!item || !said || namesakes.length > 0) continue;
    const own = CATALOGUES.functional.byCode(item.code.slice(0, 5));
    // The 类 is told by itself where that is wrong, too.
    if (!own || own.code.slice(0, 3) !== said.code.slice(0, 3)) continue;
    if (divisions.some(({ code }) => code === own.code)) continue;
    yield { claim, item: levels.item, said: levels.division, expected: `${own.name}（款）` };
  }
}

/** 科目 of that name and length; none, unless all of them were seen in print. */
function printed(name: string, length: number): readonly Subject[] {
  const found = CATALOGUES.functional.byName(name).filter(({ code }) => code.length === length);
  return found.every((subject) => subject.printed) ? found : [];
}
