/** Names of departments as people write them: with and without the region, blanks, brackets, 本级. */

const MARKS = /[\s\p{P}\p{S}]/gu;
const REGION = '[省市县区州旗]';
/** What a unit's name may end with beside the department's. */
const ENDINGS = /(?:本级|机关|汇总|部门)$/;

export const plain = (text: string): string => text.normalize('NFKC').replace(MARKS, '').toLowerCase();

const core = (text: string): string => plain(text).replace(ENDINGS, '');

/** 河西区 at the end: of a place, at least two characters and not 校区, 全市. */
const OTHER_REGION = new RegExp(`\\p{Script=Han}+(?<![校小园全各本])${REGION}$`, 'u');

const ENDS_WITH_REGION = new RegExp(`${REGION}$`);

/** 青禾县档案局（本级） and 档案局 are one; 档案局 and 档案局国库中心 are not. */
function sameCore(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && ENDS_WITH_REGION.test(longer.slice(0, -shorter.length));
}

/** 0005 and 5 are one code: a spreadsheet drops the zeros. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d)/, '');

/** The region that at least half of the names begin with: 青禾县. */
function commonRegion(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names.map(plain))
    for (const { index } of name.matchAll(new RegExp(REGION, 'g'))) {
      const head = name.slice(0, index + 1);
      if (head.length >= 2 && name.length >= head.length + 2) counts.set(head, (counts.get(head) ?? 0) + 1);
    }
  const [best] = [...counts]
    .filter(([, count]) => count >= 2 && count * 2 >= names.length)
    .sort(([a], [b]) => b.length - a.length);
  return best?.[0] ?? '';
}

export interface Named {
  readonly code: string;
  readonly name: string;
}

interface Known<T> {
  readonly entry: T;
  readonly full: string;
  readonly core: string;
  readonly code: string;
}

/** A 单位 of a department: named after it, or under it by its code (201002 or 201001002 of 201001). */
export function isBelow(unit: Named, department: Named): boolean {
  if (plain(unit.name).startsWith(plain(department.name))) return unit !== department;
  const [own, above] = [plainCode(unit.code), plainCode(department.code)];
  if (own === above || !/^\d{3,}$/.test(above) || !/^\d{3,}$/.test(own)) return false;
  if (own.length > above.length) return own.startsWith(above);
  const [, head = ''] =
    own.length === above.length && own.length > 3 ? (/^(\d{3,}?)0*[01]$/.exec(above) ?? []) : [];
  return head !== '' && own.startsWith(head);
}

/** Departments looked up by what a text says; the longest name that stands in it wins. */
export class NameIndex<T extends Named> {
  private readonly region: string;
  /** Made plain once: every file of a county asks for every department. */
  private readonly known: readonly Known<T>[];

  constructor(entries: readonly T[]) {
    this.region = commonRegion(entries.map(({ name }) => name));
    this.known = entries.map((entry) => ({
      entry,
      full: plain(entry.name),
      core: core(entry.name),
      code: plainCode(entry.code),
    }));
  }

  /** By the name that a file gives of itself. */
  byUnit(unit: string): T | null {
    const [full, heart] = [plain(unit), core(unit)];
    const found = this.known.filter((one) => sameCore(one.core, heart));
    const exact = found.filter((one) => one.full === full);
    return only(exact.length > 0 ? exact : found);
  }

  byCode(code: string): T | null {
    const wanted = plainCode(code);
    return only(this.known.filter((one) => one.entry.code !== '' && one.code === wanted));
  }

  /** 水利局, 河东区水利局 and 市水利局, but not 河西区水利局: whose region stands before the short name. */
  private namesOwn(words: string, short: string): boolean {
    const at = words.indexOf(short);
    if (at < 0) return false;
    const [before = ''] = OTHER_REGION.exec(words.slice(0, at)) ?? [];
    const { region } = this;
    return before === '' || region === '' || region.endsWith(before) || before.endsWith(region.slice(-2));
  }

  /** By a file's or a folder's name. */
  within(text: string): T | null {
    const words = plain(text);
    const scored = this.known.flatMap((one) => {
      const { full } = one;
      const short = full.startsWith(this.region) ? full.slice(this.region.length) : full;
      const length = words.includes(full) ? full.length : this.namesOwn(words, short) ? short.length : 0;
      return length >= 2 ? [{ ...one, length }] : [];
    });
    const most = Math.max(0, ...scored.map(({ length }) => length));
    const named = scored.filter(({ length }) => length === most);
    if (named.length > 0) return only(named);
    const runs = (text.normalize('NFKC').match(/\d{3,}/g) ?? []).map(plainCode);
    return only(this.known.filter(({ entry, code }) => entry.code !== '' && runs.includes(code)));
  }
}

const only = <T>(found: readonly { readonly entry: T }[]): T | null =>
  found.length === 1 ? (found[0]?.entry ?? null) : null;
