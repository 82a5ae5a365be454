/**
 * What the pane asks of the core, as plain data throughout: so the core can stand in a worker, and a large
 * workbook never freezes the pane. The workbook last inspected stays on the core's side.
 */
import type { Coverage } from '../../rule/coverage';
import type { NotEvaluated, Severity } from '../../rule/finding';
import type { FormChoice } from '../../draft/choices';
import type { FormReading } from '../../template/template';
import type { ReadOptions } from '../../reader/read-file';
import type { SubjectDimension } from '../../lexicon/catalogue';
import type { Answers } from '../../narrative/write/document';
import type { Waivers } from '../../publication/waivers';
import type { PackTitle } from '../../templates/listed-pack';
import type { Edit } from '../../workbook/edit';
import type { CellValue, Workbook } from '../../workbook/model';
import type { LastYearView, Proposal, ProposalRequest } from './proposal';
import type { CellPlace, FindingView, RowsFix } from './view';
import type {
  ComparedView,
  Control,
  NarrativeView,
  PackageRequest,
  PackageView,
  TextCheckView,
  Writing,
} from './written';

export type { AmountFix, CellPlace, FindingKind, FindingView, RowsFix, SuggestibleProject } from './view';

export interface TemplateInfo extends PackTitle {
  /** A pack that the officer has loaded. */
  readonly own: boolean;
}

/** `odds`: what is filled in it contradicts itself or another table. `filling`: it only lacks something. */
export type TableState = 'missing' | 'doubtful' | 'empty' | 'filling' | 'filled' | 'odds';

export interface TableView {
  /** Of the place, so that the forms of several projects differ. */
  readonly key: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Null where the workbook does not have it. */
  readonly sheet: string | null;
  /** First row of its body. */
  readonly row: number;
  readonly state: TableState;
  /** Errors and warnings that name one of its cells. */
  readonly findings: number;
  readonly bound: boolean;
  /** Which 科目 its rows list, if any. */
  readonly subjects: SubjectDimension | null;
}

/** A sheet that looks like a table, more or less: the officer says. */
export interface DoubtView {
  readonly key: string;
  readonly title: string;
  readonly sheet: string;
  /** 0 to 1. */
  readonly likeness: number;
  readonly double: boolean;
}

export interface Inspection {
  readonly template: TemplateInfo;
  readonly year: number | null;
  readonly unit: string | null;
  readonly unitCode: string | null;
  /** The workbook's own names say what it is. */
  readonly bound: boolean;
  /** False at first sight, before the checks have run: no findings then means nothing. */
  readonly checked: boolean;
  readonly tables: readonly TableView[];
  readonly doubts: readonly DoubtView[];
  readonly otherSheets: readonly string[];
  readonly brokenNames: readonly string[];
  readonly findings: readonly FindingView[];
  /** How much was read and compared; null before the checks have run. */
  readonly coverage: Coverage | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly evaluated: number;
  readonly held: number;
  readonly notEvaluated: readonly NotEvaluated[];
}

/** A form that no pack explains, as its headers and amounts say it is. */
export interface FormView {
  readonly sentence: string;
  readonly tables: FormReading['tables'];
  readonly otherSheets: readonly string[];
  /** As a file for colleagues. */
  readonly pack: string;
}

/** What a column may stand for; `label` is handed back with the choice. */
export interface CandidateView {
  readonly meaning: string;
  readonly label: FormChoice['label'];
  readonly held: number;
  readonly broken: number;
}

