/**
 * Names of people in a published text. There is no dictionary of full names: a name is a surname and one or
 * two characters more, and it is only taken for one among others of its kind, in a list (甲、乙、丙) that
 * follows a word for people, or that is long enough to be nothing else.
 */
import data from './surnames.json';

export interface NameList {
  readonly start: number;
  readonly end: number;
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

const SURNAMES = new Set(data.surnames);
const DOUBLE = new Set(data.doubleSurnames);
const NOT_NAMES = new Set(data.notNames);
const NOT_ENDINGS = new Set(data.notNameEndings);
const HAN = /^[\u4e00-\u9fff]+$/;
const SEPARATOR = /[、，,；;\s·]+/g;
const SEPARATED = /[、，,；;\s·]/;
/** An item of a list that begins as a name does, and ends where one may: without it there is no list of names. */
const BEGUN = new RegExp(
  `(?:^|[、，,；;\\s·。！？!?])[${[...data.surnames, ...data.doubleSurnames].map(([first]) => first).join('')}][\\u4e00-\\u9fff]{1,3}(?=$|[、，,；;\\s·。！？!?等\\d一二三四五六七八九十两同）)])`,
);
const PERSONS = [...data.persons].sort((a, b) => b.length - a.length);

/** A surname and one or two characters (two surnames' characters and one or two more). */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 4 || !HAN.test(text)) return false;
  const double = DOUBLE.has(text.slice(0, 2));
  if (!double && (text.length > 3 || !SURNAMES.has(text[0] ?? ''))) return false;
  if (double && text.length < 3) return false;
  if (NOT_NAMES.has(text) || NOT_NAMES.has(text.slice(0, 2))) return false;
  return !NOT_ENDINGS.has(text[text.length - 1] ?? '');
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lists of names, with where each stands. */
export function findNameLists(text: string): NameList[] {
  const lists: NameList[] = [];
  // One name alone is no list, most cells hold no separator, and hardly any text a clause that is as short as a name.
  if (!SEPARATED.test(text) || !BEGUN.test(text)) return lists;
  for (const sentence of sentences(text)) {
    const items = split(sentence);
    for (let i = 0; i < items.length;) {
      let end = i;
      while (end < items.length && looksLikeName((items[end] as Item).text)) end++;
      const closed = end < items.length ? closedName(items[end] as Item) : null;
      // Most items are no name, and nobody asks what stands before them.
      const lead = i > 0 && (end > i || closed) ? ledName(items[i - 1] as Item) : null;
      const last = end > i || lead !== null ? closed : null;
      const run = items.slice(i, end);
      if (last) run.push(last);
      const introduced = lead !== null;
      const names = introduced ? [lead, ...run] : run;
      const enough = introduced ? run.length >= 1 : run.length >= 3;
      if (run.length > 0 && enough) {
        const first = names[0] as Item;
        lists.push({ start: first.start, end: (names[names.length - 1] as Item).end, names });
      }
      i = Math.max(end, i) + 1;
    }
  }
  return lists;
}

/** `我局代管离休干部王某甲` → 王某甲: the first of a list stands behind a word for people or a colon. */
function ledName(item: Item): Item | null {
  for (const length of [3, 2, 4]) {
    const tail = item.text.slice(-length);
    const before = item.text.slice(0, -length);
    if (tail.length !== length || !looksLikeName(tail)) continue;
    if (/[:：（(]$/.test(before) || PERSONS.some((word) => before.endsWith(word))) {
      return { start: item.end - length, end: item.end, text: tail };
    }
  }
  return null;
}

/** `丁某乙等6人`, `丁某乙同志`: the last of a list. */
function closedName(item: Item): Item | null {
  const match = /^(.{2,4}?)(?:等?[\d一二三四五六七八九十两]+[人名位]|等人?|同志|[）)])/.exec(item.text);
  const name = match?.[1];
  if (!name || !looksLikeName(name)) return null;
  return { start: item.start, end: item.start + name.length, text: name };
}

function sentences(text: string): Item[] {
  const found: Item[] = [];
  for (const match of text.matchAll(/[^。！？!?\n\r]+/g)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

function split(sentence: Item): Item[] {
  const items: Item[] = [];
  let from = 0;
  const push = (to: number) => {
    if (to > from) {
      items.push({
        start: sentence.start + from,
        end: sentence.start + to,
        text: sentence.text.slice(from, to),
      });
    }
  };
  for (const match of sentence.text.matchAll(SEPARATOR)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(sentence.text.length);
  return items;
}
