/** Reads comparisons (较2022年预算, 比上年) and the direction words that follow them. */

import {
  DIRECTION_BEFORE,
  DIRECTION_WITHIN,
  DIRECTION_WORDS,
  COMPARE,
  SAME_WORDS,
  WEAK_DIRECTIONS,
} from '../../lexicon/grammar';
import { matchesOf } from '../../lexicon/matches';
import type { Direction } from './types';

export interface ComparisonFound {
  text: string;
  start: number;
  end: number;
  year?: number;
  /** 由上年的5万元减少到3万元: last year's amount comes before this year's. */
  before: boolean;
  /** 较年初预算: with what was planned for this year. */
  plan: boolean;
}

export function comparisonsIn(words: string): ComparisonFound[] {
  // 经比较2023年度…: nothing is compared with that year.
  const matches = matchesOf(words, COMPARE).filter((match) => words[match.index - 1] !== '经');
  return matches.map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    before: match.groups?.from !== undefined,
    plan: match.groups?.plan !== undefined,
    ...(match.groups?.year === undefined ? {} : { year: Number(match.groups.year) }),
  }));
}

export interface DirectionFound {
  /** 多, 少: a direction only where a comparison was made. */
  weak: boolean;
  direction: Direction;
  /** Where the word begins: what stands before it may name its subject. */
  start: number;
  /** 增加人员经费5万元: what rises, named behind the word. */
  noun?: string;
}

export function directionBefore(words: string): DirectionFound | undefined {
  // 减少-9.77万元: the word says which way, and the sign is told as too much.
  const plain = withoutBrackets(words.replace(/[：:]?[-−–]?$/, ''));
  const match = DIRECTION_BEFORE.exec(plain);
  // 稳增长, 促增长 belong to the name of what is paid for.
  if (match?.groups && !/[稳促保]$/.test(plain.slice(0, match.index))) {
    const first = directionOf(match.groups.first ?? '');
    const second = match.groups.second === undefined ? first : directionOf(match.groups.second);
    const weak = [match.groups.first, match.groups.second].every(
      (word) => word === undefined || WEAK_DIRECTIONS.has(word),
    );
    // 增加-5万元 went down.
    const signed = plain.length < words.length && !/[：:]$/.test(words);
    const direction = first === second ? first : 'both';
    return { direction: signed && direction === 'up' ? 'down' : direction, start: match.index, weak };
  }
  const within = DIRECTION_WITHIN.exec(plain);
  if (!within?.groups || /结转|原因/.test(plain)) return undefined;
  return {
    direction: directionOf(within.groups.first ?? ''),
    weak: true,
    start: within.index,
    noun: within.groups.noun ?? '',
  };
}

/** 较上年（减）6万元，（减）幅23%: of a form's （增）（减） the one that was left keeps its brackets; 增加（减少） are both. */
function withoutBrackets(words: string): string {
  return words.replace(/（([增减])）幅$/, '$1幅').replace(/(?<![增减加少])（([增减升降]|增加|减少)）$/, '$1');
}

function directionOf(word: string): Direction {
  return DIRECTION_WORDS.find(([known]) => known === word)?.[1] ?? 'up';
}

export function sameWordsIn(words: string): { text: string; start: number }[] {
  return matchesOf(words, SAME_WORDS).map((match) => ({ text: match[0], start: match.index }));
}
