/** What a sentence claims: figures, and what each is about as far as its words go. Pure data. */

import type { Label } from '../../dimension/dimension';
import type { Span } from '../read/document';
import type { Direction } from '../../lexicon/grammar';
import type { Concept } from '../../lexicon/members';

export type { Concept, Direction };

export type ClaimKind =
  /** An amount of money: 支出5112.77万元. */
  | 'amount'
  /** A difference between two years in money or numbers: 减少63.68万元, 与上年持平. */
  | 'change'
  /** A part of a whole: 占97.09%. */
  | 'share'
  /** A change on last year's figure: 下降16.74%. */
  | 'rate'
  /** A number of things: 一级项目3个. */
  | 'count'
  /** Any other percentage: a 绩效 target, a degree of completion. */
  | 'indicator'
  /** An amount beside the one spoken of: what was planned (完成预算84.00万元), the gap (差值0.90万元). */
  | 'aside'
  /** A limit that belongs to a name: 单价50万元以上设备. */
  | 'threshold'
  | 'year';

/** The year that a change is measured against. */
export interface Comparison {
  /** As written: 较2022年预算, 比上年. */
  text: string;
  span: Span;
  /** Absent for 上年. */
  year?: number;
  /** With this year's plan (较年初预算), not with another year. */
  plan?: true;
  /** Taken from a clause before this one. */
  carried: boolean;
}

export type MentionKind = 'term' | 'subject' | 'name' | 'unit';

export type Origin = 'words' | 'carried' | 'whole' | 'heading';

/** Some of what a figure is about: members of dimensions where the words resolve, else the words. */
export interface Mention {
  kind: MentionKind;
  text: string;
  /** What these words alone say; empty if they name nothing that the dimensions know. */
  label: Label;
  origin: Origin;
  /** 科目 by level, as written before （类）（款）（项）. */
  levels?: { class?: string; division?: string; item?: string };
}

export interface Claim {
  id: string;
  kind: ClaimKind;
  /** The figure with its unit, the original's words. */
  text: string;
  /** Decimal string in `unit`, as printed, without separators. */
  value: string;
  /** Decimals printed. */
  digits: number;
  unit: string;
  /** 约15万元: good for one digit less than it prints. */
  approximate?: true;
  /** Index into the sentences. */
  sentence: number;
  span: Span;
  /** The cleaned words that its subject was read from. */
  phrase: string;
  about: Mention[];
  /** `about`, put together: own words first, then what they stand under. */
  label: Label;
  concept?: Concept;
  direction?: Direction;
  comparedWith?: Comparison;
  /** The whole that it is said to be part of. */
  partOf?: string;
  /** The enumeration it stands in; parts of one list may be added up. */
  list?: string;
  /** For shares, changes, rates and last year's amounts: the figure of this year that they qualify. */
  of?: string;
  /** An amount of the year compared with: 较2022年预算3.3万元. */
  prior?: true;
  yearRole?: 'budget' | 'comparison' | 'date';
}

/** An enumeration: 其中：…；… or 支出包括：…. */
export interface List {
  id: string;
  /** What opened it, as written. */
  opener: string;
  /** 收入包括, 支出包括, 主要包括 list everything; 其中 may pick. */
  exhaustive: boolean;
  whole?: string;
  /** The change of the whole, for lists of changes. */
  change?: string;
}

export function isSubjectFound(claim: Claim): boolean {
  return claim.of !== undefined || claim.about.length > 0 || claim.concept !== undefined;
}
