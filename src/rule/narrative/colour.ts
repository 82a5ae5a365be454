/** The text cut at its figures, each with its state and what it was compared with: for the report and the pane. */

import { cellName } from '../say';
import { isFigure, isVouched, type Bound, type Evidence } from '../../narrative/bind';
import type { Claim } from '../../narrative/claim';
import type { Span } from '../../narrative/read';
import type { TextFault } from './index';
import { say } from '../../narrative/claim/range';

/** `wrong` where a fault names the figure, whatever it was compared with. */
export type FigureState = 'bound' | 'arithmetic' | 'unbound' | 'wrong';

export interface ColouredRun {
  text: string;
  state?: FigureState;
  /** What a figure was compared with, in words. */
  note?: string;
}

export interface ColouredBlock {
  /** Of the document, 1-based: as findings name it. */
  paragraph: number;
  heading: boolean;
  level: number;
  runs: ColouredRun[];
}

export interface ColouredText {
  blocks: ColouredBlock[];
}

/** Headings and paragraphs of the 情况说明; its tables are the workbook's. */
export function colour(bound: Bound, faults: readonly TextFault[]): ColouredText {
  const { document, claims } = bound.reading;
  const figures = claims.filter(isFigure).sort((a, b) => a.span.start - b.span.start);
  const blamed = blame(faults);
  let next = 0;
  const blocks: ColouredBlock[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.part !== 'narrative' || block.kind === 'cell' || block.kind === 'contents') continue;
    const runs: ColouredRun[] = [];
    for (const piece of block.pieces) {
      let at = piece.start;
      while (next < figures.length && (figures[next]?.span.end ?? 0) <= piece.start) next += 1;
      for (; next < figures.length; next += 1) {
        const claim = figures[next];
        if (!claim || claim.span.start >= piece.end) break;
        const span = within(claim.span, { start: at, end: piece.end });
        if (span.start > at) runs.push({ text: document.text.slice(at, span.start) });
        if (span.end > span.start) {
          runs.push({ text: document.text.slice(span.start, span.end), ...stateOf(bound, claim, blamed) });
        }
        at = Math.max(at, span.end);
        // The rest of a figure that a line break cuts stands in the next piece.
        if (claim.span.end > piece.end) break;
      }
      if (at < piece.end) runs.push({ text: document.text.slice(at, piece.end) });
    }
    blocks.push({ paragraph: index + 1, heading: block.kind === 'heading', level: block.level ?? 0, runs });
  }
  return { blocks };
}

/** What tables and answers give. */
const EXPECTED = '按表和已填的答复';

function within(span: Span, outer: Span): Span {
  return { start: Math.max(span.start, outer.start), end: Math.min(span.end, outer.end) };
}

/** Claim → what is wrong with it. A sum that does not come out names its whole and its parts, and blames none. */
function blame(faults: readonly TextFault[]): Map<string, string> {
  const blamed = new Map<string, string>();
  for (const fault of faults) {
    if (fault.severity === 'info') continue;
    const last = fault.claims[fault.rule === 'narrative.twice' ? 0 : fault.claims.length - 1];
    const single =
      fault.claims.length === 1 || /\.(?:change|rate|rate-unit|direction|share|twice)$/.test(fault.rule);
    if (single && last !== undefined && !blamed.has(last)) blamed.set(last, fault.message);
  }
  return blamed;
}

function stateOf(bound: Bound, claim: Claim, blamed: ReadonlyMap<string, string>): Omit<ColouredRun, 'text'> {
  const fault = blamed.get(claim.id);
  const evidence = bound.of(claim);
  if (evidence.doubtful && !evidence.holds) return { state: 'unbound', ...(fault ? { note: fault } : {}) };
  if (fault !== undefined) return { state: 'wrong', note: fault };
  switch (evidence.by) {
    case 'fact':
      if (!isVouched(evidence)) return { state: 'unbound' };
      return { state: evidence.holds ? 'bound' : 'wrong', note: comparedWith(claim, evidence) };
    case 'expected':
      return {
        state: evidence.holds ? 'bound' : 'wrong',
        note: `${EXPECTED}：${evidence.expected?.text ?? ''}`,
      };
    case 'arithmetic':
      return { state: 'arithmetic' };
    case 'unbound':
      return { state: 'unbound' };
  }
}

function comparedWith(claim: Claim, { cells, stated, tables, place }: Evidence): string {
  const places =
    place ??
    (cells.length > 0
      ? cells
          .slice(0, 3)
          .map((cell) => (cell.virtual ? cell.table.sheet : cellName(cell)))
          .join('、') + (cells.length > 3 ? ` 等 ${cells.length} 格` : '')
      : (tables[0]?.sheet ?? '表'));
  return `${places}${stated ? `：${say(stated.middle, claim)}` : ''}`;
}
