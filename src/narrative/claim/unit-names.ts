/** The names under which the text speaks of its own unit, found from where they stand. */

import { matchesOf } from '../../lexicon/matches';
import { CATALOGUES } from '../../lexicon/catalogue';

const ENDINGS = [
  '局|中心|办公室|委员会|厅|院|校|处|馆|队|站|所|公司|协会|联合会|总会|学院|大学|医院|法院|检察院|政府|办|委|部门',
  '工会|学会|商会|研究会|促进会|基金会|联谊会|红十字会|文联|残联|妇联|侨联|科协|联合社|合作社|报社|电视台',
  '小学|中学|幼儿园|林场|监狱|街道|工作部|宣传部|组织部|统战部|武装部',
].join('|');

/** A name stands at the beginning of a sentence or behind its year, before the year, 部门 or a term. */
const BEFORE_YEAR = new RegExp(
  `(?:^|[。；，：、]|\\d{4}年度?)([一-龥（）]{3,30}?(?:${ENDINGS}))(?=(?:\\d{4}年|政府采购|机关运行|部门预算|预算|共有|（含|安排|开展|无|没有|机关|$))`,
  'g',
);

/** 2023年区委办公室收入预算…: behind its year and before what it has. */
const BEFORE_SIDE = new RegExp(
  `(?:^|[。；，：、])\\d{4}年度?([一-龥（）]{3,30}?(?:${ENDINGS}))(?=收入|支出|财政拨款|“三公”)`,
  'g',
);

const UNIT = new RegExp(`(?:${ENDINGS})(?:[（(][^（()）]*[）)])?$`);

/** 人力资源和社会保障 may stand for a unit in a table, and in a text is part of a 科目. */
export function isUnitName(name: string): boolean {
  return UNIT.test(name);
}

const MARK = '(?:第[一二三四五六七八九十]部分[：，、]?|[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?';
const LEADING = new RegExp(`^${MARK}(?:20\\d\\d年度?，?)?([一-龥（）]{3,30}?(?:${ENDINGS}))(?=20\\d\\d年)`);

/** 某某中心2024年支出预算…: what stands before the year of a sentence is whose budget it is. */
export function unitBefore(words: string): string | undefined {
  const name = LEADING.exec(words)?.[1];
  return name === undefined || OWN.test(name) || /预算|支出|收入|经费/.test(name) ? undefined : name;
}

const BEHIND_YEAR = new RegExp(
  `^${MARK}20\\d\\d年度?，?([一-龥（）]{3,30}?(?:${ENDINGS}))(?=一般公共|财政拨款|收入|支出|“三公”|行政经费|机关运行|政府采购|国内公务|公务|因公)`,
);

/** 2024年某某局一般公共预算…: the name behind the year of a sentence. */
export function unitBehindYear(words: string): string | undefined {
  const name = BEHIND_YEAR.exec(words)?.[1];
  return name === undefined || OWN.test(name) || /预算|支出|收入|经费|安排/.test(name) ? undefined : name;
}

const OWN = /^(?:主要(?:原因)?(?:是|为)?|原因(?:是|为))?(?:我|本|各|该|全|其他|其|所属|下属|上述|纳入)/;

/** Longest first; a name that occurs once only is not taken, unless in a heading. */
export function unitNamesOf(headings: readonly string[], sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of [...headings, ...headings, ...sentences]) {
    for (const match of [...matchesOf(sentence, BEFORE_YEAR), ...matchesOf(sentence, BEFORE_SIDE)]) {
      const name = match[1] ?? '';
      if (!OWN.test(name) && !/预算|支出|收入|经费|用于|包括/.test(name))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length);
}

/** 局本级, 机关本级, 某某局（本级）: the department's own part; 市本级 is a treasury. */
const OWN_PART = /[一-龥]{0,24}?(?:[局厅委办部院会]|机关|单位|部门)(?:本级|（本级）)/;

/**
 * Units of a department of several, longest first, with what a bracket adds and without; a name in the titles is the
 * text's own, unless it is all that a title says: 一、某某馆 heads what one unit has.
 * @param units the department's name, and then those of its units
 */
