/** A goal under check, and what is told of it. */
import type { StatedAmount } from '../../indicator/amounts';
import type { IndicatorProject, Part } from '../../indicator/model';
import type { Told } from '../rule';
import { cellOf, placeOf, projectPhrase, quoted } from './say';

export interface Goal {
  readonly project: IndicatorProject;
  readonly part: Part;
  /** Narrow; positions as in the cell. */
  readonly text: string;
  readonly amounts: readonly StatedAmount[];
}

/** `words` go on behind 项目“…”的绩效目标, or 部门整体支出绩效目标表的绩效目标. */
export function goalTold<Grade extends string = never>(
  { project, part, text }: Goal,
  words: string,
  quote: string,
  more?: Partial<Told<Grade>>,
): Told<Grade> {
  return {
    message: `${placeOf(project.table, part)} ${projectPhrase(project)}的绩效目标${words}`,
    quote: quoted(wholeClause(text, quote)),
    ...more,
    cells: [cellOf(project.table, { ...part, text: quote }), ...(more?.cells ?? [])],
  };
}

/** Characters to either side within which a clause begins and ends, and what a finding quotes at most. */
const REACH = 16;
const LONGEST = 48;
const MARK = /[，。；：、！？\s]|,(?!\d{3})/;
const MARKS = new RegExp(MARK, 'g');

/** The words from mark to mark, so that a quotation does not begin within a number or a name. */
function wholeClause(text: string, quote: string): string {
  const at = text.indexOf(quote);
  if (at < 0 || quote === '') return quote;
  const from = Math.max(0, at - REACH);
  const last = [...text.slice(from, at).matchAll(MARKS)].at(-1);
  const start = last ? from + last.index + 1 : from > 0 ? at : from;
  const after = at + quote.length;
  const on = text.slice(after, after + REACH).search(MARK);
  const end = after + Math.max(0, on);
  const whole = text.slice(start, end).trim();
  return whole.length > LONGEST ? quote : whole;
}
