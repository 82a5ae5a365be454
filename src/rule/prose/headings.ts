/** The headings of a text as an outline: which stand side by side, and what stands under each. */
import type { Block, NarrativeDocument } from '../../narrative/read/document';
import { markOf } from '../../narrative/read/heading';

export interface Numbered {
  readonly block: Block;
  /** As it stands there: 三、, （二）. */
  readonly mark: string;
  readonly rank: number;
  readonly number: number;
}

export const markedText = ({ label, text }: Block): string => (label ?? '') + text.trim();

export function numbered(block: Block): Numbered | undefined {
  const found = markOf(markedText(block));
  return found && { block, ...found, mark: MARK.exec(markedText(block))?.[0] ?? '' };
}

const MARK = /^(?:第[^部章编]{1,4}(?:部[分份]|章|编)|[（(]?[一二三四五六七八九十百零〇\d]{1,4}[、.．)）]+)/;

/** What is read in its order: no contents, no heads of pages, no tables. */
export const runningBlocks = ({ blocks }: NarrativeDocument): Block[] =>
  blocks.filter(({ kind }) => kind !== 'contents' && kind !== 'header' && kind !== 'footnote');