/** A file that the officer chose, read on this machine. */
export interface FileToRead extends Pick<ReadOptions, 'password'> {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ScaffoldRequest {
  readonly template: string;
  readonly year: number;
  readonly unit: string;
  readonly unitCode: string;
  readonly level: string;
}

export interface AdoptionRequest {
  /** Keys of the doubts that the officer takes for what they look like. */
  readonly accepted: readonly string[];
  readonly year: number | null;
  readonly unit: string;
  readonly unitCode: string;
}

export interface SubjectView {
  readonly code: string;
  readonly name: string;
}

/** A row to be filled in: where it will stand, and what it takes to put it there and away again. */
export interface SubjectPlan {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  /** What the row holds when it has just been made. */
  readonly made: readonly (CellPlace & { readonly value: CellValue })[];
  readonly cell: CellPlace;
  /** A new row, not a blank one of the list. */
  readonly inserted: boolean;
  /** Columns of the row that calculate themselves. */
  readonly formulas: readonly number[];
  /** 类 and 款 that the table lists above its other rows and lacks for this one: put in first. */
  readonly above: readonly SubjectView[];
}

/** One row of a `RowsFix`. */
export interface RowToPut extends Omit<RowsFix, 'rows'>, SubjectView {}

export interface RowsPlan extends Pick<SubjectPlan, 'edits' | 'undo' | 'made'> {
  readonly rows: number;
  /** The first cell that was labelled. */
  readonly cell: CellPlace | null;
}

export interface RecalculationView {
  readonly edits: readonly Edit[];
  /** Results that were out of date. */
  readonly changes: readonly (CellPlace & { readonly before: string; readonly after: string })[];
  /** Formulas beyond what is computed here. */
  readonly kept: number;
  /** Subtotals that are figures now. */
  readonly notes: readonly string[];
}

export interface Core {
  templates(): Promise<readonly TemplateInfo[]>;
  /** @throws Error with a Chinese sentence that names the place in the pack */
  loadPack(json: string): Promise<TemplateInfo>;
  /**
   * A bureau's own list of 科目 (.csv, .xlsx), whose names win from now on; `kept` is what `useSubjects` takes.
   * @throws Error with a Chinese sentence where it holds none
   */
  loadSubjects(name: string, bytes: Uint8Array): Promise<{ readonly count: number; readonly kept: string }>;
  /** The list again that a workbook remembers. */
  useSubjects(kept: string): Promise<void>;
  scaffold(request: ScaffoldRequest): Promise<readonly Edit[]>;
  /** The first sight of a workbook, unchecked. Null where it has none of the tables. */
  recognise(workbook: Workbook): Promise<Inspection | null>;
  /** Checks what was recognised last; also brings the checks in where there is nothing yet. */
  examine(): Promise<Inspection | null>;
  /** Whether what was recognised last would be recognised so again: no pack and no names of 科目 came since. */
  isCurrent(): Promise<boolean>;
  /** Both. */
  inspect(workbook: Workbook): Promise<Inspection | null>;
  /** The workbook last read, by its own headers; it is recognised so from then on. Null where there is no table. */
  readForm(choices: readonly FormChoice[]): Promise<FormView | null>;
  /** What a column of that form may stand for, the best first. `column`: C. */
  candidates(sheet: string, column: string): Promise<readonly CandidateView[]>;
  planAdoption(request: AdoptionRequest): Promise<readonly Edit[]>;
  /** `table`: its key; 科目 of its own money come first. */
  searchSubjects(table: string, query: string): Promise<readonly SubjectView[]>;
  planSubject(table: string, subject: SubjectView): Promise<SubjectPlan>;
  /** @throws WorkbookError where its table is gone */
  planRow(row: RowToPut): Promise<SubjectPlan>;
  /** 绩效指标 that the form requires and the projects on a sheet lack. */
  planMissingRows(sheet: string): Promise<RowsPlan>;
  recalculation(): Promise<RecalculationView>;
  /** What could be filled in; nothing is until its edits are applied. */
  propose(request: ProposalRequest): Promise<Proposal>;
  /**
   * Last year's file, for 上年 columns, 情况说明 and package alike, until another is opened.
   * @throws WorkbookError with a Chinese sentence that names the file, `locked` for its password; the former one stays then
   */
  openLastYear(file: FileToRead): Promise<LastYearView>;
  closeLastYear(): Promise<void>;
  report(file: string, waivers: Waivers): Promise<string>;
  /** The findings as a list to print, with room for who mends each. */
  worksheet(waivers: Waivers): Promise<string>;
  /** The clean workbook that is handed in, from the bytes of the one that is open. */
  submission(bytes: Uint8Array): Promise<Uint8Array>;
  /** Null where the pack has no 情况说明. */
  narrative(writing: Writing): Promise<NarrativeView | null>;
  /**
   * A text held against the tables, the officer's answers and last year's amounts, as far as there are any.
   * @throws NarrativeRefusal or WorkbookError with a Chinese sentence where the file cannot be read, `locked` for its password
   */
  checkText(file: FileToRead, answers: Answers): Promise<TextCheckView>;
  /**
   * The workbook held against another file, such as the PDF that was published.
   * @throws WorkbookError with a Chinese sentence that names the file, `locked` for its password
   */
  compareWith(file: FileToRead): Promise<ComparedView>;
  buildPackage(request: PackageRequest, control: Control): Promise<PackageView>;
}
