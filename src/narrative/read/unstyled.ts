/** Headings and tables of a Word document that nobody gave a form: bold lines, columns kept apart by blanks. */

import { contentsOf } from './contents';
import type { Block } from './document';
import { looksLikeHeading, markRank } from './heading';
import { typedRows } from './layout';

type Styled = Block & { style?: number };

/** 第一部分, 一、, （一）. */
const RANKS = [1, 2, 3];

/**
 * Lines in the form of headings become some where no heading of their rank has a style; where one has, a line
 * without is meant as words.
 */
export function withHeadings(blocks: readonly Styled[]): Styled[] {
  const rankOf = (block: Styled) => markRank((block.label ?? '') + block.text);
  const styled = blocks.filter(({ kind }) => kind === 'heading');
  const known = new Set(styled.map(rankOf));
  const open = new Set(RANKS.filter((rank) => !known.has(rank)));
  if (open.size === 0) return [...blocks];
  const contents = contentsOf(blocks.map(({ text }) => text));
  // Below whatever has a style.
  const style = Math.max(1, ...styled.map((block) => block.style ?? 1));
  return blocks.map((block, index): Styled => {
    if (block.kind !== 'paragraph' && block.kind !== 'list') return block;
    const rank = rankOf(block);
    if (rank === undefined || !open.has(rank) || block.table) return block;
    if (contents.has(index)) return { ...block, kind: 'contents' };
    return looksLikeHeading((block.label ?? '') + block.text) ? { ...block, kind: 'heading', style } : block;
  });
}

/** 房屋（平方米） 1200 210.00: rows of a table that was typed as paragraphs. */
export function withTypedRows(blocks: readonly Styled[]): Styled[] {
  const isLine = ({ kind, table }: Styled): boolean => !table && (kind === 'paragraph' || kind === 'list');
  const rows = typedRows(blocks.map((block) => (isLine(block) ? block.text : '')));
  return blocks.map((block, index) => (rows.has(index) ? { ...block, kind: 'cell' } : block));
}

/** Behind …构成（单位：万元）: what a printed chart says of each of its parts, 事业收入 30.00 3.80%. */
export function withChartRows(blocks: readonly Styled[]): Styled[] {
  let inChart = false;
  return blocks.map((block) => {
    const isRow = inChart && block.kind === 'paragraph' && isChartRow(block.text);
    inChart = isRow || CHART_UNIT.test(block.text.slice(-20));
    return isRow ? { ...block, kind: 'cell' } : block;
  });
}

const CHART_UNIT = /（单位：[万亿千]?元）$/;
/** A name, an amount and a share, one blank apart. */
export const isChartRow = (line: string): boolean => CHART_ROW.test(line);

const CHART_ROW = /^[一-龥（）“”、]{2,30} \d[\d,]{0,16}(?:\.\d{1,6})? \d[\d.]{0,8}%$/;
