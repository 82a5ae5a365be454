/** Words of members as texts are searched for them: one expression, the longest word first; and what texts count. */
import type { MemberWords } from './members';
import { MEMBER_WORDS } from './members';

/** Things that a 情况说明 counts, under one name however they are written. */
export const COUNTED: readonly [pattern: RegExp, name: string][] = [
  [/一级项目/, '一级项目'],
  [/二级项目/, '二级项目'],
  [/购置(?:公务用|公)?车(?:辆)?$/, '购置车辆'],
  [/(?:^|有|单位)(?:公务用|公)?车(?:辆)?$|公务(?:用)?车(?:辆)?保有量|公车保有量/, '车辆'],
  [/在职(?:人员|职工)/, '在职人员'],
  [/离退休人员/, '离退休人员'],
  [/实有人员/, '实有人员'],
  [/预算单位/, '预算单位'],
];

/** Members by their words; `TERM` finds them, the longest first. */
export const TERM_BY_WORD: ReadonlyMap<string, MemberWords> = new Map(
  MEMBER_WORDS.flatMap((member) => member.words.map((word): [string, MemberWords] => [word, member])),
);

export const TERM = new RegExp(
  [...TERM_BY_WORD.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[（）()]/g, '[（）]'))
    // 本年预算数 only says which year.
    .map((word) => (/^(?:本年|当年)(?:预算)?$/.test(word) ? `${word}(?!预算数|数)` : word))
    .join('|'),
  'g',
);