export function membersOf([own, ...units]: readonly string[], titles: readonly string[]): string[] {
  const others = [...new Set(units.filter((name) => isUnitName(name) && name !== own))];
  if (others.length < 2 && new Set(units).size < 2) return [];
  return others
    .flatMap((name) => [name, name.replace(/[（(].*$/, '')])
    .filter((name) => name !== own && !titles.some((title) => title !== name && title.includes(name)))
    .sort((a, b) => b.length - a.length);
}

/** A name said by its end (档案管理中心) has so many characters at least. */
const SHORT = 6;

/** …；档案中心支出预算9万元, beside 局本级: another of its units. */
const OTHER_PART =
  /^(?:[，；：。、和及与]|其中[：:，]?|下属|所属|直属)*([一-龥]{2,20}?(?:中心|站|所|馆|队|院|校|学|处))(?=收入|支出|财政|一般公共|预算|\d|$)/;

/** 云溪市文化馆 as the department itself calls it: 文化馆. */
const briefly = (name: string): string =>
  name.replace(/[（(].*$/, '').replace(/^[一-龥]{1,8}?[省市州县区旗镇乡](?=[一-龥]{3})/, '');

/** Whether a paragraph tells of units side by side. */
export const tellsOfUnits = (text: string, members: readonly string[] = []): boolean =>
  OWN_PART.test(text) || new Set(members.map(briefly).filter((name) => text.includes(name))).size > 1;

/** What may stand before and behind the short name of a unit. */
const BEFORE_BRIEF = /^(?:[，；：。、和及与市县区省]|其中[：:，]?|由|分别[是为]|主要[是为]|下属|所属|直属)*$/;
const BEHIND_BRIEF = /^(?:的|收入|支出|预算|基本|项目|人员|公用|一般公共|财政|本年|安排|$)/;

/** 文化馆9万元、图书馆2万元; a name that is a 科目 too, where other units stand beside it. */
function brieflySaid(words: string, members: readonly string[], beside: boolean): MemberUnit | undefined {
  for (const name of members) {
    const text = briefly(name);
    const at = text.length < 3 ? -1 : words.indexOf(text);
    const behind = words.slice(at + text.length);
    // 文化馆免费开放补助9万元、图书馆古籍修复8万元: a project of each.
    const ends = beside || BEHIND_BRIEF.test(behind);
    if (at < 0 || !BEFORE_BRIEF.test(words.slice(0, at)) || !ends) continue;
    if (CATALOGUES.functional.byName(text).length === 0 || beside || behind.startsWith('的'))
      return { text, name };
  }
  return undefined;
}

export interface MemberUnit {
  /** As the words have it. */
  readonly text: string;
  readonly name: string;
}

/** The unit among several of which the words speak; undefined where they speak of all. */
export function memberUnit(
  words: string,
  members: readonly string[],
  own: readonly string[],
  beside = false,
): MemberUnit | undefined {
  const [text] = OWN_PART.exec(words) ?? [];
  if (text !== undefined) return { text, name: text };
  const short = members.filter((name) => !own.some((one) => one.endsWith(name.slice(-SHORT))));
  const said = [...members.filter((name) => words.includes(name)), ...short].flatMap((name) => {
    const end = endSaid(words, name);
    return end === '' ? [] : [{ text: end, name }];
  });
  const [first] = said.sort((a, b) => b.text.length - a.text.length);
  const rivals = said.filter((one) => one.text === first?.text && !one.name.startsWith(first?.name ?? ''));
  if (first) return rivals.every((one) => first.name.startsWith(one.name)) ? first : undefined;
  const brief = brieflySaid(words, members, beside);
  if (brief) return brief;
  const other = beside ? OTHER_PART.exec(words)?.[1] : undefined;
  return other === undefined || own.some((one) => one.endsWith(other))
    ? undefined
    : { text: other, name: other };
}

/** The longest end of the name that stands in the words, or ''. */
function endSaid(words: string, name: string): string {
  const at = name.length < SHORT ? -1 : words.indexOf(name.slice(-SHORT));
  if (at < 0) return words.includes(name) ? name : '';
  let more = 0;
  while (at > more && words[at - more - 1] === name[name.length - SHORT - more - 1]) more += 1;
  return words.slice(at - more, at + SHORT);
}

const IN_HEADER = new RegExp(
  `^(?:20\\d\\d年度?)?([一-龥]{4,30}?(?:${ENDINGS}))(?=(?:20\\d\\d年度?)?[^，。；]{0,12}(?:预算|决算))`,
);

/** 某某局2024年部门预算 at the head or the foot of every page: whose it says that the document is. */
export function unitInHeader(text: string): string | undefined {
  const words = text.replace(/\s/g, '');
  return /20\d\d年/.test(words) ? IN_HEADER.exec(words)?.[1] : undefined;
}
