/** What passes between the pane and the core about the 情况说明 and the package: plain data, as all of it. */
import type { Comparison } from '../../compare/compare';
import type { ColouredText } from '../../rule/narrative/colour';
import type { Answers, Heading, Overrides, Paragraph, Question } from '../../narrative/write/document';
import type { PackageStep } from '../../publication/package';
import type { Waivers } from '../../publication/waivers';
import type { NarrativeSummary } from '../../narrative/coverage';
import type { NotEvaluated } from '../../rule/finding';
import type { FindingView } from './view';

/** What the officer has written, remembered in the workbook. */
export interface Writing {
  readonly answers: Answers;
  readonly overrides: Overrides;
}

export interface QuestionView extends Question {
  /** The heading that its first paragraph stands under. */
  readonly group: string;
}

export type PreviewBlock =
  | Heading
  /** `editable`: with `{收支总计}` for what stays bound. */
  | (Paragraph & { readonly editable: string })
  /** Tables and charts, which the preview only names. */
  | {
      readonly kind: 'exhibit';
      readonly id: string;
      readonly what: 'table' | 'chart';
      readonly title: string;
    };

export interface NarrativeView {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
  readonly questions: readonly QuestionView[];
  readonly missing: number;
  /** Amounts that the text needs and no table states. */
  readonly unstated: readonly string[];
  /** Ids of paragraphs that the officer has struck out. */
  readonly struck: readonly string[];
}

export interface TextCheckView extends NarrativeSummary {
  readonly findings: readonly FindingView[];
  readonly unbound: readonly { readonly words: string; readonly place: string }[];
  readonly text: ColouredText;
  readonly notEvaluated: readonly NotEvaluated[];
  /** Pages and parts that could not be read. */
  readonly unread: readonly string[];
}

/** The open workbook is A, the other file B. */
export interface ComparedView extends Comparison {
  readonly file: string;
  readonly sentence: string;
  /** What was held against nothing. */
  readonly notes: readonly string[];
  /** Pages and parts of the other file that could not be read. */
  readonly unread: readonly string[];
}

export interface PackageRequest extends Writing {
  readonly workbook: Uint8Array;
  /** Name of the open file; stays in the internal part. */
  readonly file: string;
  readonly waivers: Waivers;
}

export interface PackageView {
  readonly title: string;
  readonly zip: Uint8Array;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Headings of the document, in order. */
  readonly outline: readonly { readonly level: number; readonly text: string }[];
  /** The page to publish, to be looked at. */
  readonly page: string;
  /** Questions without an answer: until there is none, it is a draft. */
  readonly missing: number;
}

/** How a long piece of work tells where it is, and is told to stop. */
export interface Control {
  readonly signal: AbortSignal;
  onProgress(step: PackageStep): void;
}
