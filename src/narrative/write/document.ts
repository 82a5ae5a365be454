/**
 * A 情况说明 as written: blocks in order, from which document, page and plain text are made. Every amount
 * in it knows its coordinate and its cells, so that nothing has to be read back from the words.
 */
import type { Label } from '../../dimension/dimension';

export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'amount';
      /** As printed, without the unit: `1,149.80`. */
      readonly text: string;
      /** Exact, as a decimal string in the workbook's unit. */
      readonly value: string;
      /** The token that stands for it where an officer edits the paragraph. */
      readonly token: string;
      readonly label: Label;
      /** Empty where no cell states it: a table that covers it and is empty. */
      readonly cells: readonly CellRef[];
    }
  /** Computed from amounts: a share, a difference, a rate, a direction, a count. */
  | {
      readonly kind: 'computed';
      readonly text: string;
      readonly token: string;
      readonly of: readonly Label[];
    }
  | { readonly kind: 'answer'; readonly text: string; readonly question: string }
  /** What nobody has answered yet: 〔待填：…〕. */
  | { readonly kind: 'gap'; readonly text: string; readonly question: string | null };

export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  /** 1 第一部分, 2 一、, 3 （一）, 4 1. */
  readonly level: number;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly runs: readonly Run[];
  /** An officer's wording stands in place of the generated one. */
  readonly edited: boolean;
  /** Digits typed into an edited paragraph that no table vouches for. */
  readonly unbound: readonly string[];
}

/** Tables of the pack at this place. */
export interface TablePlace {
  readonly kind: 'table';
  readonly id: string;
  readonly table: string;
}

export interface ChartSlice {
  readonly name: string;
  readonly value: string;
  readonly amount: string;
  readonly share: string;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly slices: readonly ChartSlice[];
}

export type NarrativeBlock = Heading | Paragraph | TablePlace | ChartBlock;

/** What only a person knows. */
export interface Question {
  readonly id: string;
  readonly prompt: string;
  readonly kind: 'text' | 'lines' | 'number' | 'amount' | 'choice';
  readonly options?: readonly string[];
  readonly hint?: string;
  /** Paragraphs that wait for it. */
  readonly usedIn: readonly string[];
  readonly answered: boolean;
  /** Why an answer was not taken. */
  readonly fault?: string;
}

/** Question → answer, as the officer typed it. */
export type Answers = Readonly<Record<string, string>>;
/** Paragraph → the officer's wording; `{收支总计}` and the like stay bound to the tables. */
export type Overrides = Readonly<Record<string, string>>;

export interface NarrativeDocument {
  readonly title: string;
  readonly unit: string;
  readonly year: number | null;
  readonly blocks: readonly NarrativeBlock[];
  readonly questions: readonly Question[];
  /** Questions without a usable answer. */
  readonly missing: readonly Question[];
  /** Amounts that the text needs and no table states. */
  readonly unstated: readonly string[];
  /** Ids of edited paragraphs. */
  readonly edited: readonly string[];
}
