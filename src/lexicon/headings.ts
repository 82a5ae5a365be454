/** What a header or a caption says of one dimension. */
import type { Dimension, Label, Member } from '../dimension/dimension';
import { fold } from './fold';
import { MEMBER_WORDS } from './members';
import type { MemberWords } from './members';

interface HeadingWord {
  readonly member: Member | null;
  readonly words: readonly string[];
  readonly heads: RegExp | undefined;
  readonly except: RegExp | undefined;
}

const BY_DIMENSION = new Map<Dimension, readonly HeadingWord[]>();

function wordsOf(dimension: Dimension): readonly HeadingWord[] {
  let found = BY_DIMENSION.get(dimension);
  if (!found) {
    found = MEMBER_WORDS.flatMap(({ label, words, heads, except }: MemberWords) => {
      const member = label[dimension];
      return member === undefined ? [] : [{ member, words: words.map(fold), heads, except }];
    });
    BY_DIMENSION.set(dimension, found);
  }
  return found;
}

/** Members of a dimension that a text names, the one with the longest word first. `text` is folded. */
export function membersNamed(dimension: Dimension, text: string): readonly Member[] {
  const key = `${dimension} ${text}`;
  let named = NAMED.get(key);
  if (!named) {
    if (NAMED.size > MOST) NAMED.clear();
    NAMED.set(key, (named = readMembers(dimension, text)));
  }
  return named;
}

/** The same few hundred texts head the columns and rows of every form. */
const NAMED = new Map<string, readonly Member[]>();
const MOST = 20_000;

function readMembers(dimension: Dimension, text: string): Member[] {
  const found: { readonly member: Member; readonly length: number }[] = [];
  for (const { member, words, heads, except } of wordsOf(dimension)) {
    if (member === null || except?.test(text)) continue;
    const length = Math.max(
      heads?.exec(text)?.[0].length ?? 0,
      ...words.map((word) => (text.includes(word) ? word.length : 0)),
    );
    if (length > 0) found.push({ member, length });
  }
  return found.sort((a, b) => b.length - a.length).map(({ member }) => member);
}

/** The label that a text names in some dimensions; null where it names none. */
export function labelNamed(dimensions: readonly Dimension[], text: string): Label | null {
  const label: { [D in Dimension]?: Member } = {};
  for (const dimension of dimensions) {
    const [member] = membersNamed(dimension, text);
    if (member !== undefined) label[dimension] = member;
  }
  return Object.keys(label).length > 0 ? label : null;
}
