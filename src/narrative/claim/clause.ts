/** The words that belong to a figure: its clause, what stands before it, its name in a shared list. */

import { CATALOGUES } from '../../lexicon/catalogue';
import { comparisonsIn } from './compare';
import { OUTTURN } from './stage';
import type { Figure } from './figure';
import type { ReaderState } from './state';
import { stripGlue } from './subject';
import type { Mention } from './types';
import { COUNT_UNITS } from './units';

const BOUNDARY = '，；：。、,;:';

/** How far back the words of a figure can reach. */
const REACH = 160;

/** A clause that has a figure has it here. */
const NEAR = 24;

/** The last `REACH` characters. */
export function originalEnds(words: string): string {
  return words.slice(-REACH);
}

/** The words behind the last mark. */
export function clauseBefore(words: string): string {
  let start = words.length;
  while (start > 0 && (!BOUNDARY.includes(words.charAt(start - 1)) || isInside(words, start))) start -= 1;
  return words.slice(Math.max(start, words.length - REACH));
}

/** The mark before `start` parts no names: it stands inside one. */
function isInside(words: string, start: number): boolean {
  return words.charAt(start - 1) === '、' && (isBothSides(words, start) || isInsideName(words, start - 1));
}

/** 环境保护法规、规划及标准: 科目 with a mark of their own. */
const WITH_MARK = [...CATALOGUES.functional.subjects, ...CATALOGUES.economic.subjects]
  .map(({ name }) => name)
  .filter((name) => name.includes('、'));

function isInsideName(words: string, mark: number): boolean {
  return WITH_MARK.some((name) => {
    const at = name.indexOf('、');
    return mark >= at && words.startsWith(name, mark - at);
  });
}

/** 收、支总计各增加…: one name. */
function isBothSides(words: string, start: number): boolean {
  return (
    words.startsWith('、支', start - 1) && /收(?:入)?$/.test(words.slice(Math.max(0, start - 3), start - 1))
  );
}

/** The words of a figure reach back to the last mark; past it, where they only say 预算数为. */
export function wordsFor(state: ReaderState, text: string, figure: Figure, clause: string): string {
  const own = state.subject(clause, false);
  // 1.因公出国（境）费。2025年支出0万元: 支出 of what the line has named.
  if (state.announced !== '' && own.mentions.length > 0 && own.mentions.every(isSide))
    return state.announced + clause;
  if (!OUTTURN.test(clause) && (own.core !== '' || own.mentions.length > 0)) return clause;
  const head = originalEnds(text.slice(0, figure.start - clause.length)).replace(/[，：,:]$/, '');
  const previous = clauseBefore(head);
  // A clause with a figure of its own has had its say: “项目5个，涉及预算420.01万元” carries its subject.
  if (hasFigure(previous) || isComparison(previous)) return carriedWords(state, clause);
  return previous === '' ? state.announced + clause : previous + clause;
}

/** 支出, 收入: no more than a side of the budget. */
function isSide({ kind, label }: Mention): boolean {
  return kind === 'term' && Object.keys(label).join() === 'measure';
}

/** 与年初预算相比，年初预算数…: it names nothing. */
function isComparison(words: string): boolean {
  const [found] = comparisonsIn(words);
  return found !== undefined && found.start === 0 && found.end === words.length;
}

/** A figure with its unit; a year is none, nor a code with its level: 行政运行（2010301项）. */
function hasFigure(words: string): boolean {
  return WITH_UNIT.test(words.slice(-NEAR).replace(/(?:19|20)\d\d年|（\d{2,7}[.、]?[类款项]级?）/g, ''));
}

const WITH_UNIT = new RegExp(
  `\\d[万亿千]?(?:元|万|%|‰|倍|${COUNT_UNITS.map((unit) => unit.replace(/[/()]/g, '\\$&')).join('|')})`,
);

/** 预算为6.00万元，支出决算为5.40万元: the outturn is of what the plan was of. */
function carriedWords(state: ReaderState, clause: string): string {
  const { main } = state;
  if (!OUTTURN.test(clause) || main?.sentence !== state.sentence.index) return clause;
  const planned = main.phrase.replace(/(?:年初|全年|调整后?)?预算(?:数|额|安排)?(?:为|是)?$/, '');
  // 本年支出年初预算数为…，决算数为…: of the 本年支出.
  return (/^[，；]?(?:支出|收入)/.test(clause) ? planned.replace(/(?:支出|收入)$/, '') : planned) + clause;
}

/** What is left of 2024年本年预算数, 总数: nothing that could name another subject. */
export function generic(words: string): string {
  const core = words
    .replace(/(?:19|20)\d\d年度?/g, '')
    .replace(/^.*[，；：。]/, '')
    .replace(/^(?:两年)?(?:相比|对比)/, '')
    // 财政拨款收入9万元，财政拨款支出9万元，均较上年增加…
    .replace(/^(?:均|都|也)$/, '');
  if (/^(?:本年|当年|年初|全年)?(?:部门)?(?:总)?(?:预算)?(?:总数|总额|数|额|安排)?(?:分别)?$/.test(core)) {
    return /^(?:本年|当年)预算$/.test(core) ? core : '';
  }
  return stripGlue(core) === '' ? '' : core;
}
