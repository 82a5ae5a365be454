/** An enumeration while its items are still read. */

import type { OpenClaim, List } from './types';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface Open extends Mutable<List> {
  parts: OpenClaim[];
  /** Opened at the end of a paragraph (其中：): the following paragraphs are its items. */
  acrossParagraphs: boolean;
  separatedBySemicolon: boolean;
  /** Items of one ；-segment share their fund: 政府性基金…收入0万元，上年结转0万元. */
  segment: OpenClaim[];
  /** Wholes to choose from when the first item is read. */
  choice?: readonly OpenClaim[];
  /** Parts that the paragraph being read has given. */
  inParagraph: number;
  /** Rank of the numbers of its items, where they have any. */
  rank?: number;
  /** How many of its items the paragraph being read has numbered. */
  numbers: number;
  /** Its items have numbers, and the paragraph being read has none: it is no item. */
  suspended?: boolean;
  /** How many parts it had when the item being read began. */
  before?: number;
  /** 1.按功能分类 （1）…（2）…: its items have numbers below that of the line that only says how they are sorted. */
  sorted: boolean;
}

export function opened(list: List, { choice, rank }: { choice: Open['choice']; rank: Open['rank'] }): Open {
  return {
    ...list,
    ...(choice ? { choice } : {}),
    ...(rank === undefined ? {} : { rank }),
    parts: [],
    acrossParagraphs: false,
    separatedBySemicolon: false,
    segment: [],
    inParagraph: 0,
    numbers: 0,
    sorted: false,
  };
}
