/** Recognises headings by their numbers (第一部分, 一、, （一）, 1.) and keeps the path to each block. */

import { countInWords } from '../../lexicon/chinese-digits';
import type { Block, Part } from './document';

const CHINESE = '[一二三四五六七八九十百〇零]+';

/** Order of the numbering marks in official documents (GB/T 9704 7.3.3: 一、 （一） 1. （1）). */
const MARKS: readonly [rank: number, pattern: RegExp][] = [
  [1, new RegExp(`^第\\s*${CHINESE}\\s*部\\s*[分份]`)],
  [1, new RegExp(`^第\\s*${CHINESE}\\s*[章编]`)],
  [2, new RegExp(`^${CHINESE}\\s*[、.．]`)],
  [3, new RegExp(`^[(（]\\s*${CHINESE}\\s*[)）]`)],
  // A year may follow: 4.2025年收支总表; or the code of a 科目: 1.2013101行政运行.
  [
    4,
    /^\d{1,2}\s*[、.．](?!\d)|^\d{1,2}\s*[、.．]\s*(?=20\d\d年|[23]\d{2}(?:\d{2}){0,2}\s*[-—“"]?[一-龥]{2})/,
  ],
  [5, /^[(（]\s*\d{1,2}\s*[)）]/],
];

const UNNUMBERED_MAIN = 2;
const UNNUMBERED_SUB = 6;

/** Every line of a text is asked, and most begin with none of these. */
const BEGINS_MARK = new RegExp(`^(?:[第(（]|(?:${CHINESE}|\\d{1,2})\\s*[、.．])`);

/** To take a pair apart (`[, pattern]`) is a walk through it, until V8 optimises that. */
const markOfLine = (line: string) =>
  BEGINS_MARK.test(line) ? MARKS.find((mark) => mark[1].test(line)) : undefined;

/** Rank of the numbering mark that a line begins with; undefined without one. */
export function markRank(text: string): number | undefined {
  const line = text.trim();
  return markOfLine(line)?.[0];
}

/** Rank and number of the mark: 十二、 is the twelfth of rank 2. */
export function markOf(text: string): { rank: number; number: number } | undefined {
  const line = text.trim();
  const found = markOfLine(line);
  if (!found) return undefined;
  const [mark = ''] = found[1].exec(line) ?? [];
  const digits = /\d+/.exec(mark)?.[0];
  if (digits !== undefined) return { rank: found[0], number: Number(digits) };
  return { rank: found[0], number: countInWords(mark.replace(/[^一二三四五六七八九十]/g, '')) };
}

/** Titles of the parts of a publication, which often stand without a number on a page of their own. */
const PART_TITLE =
  /(?:情况(?:的)?说明|编制(?:情况)?(?:的)?说明|名词解释|主要职[能责]|基本概况|概况|机构设置(?:情况)?|[预决]算(?:公开)?(?:总|明细|情况)?表)$/;

/**
 * A heading that lost its number is a main one if it is the title of a part, else a sub-heading. Where nothing is
 * called 第一部分, such titles are the parts.
 */
function headingRank(text: string, numberedParts = true): number {
  const mark = markRank(text);
  if (mark !== undefined) return mark;
  if (!PART_TITLE.test(text.trim())) return UNNUMBERED_SUB;
  return numberedParts ? UNNUMBERED_MAIN : 1;
}

const SENTENCE_MARKS = /[。；，！？;]|,(?!\d)/;
/** A line that says how much is no title. */
export const HAS_AMOUNT = /\d[\s,]*(?:万元|亿元|元|%|％|万(?![一-龥]))/;

/** A line longer than this was broken by the width of a page. */
const FULL_LINE = 32;

/**
 * In plain text a heading is a short line that is not a sentence.
 * @param centred stands in the middle of its line, as titles do
 */
export function looksLikeHeading(line: string, centred = false): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > 50 || isContentsLine(text)) return false;
  const body = text.replace(/[。.：:]$/, '');
  const rank = markRank(text);
  // 二、机构设置情况： is one; （一）支出情况： begins what it says.
  if (/[：:]$/.test(text) && rank !== 1 && !(rank === 2 && TITLED.test(body))) return false;
  if (SENTENCE_MARKS.test(body)) return false;
  if (rank === 1) return true;
  // （四）其他收入：指除…: a term and what it means.
  if (/[：:]/.test(body) || HAS_AMOUNT.test(body)) return false;
  if (rank === 2 || rank === 3)
    return body.length < FULL_LINE && !/[。.]$/.test(text) ? true : TITLED.test(body);
  if (rank !== undefined) return TITLED.test(body);
  if (centred) return body.length <= 40;
  return body.length <= 24 && PART_TITLE.test(body);
}

const TITLED = /(情况|说明|表|图|解释|概况|职能|职责|设置|构成|经费|目标|信息|事项|类|工作|支出|收入)$/;

/** A line of 目录: a title, dots or a tab, and a page number. */
export function isContentsLine(line: string): boolean {
  const text = line.trimEnd();
  const before = text.replace(/\d{1,3}$/, '');
  if (before === text || /[。；]/.test(line)) return false;
  const title = before.trimEnd();
  // Cut off one by one: a pattern for all of it would try a long run of dots from each of them.
  return /(?:\.{4}|…{2}|·{4})$/.test(title) || before.includes('\t', title.length);
}

/** （四）一般公共预算财政拨款支出情况。支出9万元，…: the heading shares its paragraph. */
const BEGUN =
  /^([^，。；：\d]{0,12}(?:一般公共预算|政府性基金|国有资本经营|财政拨款|基本支出|项目支出)[^，。；：\d]{0,20}(?:情况|说明))。(?=[^。]{0,60}\d)/;

