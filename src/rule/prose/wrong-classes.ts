/** 一般公共服务(类)…社会保险经办机构(项): the 项 is known, and its 类 is another. */
import { CATALOGUES } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import type { Claim, Reading } from '../../narrative/claim';
import { once } from '../../collect/once';
import { classCode } from './class-lists';

export interface WrongClass {
  readonly claim: Claim;
  /** The 类 that the text names, whether there is such a one, and the one that it should be. */
  readonly name: string;
  readonly isSubject: boolean;
  readonly expected: string;
}

export const wrongClasses = once((reading: Reading): readonly WrongClass[] =>
  reading.claims.flatMap((claim): WrongClass[] => {
    const mention = claim.about.find(
      (known) => known.levels?.class !== undefined && known.origin === 'words',
    );
    const code = mention?.label.functional;
    const name = mention?.levels?.class;
    if (claim.kind !== 'amount' || !mention || !name) return [];
    const own = code === undefined ? undefined : CATALOGUES.functional.byCode(code.slice(0, 3))?.name;
    const owner = own ?? classOfDivision(mention.levels?.division);
    if (owner === undefined || foldSubject(owner) === foldSubject(name)) return [];
    return [{ claim, name, isSubject: classCode(name) !== undefined, expected: `${owner}（类）` }];
  }),
);

function classOfDivision(division: string | undefined): string | undefined {
  const codes =
    division === undefined
      ? []
      : CATALOGUES.functional.byName(division).filter((subject) => subject.code.length === 5);
  return codes.length === 1
    ? CATALOGUES.functional.byCode(codes[0]?.code.slice(0, 3) ?? '')?.name
    : undefined;
}
