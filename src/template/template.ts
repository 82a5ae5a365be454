/** A pack made ready for use: row sets written out, lists turned into selections, defaults filled in. */
import type { Label } from '../dimension/dimension';
import type { MoneyUnit } from '../amount/unit';
import type { ColumnRole, Pack, Table } from './schema';

export interface MoneyFormat {
  readonly unit: MoneyUnit;
  readonly digits: number;
}

export interface ColumnTemplate {
  readonly role: ColumnRole;
  /** Of amount columns; `{}` for the column that holds everything in scope. */
  readonly label: Label | null;
  /** The columns inside this one are only some of its parts. */
  readonly partial: boolean;
  readonly dimension: 'functional' | 'economic' | null;
  readonly level: '类' | '款' | '项' | null;
  readonly width: number;
  readonly optional: boolean;
  /** Other wordings of the last line of its header. */
  readonly aliases: readonly string[];
}

export interface FixedItem {
  readonly kind: 'fixed';
  readonly text: string;
  /** Texts of all columns, where the form prints more than the row's name. */
  readonly cells: readonly string[] | null;
  readonly aliases: readonly string[];
  /** Null for a row that is printed and holds no amounts. */
  readonly label: Label | null;
  readonly partial: boolean;
  readonly optional: boolean;
}

export type RepeatAxis = 'unit' | 'functional' | 'economic' | 'project';

export interface RepeatItem {
  readonly kind: 'repeat';
  readonly axes: readonly RepeatAxis[];
  /** Blank rows on a fresh sheet. */
  readonly rows: number;
  readonly label: Label;
}

export type Item = FixedItem | RepeatItem;

export interface BlockTemplate {
  /** Offset of its first column in the table. */
  readonly left: number;
  readonly columns: readonly ColumnTemplate[];
  readonly items: readonly Item[];
  /** Table scope and block scope together. */
  readonly scope: Label;
  readonly covers: Label | null;
  readonly columnsCover: Label | null;
}

export interface TableTemplate {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly sheet: string;
  /** Null where the table holds no money. */
  readonly money: MoneyFormat | null;
  readonly headerRows: readonly (readonly string[])[];
  readonly headerMerges: readonly string[];
  readonly scope: Label;
  readonly blocks: readonly BlockTemplate[];
  /** The same blocks under the other scopes that the form is known to be filled by. */
  readonly otherReadings: readonly (readonly BlockTemplate[])[];
  /** The same table with the header and rows that others print. */
  readonly variants: readonly TableTemplate[];
  /** Published in some places only. */
  readonly optional: boolean;
  /** Columns of all blocks, left to right. */
  readonly columns: readonly ColumnTemplate[];
  readonly kind: NonNullable<Table['kind']>;
  readonly definition: Table;
}

/**
 * `confirmed`: relations of its amounts hold. `words`: only its header says so. `doubtful`: neither, so it takes
 * part in nothing. `other`: names, codes, texts and figures that no total adds up.
 */
export type ColumnState = 'confirmed' | 'words' | 'doubtful' | 'other';

export interface ColumnReading {
  /** Of the sheet: C. */
  readonly column: string;
  readonly header: string;
  /** What it is taken for, in an officer's words. */
  readonly meaning: string;
  readonly state: ColumnState;
  /** Relations that bear it out, and those that do not. */
  readonly held: number;
  readonly broken: number;
}

/** A column or a row with amounts that takes part in nothing. */
export interface LeftOut {
  readonly sheet: string;
  readonly address: string;
  /** C 列“财政拨款·小计”. */
  readonly what: string;
  /**
   * Most of what it is held against contradicts it, or no word says what it holds; `apart`: it takes part, and only by a
   * meaning that keeps it from what contradicts it.
   */
  readonly why: 'contradicted' | 'unknown' | 'apart';
  /** So many cells with an amount. */
  readonly amounts: number;
}

/** How a form without a pack was read off the workbook itself. */
export interface FormReading {
  /** What a report says of it first. */
  readonly sentence: string;
  readonly tables: readonly {
    readonly title: string;
    readonly sheet: string;
    readonly columns: readonly ColumnReading[];
    /** Rows whose amounts are compared. */
    readonly rows: number;
  }[];
  /** What took part in nothing, a sentence each. */
  readonly doubts: readonly string[];
  /** Columns and rows with amounts that take part in nothing. */
  readonly leftOut: readonly LeftOut[];
  /** Columns that no relation bears out. */
  readonly unproven: readonly string[];
}

export interface Template {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly pack: Pack;
  readonly money: MoneyFormat;
  readonly tables: readonly TableTemplate[];
  /** Only of a template that was read off the workbook, for want of a pack. */
  readonly reading?: FormReading;
}

/** Without those that are published in some places only. */
export const tablesAsked = ({ tables }: Pick<Template, 'tables'>): readonly TableTemplate[] =>
  tables.filter(({ optional }) => !optional);

/** What the rows of its lists stand for, from the outermost: 单位, 科目, 项目. */
export const listedAxes = ({ items }: Pick<BlockTemplate, 'items'>) =>
  items.flatMap((item) => (item.kind === 'repeat' ? item.axes : []));