/** Follows the headings down a document. */
class HeadingPath {
  private lastUppermost: Part = 'other';
  /** The number of the last uppermost heading, where it has one (九、). */
  private lastNumber: number | undefined;
  private readonly open: { rank: number; text: string; part: Part; within?: true }[] = [];

  constructor(
    /** Whether the document counts its parts: 第一部分. */
    private readonly numberedParts: boolean,
  ) {}

  /** `style` is Word's outline level; documents often set every heading to one, so the mark decides below it. */
  enter(words: string, style: number): number {
    const text = words.trim().replace(/[：:]$/, '');
    const mark = headingRank(text, this.numberedParts);
    const rank = style * 10 + mark;
    while (this.open.length > 0) {
      const last = this.open[this.open.length - 1];
      if (!last || last.rank < rank) break;
      this.open.pop();
    }
    const parent = this.open[this.open.length - 1];
    const own = partOf(text, mark, style);
    // 职责 and 机构 may be chapters of a 情况说明.
    const inherited = own === undefined || (own === 'other' && parent?.part === 'narrative');
    const number = parent ? undefined : markOf(text)?.number;
    // 一、 behind 九、名词解释: titles that came before were those of a 目录 that is not called so.
    const anew =
      number !== undefined &&
      this.lastNumber !== undefined &&
      number < this.lastNumber &&
      this.lastUppermost !== 'narrative';
    const part = inherited ? (parent?.part ?? (anew ? 'other' : this.lastUppermost)) : own;
    // 第一部分, 第二部分 again inside a 情况说明 (its own chapters) stay in it.
    if (!parent) [this.lastUppermost, this.lastNumber] = [part, number];
    this.open.push({ rank, text, part });
    return this.open.length;
  }

  /** A paragraph that begins with its heading is under it, and what follows it is until the next number of that rank. */
  within(text: string, style: number): void {
    const mark = markRank(text);
    const last = this.open[this.open.length - 1];
    if (last?.within === true && mark !== undefined && mark <= last.rank % 10) this.open.pop();
    const title = mark === undefined ? undefined : BEGUN.exec(text.trim())?.[1];
    if (title === undefined || this.open.some(({ rank }) => rank % 10 >= (mark ?? 0))) return;
    this.enter(title, style);
    const own = this.open[this.open.length - 1];
    if (own) own.within = true;
  }

  path(): string[] {
    return this.open.map((heading) => heading.text);
  }

  part(): Part {
    return this.open[this.open.length - 1]?.part ?? this.lastUppermost;
  }
}

/** 第二部分 部门预算收支总体情况, 第三部分 部门决算数据分析: such a part explains without being called 说明. */
const UNSAID =
  /(?:收支|支出|收入|采购|经费|绩效|资产)[^，。]{0,8}情况$|[预决]算(?:数据|执行情况)?分析|[预决]算(?:安排|编制|执行)?情况$/;

/** 第二部分 2024年预算安排说明, 第三部分 其他重要事项说明, 第一部分 2025年部门预算说明. */
const SAID = /情况(的)?说明|编制(的)?说明|(?:安排|事项|[预决]算)(?:的)?说明$/;

function partOf(text: string, mark: number, style: number): Part | undefined {
  if (/名词解释/.test(text)) return 'glossary';
  const uppermost = mark === 1 || style <= 1;
  if (!uppermost) return undefined;
  if (SAID.test(text)) return 'narrative';
  if (UNSAID.test(text)) return 'narrative';
  if (/[预决]算(公开)?(总|明细|情况)?表$|表格|[预决]算(公开)?表/.test(text)) return 'tables';
  return /概况|主要职[能责]|机构设置/.test(text) ? 'other' : undefined;
}

function isUnsaid(title: string): boolean {
  return UNSAID.test(title.trim());
}

/** 其他收入：指除上述…以外的收入: explains a term and claims nothing, wherever it stands. */
function isDefinition(text: string): boolean {
  return /^[（(]?[一二三四五六七八九十\d]{0,3}[）)、.．]?[^：:，。；\d]{2,40}[：:]\s*(?:主要)?(?:是)?指/.test(
    text.replace(/\s/g, ''),
  );
}

/** Gives every block its path, its part and its number; headings take part in the path below them. */
export function placeBlocks(blocks: (Block & { style?: number })[]): Block[] {
  const numbered = blocks.some(
    ({ kind, label, text }) => kind === 'heading' && markRank((label ?? '') + text) === 1,
  );
  const headings = new HeadingPath(numbered);
  const placed = blocks.map(({ style, ...block }, index): Block => {
    const number = index + 1;
    if (block.kind === 'heading') {
      const level = headings.enter((block.label ?? '') + block.text, style ?? 1);
      return { ...block, level, path: headings.path().slice(0, -1), part: headings.part(), number };
    }
    if (block.kind === 'header') return { ...block, path: ['页眉页脚'], part: 'other', number };
    headings.within((block.label ?? '') + block.text, style ?? 1);
    const part = isDefinition(block.text) ? 'glossary' : headings.part();
    return { ...block, path: headings.path(), part, number };
  });
  // A file that holds nothing but the 情况说明 has no part headings.
  const told = ({ part, kind, path, text }: Block): boolean =>
    part === 'narrative' && kind !== 'heading' && ![...path, text].some(isUnsaid);
  // 六、资产情况 says of itself alone that it explains, and not of what stands before it.
  const isSaid = placed.some(({ kind, text }) => kind === 'heading' && SAID.test(text) && !isUnsaid(text));
  if (isSaid && placed.some(told)) return placed;
  return placed.map((block) =>
    block.part === 'other' && block.kind !== 'header' ? { ...block, part: 'narrative' } : block,
  );
}
