/** Names of 科目 that are no longer in use, by the year of the budget: of a row, and within a text. */
import { foldSubject } from '../lexicon/fold';
import outdated from '../lexicon/outdated.json';
import { spansOf, type TextSpan } from './span';

export interface Outdated {
  readonly dimension: string;
  readonly old: string;
  readonly now: string;
  /** First year of the new name. */
  readonly since: number;
  readonly level: string;
  /** Whether the name says nothing else, so that it counts without （类） behind it. */
  readonly anywhere?: boolean;
}

const NAMES: readonly Outdated[] = outdated.names;
const BY_NAME = new Map(NAMES.map((one) => [`${one.dimension} ${foldSubject(one.old)}`, one]));

/** What the 科目 of this name is called since; undefined where the name holds in that year. */
export function currentName(dimension: string, name: string, year: number): string | undefined {
  const known = BY_NAME.get(`${dimension} ${foldSubject(name)}`);
  return known && year >= known.since ? known.now : undefined;
}

/** （20805） behind a name says its level, too, and so does the name below it: 行政事业单位离退休-行政单位离退休. */
const CODE_OF: Readonly<Record<string, string>> = { 类: '2\\d{2}', 款: '2\\d{4}', 项: '2\\d{6}' };

/** A name that goes on to the left (归口管理的… in 未归口管理的…) is another. */
const IN_TEXT = NAMES.map((name) => {
  const stem = name.old.replace(/支出$/, '');
  const marked = `（(?:${name.level}|${CODE_OF[name.level] ?? name.level})）`;
  const before = `${stem}(?:支出)?(?=${marked}|[-—－]{1,2}[一-龥])`;
  const pattern = name.anywhere ? `${name.old}|${before}` : before;
  const longer = NAMES.filter(({ old }) => old !== name.old && old.endsWith(name.old)).map(
    ({ old }) => `(?<!${old.slice(0, -name.old.length)})`,
  );
  return { name, pattern: new RegExp(`${longer.join('')}(?:${pattern})`, 'g') };
});

export interface OutdatedPlace extends TextSpan {
  readonly name: Outdated;
}

/** Within a text whose brackets are full-width. */
export function findOutdated(text: string, year: number): OutdatedPlace[] {
  return IN_TEXT.filter(({ name }) => year >= name.since).flatMap(({ name, pattern }) =>
    spansOf(pattern, text).map((span) => ({ ...span, name })),
  );
}
