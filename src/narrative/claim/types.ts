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
  readonly text: string;
  readonly span: Span;
  /** Absent for 上年. */
  readonly year?: number;
  /** With this year's plan (较年初预算), not with another year. */
  readonly plan?: true;
  /** Taken from a clause before this one. */
  readonly carried: boolean;
}

/** `unit`: the text's own, or, with a label, one of several that it speaks of: 局本级, 下属某某中心. */
export type MentionKind = 'term' | 'subject' | 'name' | 'unit';

/** `line`: the name that the paragraph begins with, or that stands above it, may be a project. */
export type Origin = 'words' | 'carried' | 'whole' | 'heading' | 'line';

/** 科目 by level, as written before （类）（款）（项）. */
export interface Levels {
  readonly class?: string;
  readonly division?: string;
  readonly item?: string;
}

/** Some of what a figure is about: members of dimensions where the words resolve, else the words. */
export interface Mention {
  readonly kind: MentionKind;
  readonly text: string;
  /** What these words alone say; empty if they name nothing that the dimensions know. */
  readonly label: Label;
  readonly origin: Origin;
  readonly levels?: Levels;
}

/** Which of the amounts of a year is spoken of: what was planned, or what came of it (决算, 执行数). */
export type Stage = 'budget' | 'outturn';

/** The enumeration that a figure stands in. */
export type Membership =
  /** An item of a list that was opened: 其中：…. */
  | { readonly of: 'list'; readonly list: string }
  /** An item of one of the items: 公务用车运行费 behind 公务用车购置及运行费. */
  | { readonly of: 'item'; readonly list: string; readonly item: string }
  /** A line about a 科目 by itself, under the total of its section. */
  | { readonly of: 'level'; readonly whole: string; readonly level: '类' | '款' | '项' }
  /** The change of an item. */
  | { readonly of: 'changes'; readonly items: Membership };

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** Name of the parser that read it, so that one can ask which spoke. */
  readonly by: string;
  /** The figure with its unit, the original's words. */
  readonly text: string;
  /** Decimal string in `unit`, as printed, without separators. */
  readonly value: string;
  /** Decimals printed. */
  readonly digits: number;
  readonly unit: string;
  /** 约15万元: good for one digit less than it prints; 与上年基本持平: the same but for little. */
  readonly approximate?: true;
  /** Index into the sentences. */
  readonly sentence: number;
  readonly span: Span;
  /** The cleaned words that its subject was read from. */
  readonly phrase: string;
  readonly about: readonly Mention[];
  /** `about`, put together: own words first, then what they stand under. */
  readonly label: Label;
  readonly concept?: Concept;
  /** Where the words say it. */
  readonly stage?: Stage;
  readonly direction?: Direction;
  readonly comparedWith?: Comparison;
  /** The whole that it is said to be part of. */
  readonly partOf?: string;
  /** What a share is said to be of, where the text gives no amount of that. */
  readonly base?: Label;
  /** The name of the row that it is part of, which no catalogue knows and a table may: 机构运行9万元，其中：基本支出8万元. */
  readonly row?: string;
  /** Parts of one enumeration may be added up. */
  readonly list?: Membership;
  /** 此外，…: the list that it was said beside, in the whole of that or outside. */
  readonly besides?: string;
  /** For shares, changes, rates and last year's amounts: the figure of this year that they qualify. */
  readonly of?: string;
  /** An amount of the year compared with: 较2022年预算3.3万元. */
  readonly prior?: true;
  /** 合计9万元 at the end of a list: says the whole again. */
  readonly closes?: true;
  /** 上述5个项目合计9万元: the amounts that it adds up. */
  readonly totals?: readonly string[];
  readonly yearRole?: 'budget' | 'comparison' | 'date';
}

/** A claim while its text is being read: parsers give it its words, refiners what it belongs to. */
export type OpenClaim = { -readonly [K in keyof Claim]: Claim[K] } & { about: Mention[] };

/** An enumeration: 其中：…；… or 支出包括：…. */
export interface List {
  readonly id: string;
  /** What opened it, as written. */
  readonly opener: string;
  /** 收入包括, 支出包括, 主要包括 list everything; 其中 may pick. */
  readonly exhaustive: boolean;
  readonly whole?: string;
  /** The change of the whole, for lists of changes. */
  readonly change?: string;
}

export function isSubjectFound(claim: Claim): boolean {
  return claim.of !== undefined || claim.about.length > 0 || claim.concept !== undefined;
}

/** Equal for figures of one enumeration. */
export function membershipKey(membership: Membership | undefined): string {
  switch (membership?.of) {
    case undefined:
      return '';
    case 'list':
      return membership.list;
    case 'item':
      return `${membership.list}/${membership.item}`;
    case 'level':
      return `${membership.whole}/${membership.level}`;
    case 'changes':
      return `${membershipKey(membership.items)}/changes`;
  }
}
