/**
 * What the pane offers to fill in, as plain data: every cell that would change is shown before anything is
 * written, what cannot be filled is said with its reason, and the way back comes along.
 */
import type { MoneyUnit } from '../../amount/unit';
import type { Edit } from '../../workbook/edit';
import type { CellPlace } from './view';

/** Blank tables from the tables that are filled. */
export interface DeriveRequest {
  readonly kind: 'derive';
  /** Id of the one table that is filled as far as it follows; null for every blank one that follows whole. */
  readonly table: string | null;
  readonly as: 'formulas' | 'values';
  /** Also replace what cells say otherwise. */
  readonly overwrite: boolean;
}

export interface ConvertRequest {
  readonly kind: 'convert';
  readonly to: MoneyUnit;
}

/** 上年 columns from last year's file, which has been opened before. */
export interface LastYearRequest {
  readonly kind: 'lastYear';
  readonly overwrite: boolean;
}

/** 三级指标 to think of for one project. */
export interface IndicatorRequest {
  readonly kind: 'indicators';
  /** Key of the finding beside which they are shown. */
  readonly finding: string;
  /** Any cell of the project. */
  readonly at: CellPlace;
  /** Kind of spending; null for what the project's name speaks of. */
  readonly spending: string | null;
  /** Names of those to be put in. */
  readonly chosen: readonly string[];
}

export type ProposalRequest = DeriveRequest | ConvertRequest | LastYearRequest | IndicatorRequest;

export interface ProposedCell extends CellPlace {
  /** As it stands; null for a blank cell. */
  readonly before: string | null;
  readonly after: string;
  /** 公开表1-2!F8, in the officer's words. */
  readonly from: string;
  /** It says otherwise; it stays unless everything is to be replaced. */
  readonly conflict: boolean;
  /** By how much a converted amount is off its own rounding, in its new unit: `-0.01`. */
  readonly adjusted?: string;
  /** Its row is put in for it. */
  readonly inserted?: true;
}

/** A cell or a whole table that is not filled, and why. */
export interface LeftOpen {
  readonly place: CellPlace | null;
  readonly what: string;
  readonly why: string;
}

/** A table that may be asked for by itself. */
export interface TableChoice {
  readonly id: string;
  readonly name: string;
}

export interface Suggestion {
  readonly name: string;
  /** 数量指标. */
  readonly level: string;
  readonly sign: string;
  readonly unit: string;
  /** The project has no indicator of this level yet. */
  readonly lacking: boolean;
}

export interface Suggestions {
  readonly project: string;
  /** Kind of spending that they are for; null where the name speaks of none and none was chosen. */
  readonly spending: string | null;
  readonly kinds: readonly string[];
  /** Those that the project does not have yet. */
  readonly options: readonly Suggestion[];
}

export interface Proposal {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  readonly cells: readonly ProposedCell[];
  /** Tables that are filled or converted, as they are called. */
  readonly tables: readonly string[];
  readonly left: readonly LeftOpen[];
  /** What to look at afterwards, in sentences. */
  readonly remarks: readonly string[];
  /** Cells that it is about at all: 上年 cells of this workbook, whether they change or not. */
  readonly concerned: number;
  readonly choices?: readonly TableChoice[];
  readonly suggestions?: Suggestions;
}

/** Last year's amounts, from a file on this machine. */
export interface LastYearView {
  readonly file: string;
  /** Null where the file does not say. */
  readonly year: number | null;
  /** Name of the unit; null where the file does not say. */
  readonly unit: string | null;
}
