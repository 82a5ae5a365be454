/** Names of departments as people write them: with and without the region, blanks, brackets, 本级, whole or for short. */
import { bare, brief, briefNow, heartOf, plain, REGION, sameCore } from '../lexicon/department-names';
import { isSlipOfOffice, slipAt } from './slip';

/** 河西区 at the end: of a place, at least two characters and not 校区, 全市. */
const OTHER_REGION = new RegExp(`\\p{Script=Han}+(?<![校小园全各本])${REGION}$`, 'u');

/** 某某乡（报县财政局）: to whom it goes, not whose it is. */
const RECIPIENT = /[（(](?:报|送|呈|交)[^（()）]*[)）]/g;

/** 0005 and 5 are one code: a spreadsheet drops the zeros. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d)/, '');

/** The region that at least half of the names begin with: 青禾县. */
function commonRegion(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names)
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
  readonly bare: string;
  readonly now: string;
  /** What it may be called in a text that names it, longest first. */
  readonly called: readonly string[];
  readonly code: string;
}

/** 江湾区卫健委, 卫健委; 中共江湾区委组织部, 江湾区委组织部, 区委组织部, 组织部. */
function callsOf(full: string, region: string): string[] {
  if (region === '') return [full];
  const committee = `中共${region}委`;
  if (full.startsWith(committee))
    return [full, full.slice(2), full.slice(1 + region.length), full.slice(committee.length)];
  return full.startsWith(region) ? [full, full.slice(region.length)] : [full];
}

/** With the zeros that both have, for 011 and 011002 are of three and of six digits. */
const codesOf = (one: Named, other: Named): string[] => {
  const [a, b] = [one, other].map(({ code }) => code.normalize('NFKC').trim()) as [string, string];
  return a.startsWith('0') && b.startsWith('0') ? [a, b] : [plainCode(a), plainCode(b)];
};

/** A 单位 of a department: named after it, or under it by its code (201002 or 201001002 of 201001). */
export function isBelow(unit: Named, department: Named): boolean {
  if (plain(unit.name).startsWith(plain(department.name))) return unit !== department;
  const [own = '', above = ''] = codesOf(unit, department);
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
    this.region = commonRegion(entries.map(({ name }) => brief(name)));
    this.known = entries.map((entry) => ({
      entry,
      full: plain(entry.name),
      core: heartOf(entry.name),
      bare: bare(entry.name),
      now: briefNow(entry.name),
      called: callsOf(brief(entry.name), this.region),
      code: plainCode(entry.code),
    }));
  }

  /** By the name that a file gives of itself. */
  byUnit(unit: string): T | null {
    const [full, heart] = [plain(unit), heartOf(unit)];
    const found = this.known.filter((one) => sameCore(one.core, heart));
    const exact = found.filter((one) => one.full === full);
    return only(exact.length > 0 ? exact : found);
  }

  /** By the name from before the reform, or a department's with a slip in it that can be nobody else's name. */
  byNear(unit: string): T | null {
    const [name, now] = [this.own(bare(unit)), briefNow(unit)];
    return only(
      this.known.filter((one) => isSlipOfOffice(this.own(one.bare), name) || sameCore(one.now, now)),
    );
  }

  /** Whose name differs in one character: another unit's as easily, and therefore only to be asked about. */
  alike(unit: string): T | null {
    const name = this.own(bare(unit));
    return only(this.known.filter((one) => slipAt(this.own(one.bare), name) !== null));
  }

  private own(name: string): string {
    return name.startsWith(this.region) ? name.slice(this.region.length) : name;
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

  /** How much of the words is its name. */
  private calledIn(words: string, { full, called }: Known<T>): number {
    const [whole = '', ...shorter] = called;
    if (words.includes(whole)) return whole.length;
    const found = shorter.find((name) => {
      if (name.length < 2) return false;
      // Of 妇联 and 政府 only two characters are left: 政府采购 is nobody's.
      if (name.length === 2 && full !== this.region + name) return beginsWith(words, name);
      return this.namesOwn(words, name);
    });
    return found?.length ?? 0;
  }

  private scored(words: string): (Known<T> & { readonly length: number })[] {
    return this.known
      .map((one) => ({ ...one, length: this.calledIn(words, one) }))
      .filter(({ length }) => length > 0);
  }

  /** By a file's or a folder's name. */
  within(text: string): T | null {
    const name = text.replace(RECIPIENT, '');
    const own = this.scored(brief(name));
    const scored = own.length > 0 ? own : this.scored(briefNow(name));
    const most = Math.max(0, ...scored.map(({ length }) => length));
    const named = scored.filter(({ length }) => length === most);
    if (named.length > 0) return only(named);
    const runs = (text.normalize('NFKC').match(/\d{3,}/g) ?? []).map(plainCode);
    return only(this.known.filter(({ entry, code }) => entry.code !== '' && runs.includes(code)));
  }
}

/** 妇联, 妇联2024年度决算, 妇联预算公开, 妇联盖章件, 妇联 - 副本. */
const beginsWith = (words: string, name: string): boolean =>
  words.startsWith(name) &&
  /^(?:$|\d|年|部门|单位|预算|决算|公开|情况|说明|报|盖章|签字|扫描|正式|最终|附件|[初定终]稿|修改|副本|备份|表)/.test(
    words.slice(name.length),
  );

const only = <T>(found: readonly { readonly entry: T }[]): T | null =>
  found.length === 1 ? (found[0]?.entry ?? null) : null;
