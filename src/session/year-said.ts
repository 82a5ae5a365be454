/** The year of tables that do not name one (the ministry's form does not): by the text beside them, then by the file's name. */
import type { Binding } from '../binding/bound';
import { yearOfAccounts } from '../binding/year';
import { MANY_SENTENCES } from '../narrative/claim/own-year';
import type { NarrativeDocument } from '../narrative/read/document';

/** Blocks of a document among which its title stands. */
const FRONT = 40;

/** Tables that name no year are of the year that a text handed in with them says. */
export function ofYearSaid(binding: Binding, text: NarrativeDocument | null): Binding {
  return binding.year === null ? { ...binding, year: yearSaid(text) } : binding;
}

export function yearSaid(text: NarrativeDocument | null, name?: string): number | null {
  const front = (text?.blocks ?? []).slice(0, FRONT).filter((block) => !block.table);
  const said = front.flatMap(({ text: words }) => {
    const year = yearOfAccounts(words);
    return year === null ? [] : [{ year, isTitle: !/[。；]/.test(words), isSpent: SPENT.test(words) }];
  });
  const first = said[0]?.year;
  if (first === undefined) return yearOfAccounts(name ?? '');
  const others = said.slice(1).flatMap(({ year, isTitle }) => (isTitle ? [year] : []));
  // 2023年 in one title of many that say 2024年 is left from last year's text.
  const [other] = others;
  if (isOutvoted(first, others, MANY)) return other ?? first;
  // So is the only title, where every sentence says another year: 2023年预算执行数 is told in a budget of 2024, too.
  const isOutturn = OF_OUTTURN.test(
    front.find(({ text: words }) => yearOfAccounts(words) !== null)?.text ?? '',
  );
  const rest = said.slice(1).flatMap(({ year, isSpent }) => (isSpent === isOutturn ? [year] : []));
  return isOutvoted(first, rest, MANY_SENTENCES) ? (rest[0] ?? first) : first;
}

function isOutvoted(first: number, others: readonly number[], many: number): boolean {
  return others.length >= many && !others.includes(first) && others.every((year) => year === others[0]);
}

/** A title that its first sentence follows is one with it. */
const OF_OUTTURN = /^\D*20\d\d(?:(?!预算)[^\d\n]){0,30}决算/;
/** What came of a plan. */
const SPENT = /决算|执行|完成/;

const MANY = 3;
