/** Whole texts, each as the officers of another province word theirs. Departments, figures and sentences are made up. */

export interface WholeText {
  readonly manner: string;
  /** The workbook it is of: the 花卉研究所's budget, the 档案局's final accounts, or none, so that only the text itself can tell. */
  readonly of: 'budget' | 'accounts' | 'alone';
  /** How it is handed in: lines as typed, cut by a PDF's pages, or inside a table of one cell. */
  readonly form?: 'pdf' | 'frame';
  readonly text: string;
  /** What is written in the place of what; each is one fault. */
  readonly slips: readonly (readonly [from: string, to: string])[];
}

export const INSTITUTE = '锦城市花卉研究所';
export const ARCHIVES = '云溪市档案局';
