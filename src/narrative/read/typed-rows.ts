/**
 * Small tables that officers type between their paragraphs: 公务接待费 | 1.00 | 0.90 | -0.10. Each row is read as
 * the sentence that it stands for, 公务接待费2024年预算数0.90万元，比2023年预算1.00万元减少0.10万元, where the column heads
 * name what stands in every column; a table with one that they leave open is not read.
 */

import { cleanText, type CleanText } from './clean';
import type { Block, NarrativeDocument, Span } from './document';
import { columnsOf, type Column, type ColumnKind } from './typed-columns';
import { isChartRow } from './unstyled';

/** More rows or columns are one of the forms, and no table of a sentence's figures. */
const ROWS = 30;
const COLUMNS = 8;

export interface RowSentence {
  readonly block: Block;
  readonly clean: CleanText;
}

interface Cell {
  readonly block: Block;
  readonly pieces: readonly Span[];
  readonly text: string;
}

type Row = readonly (Cell | undefined)[];

/** By the first block of the row, in the order of the document. */
export function rowSentences(document: NarrativeDocument): RowSentence[] {
  return tablesOf(document).flatMap(({ rows, unit }) => read(document, rows, unit));
}

function read(document: NarrativeDocument, rows: readonly Row[], said: string | undefined): RowSentence[] {
  const [head] = rows;
  if (!head || rows.length < 2 || rows.length > ROWS || head.length < 2 || head.length > COLUMNS) return [];
  // 社会保障和就业支出	20.00 and no heads above: names and their amounts.
  const isHeadless =
    /^\d[\d,]*(?:\.\d+)?$/.test(head[1]?.text ?? '') &&
    (head.length === 2 || (head.length === 3 && /^\d[\d.]*%$/.test(head[2]?.text ?? '')));
  const above = headsInTwoRows(rows);
  const heads = above ?? head.map((cell) => cell?.text ?? '');
  const columns = columnsOf(isHeadless ? ['项目', '金额', '占比'].slice(0, head.length) : heads);
  const body = rows.slice(isHeadless ? 0 : above ? 2 : 1);
  const unit = said ?? columns?.unit;
  if (!columns || unit === undefined) return [];
  return body.flatMap((row) => sentenceOf(document, row, columns.columns, unit) ?? []);
}

/** 2024年 over 预算数 and 决算数: each column by both, or by the lower where that says it all (增减额). */
function headsInTwoRows([upper = [], lower = [], ...body]: readonly Row[]): string[] | undefined {
  const isHead =
    lower.length > 1 && lower.every((cell) => !cell || !/^[-−－+]?\d[\d,]*(?:\.\d+)?%?$/.test(cell.text));
  // A label of its own makes it a row, as does a head above each of its cells; 类, 款 and 项 stand under 科目编码.
  const isRow = lower[0] !== undefined && !/^[类款项]$/.test(lower[0].text);
  if (!isHead || isRow || body.length === 0) return undefined;
  if (lower.every((cell, column) => !cell || upper[column] !== undefined)) return undefined;
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    over = upper[column]?.text ?? over;
    const under = lower[column]?.text ?? '';
    const isWhole = /^(?:上年|所?占|比|增|减|变动|同比|完成|执行率)/.test(under);
    return isWhole ? under : over + under;
  });
}

function sentenceOf(
  document: NarrativeDocument,
  row: Row,
  columns: readonly Column[],
  unit: string,
): RowSentence | undefined {
  const label = row[columns.findIndex(({ kind }) => kind === 'label')];
  if (!label || !/[一-龥]/.test(label.text) || /^小计$|^(?:备注|说明|注)[：:]?/.test(label.text))
    return undefined;
  const sentence = new Composed(document);
  const name = label.text.replace(/^(?:其中[：:]|[一二三四五六七八九十\d]{1,3}[、.．]|[（(].{1,2}[）)])/, '');
  if (!/^(?:合|总|共)计$/.test(name)) sentence.cell(label, name);
  const figure = (kind: ColumnKind): Figure | undefined => {
    const at = columns.findIndex((column) => column.kind === kind);
    return at < 0 ? undefined : figureIn(row[at], columns[at]);
  };
  const [plan, main] = [figure('plan'), figure('main')];
  if (!main) return undefined;
  if (plan) sentence.say('年初预算为').figure(plan, unit).say('，');
  sentence.say(plan ? '决算数为' : main.head).figure(main, unit);
  const [prior, change, rate] = [figure('prior'), figure('change'), figure('rate')];
  if (prior || change?.way) sentence.say(prior ? `，比${prior.head}` : '，比上年');
  if (prior) sentence.figure(prior, unit);
  if (change?.way) sentence.say(change.way).figure(change, unit);
  if (rate?.way && change?.way) sentence.say(rate.way === '增加' ? '，增长' : '，下降').figure(rate, '%');
  const [share, completion] = [figure('share'), figure('completion')];
  if (plan && completion) sentence.say('，完成年初预算的').figure(completion, '%');
  if (share) sentence.say('，占').figure(share, '%');
  return { block: label.block, clean: sentence.say('。').done() };
}

