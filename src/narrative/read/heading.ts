/** Recognises headings by their numbers (第一部分, 一、, （一）, 1.) and keeps the path to each block. */

import type { Block, Part } from './document';

const CHINESE = '[一二三四五六七八九十百〇零]+';

/** Order of the numbering marks in official documents (GB/T 9704 7.3.3: 一、 （一） 1. （1）). */
const MARKS: readonly [rank: number, pattern: RegExp][] = [
  [1, new RegExp(`^第\\s*${CHINESE}\\s*部\\s*[分份]`)],
  [1, new RegExp(`^第\\s*${CHINESE}\\s*[章编]`)],
  [2, new RegExp(`^${CHINESE}\\s*[、.．]`)],
  [3, new RegExp(`^[(（]\\s*${CHINESE}\\s*[)）]`)],
  [4, /^\d{1,2}\s*[、.．](?!\d)/],
  [5, /^[(（]\s*\d{1,2}\s*[)）]/],
];

const UNNUMBERED_MAIN = 2;
const UNNUMBERED_SUB = 6;

/** Rank of the numbering mark that a line begins with; undefined without one. */
export function markRank(text: string): number | undefined {
  const line = text.trim();
  return MARKS.find(([, pattern]) => pattern.test(line))?.[0];
}

/** A heading that lost its number is a main one if it announces a 情况说明, else a sub-heading. */
export function headingRank(text: string): number {
  return markRank(text) ?? (/情况(的)?说明$/.test(text.trim()) ? UNNUMBERED_MAIN : UNNUMBERED_SUB);
}

const SENTENCE_MARKS = /[。；，！？;]|,(?!\d)/;

/** In plain text a heading is a short line that is not a sentence. */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > 50 || isContentsLine(text)) return false;
  const body = text.replace(/[。.：:]$/, '');
  if (/[：:]$/.test(text) && !text.startsWith('第')) return false;
  if (SENTENCE_MARKS.test(body)) return false;
  if (markRank(text) === 1) return true;
  if (/\d(万元|亿元|元|%)/.test(body)) return false;
  if (markRank(text) !== undefined)
    return /(情况|说明|表|图|解释|概况|职能|职责|设置|构成|经费|目标|信息|事项|类|工作|支出|收入)$/.test(
      body,
    );
  return body.length <= 24 && /(情况|情况说明|的说明|名词解释)$/.test(body);
}

/** A line of 目录: a title, dots or a tab, and a page number. */
export function isContentsLine(line: string): boolean {
  return /(\.{4,}|…{2,}|·{4,}|\t)\s*\d{1,3}\s*$/.test(line) && !/[。；]/.test(line);
}

/** Follows the headings down a document. */
export class HeadingPath {
  private lastUppermost: Part = 'other';
  private readonly open: { rank: number; text: string; part: Part }[] = [];

  /** `style` is Word's outline level; documents often set every heading to one, so the mark decides below it. */
  enter(text: string, style: number): number {
    const rank = style * 10 + headingRank(text);
    const mark = headingRank(text);
    while (this.open.length > 0) {
      const last = this.open[this.open.length - 1];
      if (!last || last.rank < rank) break;
      this.open.pop();
    }
    const parent = this.open[this.open.length - 1];
    const part = partOf(text, mark, style) ?? parent?.part ?? this.lastUppermost;
    // 第一部分, 第二部分 again inside a 情况说明 (its own chapters) stay in it.
    if (!parent) this.lastUppermost = part;
    this.open.push({ rank, text: text.trim(), part });
    return this.open.length;
  }

  path(): string[] {
    return this.open.map((heading) => heading.text);
  }

  part(): Part {
    return this.open[this.open.length - 1]?.part ?? this.lastUppermost;
  }
}

function partOf(text: string, mark: number, style: number): Part | undefined {
  if (/名词解释/.test(text)) return 'glossary';
  const uppermost = mark === 1 || style <= 1;
  if (uppermost && /情况(的)?说明/.test(text)) return 'narrative';
  if (uppermost && /预算(公开)?表|表格/.test(text)) return 'tables';
  if (uppermost && /概况/.test(text)) return 'other';
  return undefined;
}

/** Gives every block its path, its part and its number; headings take part in the path below them. */
export function placeBlocks(blocks: (Block & { style?: number })[]): Block[] {
  const headings = new HeadingPath();
  const placed = blocks.map(({ style, ...block }, index): Block => {
    if (block.kind === 'heading') {
      const level = headings.enter((block.label ?? '') + block.text, style ?? 1);
      return {
        ...block,
        level,
        path: headings.path().slice(0, -1),
        part: headings.part(),
        number: index + 1,
      };
    }
    return { ...block, path: headings.path(), part: headings.part(), number: index + 1 };
  });
  // A file that holds nothing but the 情况说明 has no part headings.
  if (placed.some((block) => block.part === 'narrative')) return placed;
  return placed.map((block) => (block.part === 'other' ? { ...block, part: 'narrative' } : block));
}