interface Figure {
  readonly cell: Cell;
  readonly head: string;
  /** Digits as printed, without sign and unit. */
  readonly digits: string;
  readonly way?: '增加' | '减少';
}

function figureIn(cell: Cell | undefined, column: Column | undefined): Figure | undefined {
  const [, sign = '', digits = ''] =
    /^([-−－+]?)(\d[\d,]*(?:\.\d+)?)(?:万?元|%)?$/.exec(cell?.text ?? '') ?? [];
  if (!cell || !column || digits === '') return undefined;
  const way = Number(digits.replace(/,/g, '')) === 0 ? undefined : /[-−－]/.test(sign) ? '减少' : '增加';
  return { cell, head: column.head, digits, ...(way ? { way } : {}) };
}

/** Words that stand for a row, each of which knows the cell that it is from. */
class Composed {
  private readonly text: string[] = [];
  private readonly at: number[] = [];

  constructor(private readonly document: NarrativeDocument) {}

  say(words: string): this {
    const last = this.at[this.at.length - 1] ?? 0;
    for (const character of words) this.push(character, last);
    return this;
  }

  /** As much of a cell as `wanted` says of it. */
  cell(cell: Cell, wanted: string): this {
    const clean = cleanText(this.document.text, cell.pieces);
    const from = Math.max(0, clean.text.indexOf(wanted));
    for (const [index, character] of [...wanted].entries())
      this.push(character, clean.at[from + index] ?? clean.at[0] ?? 0);
    return this;
  }

  figure({ cell, digits }: Figure, unit: string): this {
    return this.cell(cell, digits).say(unit);
  }

  done(): CleanText {
    return { text: this.text.join(''), at: Int32Array.from(this.at) };
  }

  private push(character: string, at: number): void {
    this.text.push(character);
    this.at.push(at);
  }
}

const UNIT = /单位[：:为是]?\s*([万亿千]?元)/;

function tablesOf(document: NarrativeDocument): { rows: Row[]; unit: string | undefined }[] {
  const tables: { rows: (Cell | undefined)[][]; unit: string | undefined }[] = [];
  let last: Block | undefined;
  let row: { table: number; row: number } | undefined;
  for (const block of document.blocks) {
    const before = last;
    last = block;
    if (block.kind !== 'cell' || block.part !== 'narrative') continue;
    const own = block.table;
    const opens = before?.kind !== 'cell' || before.table?.number !== own?.number || isUnitLine(before);
    if (opens) tables.push({ rows: [], unit: UNIT.exec((before?.text ?? '').slice(-24))?.[1] });
    const table = tables[tables.length - 1];
    if (!table || isUnitLine(block)) continue;
    if (!own) {
      const [head] = table.rows;
      const cells = cellsOfLine(document, block, head?.length);
      // The blank corner of a table is the indent of its line.
      if (head && table.rows.length === 1 && cells.length === head.length + 1 && isAmountHead(head[0]))
        head.unshift(undefined);
      table.rows.push(cells);
      continue;
    }
    if (opens || row?.row !== own.row || row.table !== own.number) table.rows.push([]);
    row = { table: own.number, row: own.row };
    const cells = table.rows[table.rows.length - 1];
    if (cells) cells[own.column - 1] = cellOf(document, block, block.pieces);
  }
  return tables.map(({ rows, unit }) => ({ rows: rows.map((cells) => Array.from(cells)), unit }));
}

function isUnitLine({ kind, text }: Block): boolean {
  return kind === 'cell' && text.length < 24 && UNIT.test(text) && !/\d/.test(text);
}

function isAmountHead(cell: Cell | undefined): boolean {
  return cell !== undefined && /^(?:20\d\d年|上年|本年|年初|[预决]算数|金额)/.test(cell.text);
}

function cellOf(document: NarrativeDocument, block: Block, pieces: readonly Span[]): Cell {
  return { block, pieces, text: cleanText(document.text, pieces).text };
}

const GAP = /\t+ *| {2,}|\u3000{2,}/g;

/**
 * 公务接待费	1.00	0.90: columns kept apart by tabs or by several blanks, in a row of a chart by one.
 * @param columns of the head; where each tab ends one, two in a row leave a cell blank
 */
function cellsOfLine(
  document: NarrativeDocument,
  block: Block,
  columns: number | undefined,
): (Cell | undefined)[] {
  const { start, end } = block.span;
  const line = document.text.slice(start, end);
  const cells: (Cell | undefined)[] = [];
  let from = 0;
  const isGrid = line.split('\t').length === columns;
  for (const gap of [
    ...line.matchAll(isGrid ? /\t/g : isChartRow(line) ? / /g : GAP),
    { index: line.length, 0: '' },
  ]) {
    const piece = { start: start + from, end: start + gap.index };
    cells.push(piece.end > piece.start ? cellOf(document, block, [piece]) : undefined);
    from = gap.index + gap[0].length;
  }
  return cells;
}
