/**
 * A table that goes on over several printed pages of one sheet has its title and head again at each page break, as
 * programs print it and as Word and PDF hand it on. They are said once: below the first they are no rows of it.
 */
import { fold } from '../lexicon/fold';
import { CONTINUED, PAGE_MARK } from '../lexicon/form-words';
import { remembered } from '../lexicon/remembered';
import type { Sheet } from '../workbook/model';
import { isColumnCount } from './header';

/** What a row says, for all that it matters here. */
export interface Line {
  /** Its texts at their columns, widths and blanks unified; '' where it is blank. */
  readonly key: string;
  /** Different texts. */
  readonly texts: readonly string[];
  /** It holds a number that counts no columns. */
  readonly amounts: boolean;
}

/** Rows that a head takes at most, with title and captions. */
const TALL = 12;

/** The sheet without the heads that it repeats; itself where there are none. */
export function withoutRepeatedHeads(sheet: Sheet): Sheet {
  const lines = sheet.rows.map((row) => lineOf(row));
  const masked = new Set<number>();
  const heads = new Map<string, number>();
  let wordy = -1;
  lines.forEach((line, row) => {
    if (masked.has(row) || line.amounts || line.texts.length < 2) return;
    const first = heads.get(line.key);
    const repeat = first !== undefined && first >= wordy ? repeatOf(lines, first, row) : null;
    if (repeat) for (let at = repeat.top; at <= repeat.bottom; at++) masked.add(at);
    else {
      heads.set(line.key, row);
      // What heads another table stands between: what follows is that table's.
      if (line.texts.length > 2 && !headedBy(lines, row)) wordy = row;
    }
  });
  if (masked.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => (masked.has(at) ? undefined : row)),
    merges: sheet.merges.filter(({ top }) => !masked.has(top)),
  };
}

/** The rows of the head at `row` that says once more what stands at `first`; null where it is another's, or no head. */
function repeatOf(lines: readonly Line[], first: number, row: number) {
  let tall = 1;
  while (tall < TALL && first + tall < row && isSame(lines[first + tall], lines[row + tall])) tall += 1;
  if (!lines.slice(first + tall, row).some(({ amounts }) => amounts)) return null;
  let [above, own] = [first - 1, row - 1];
  for (;;) {
    while (above >= 0 && lines[above]?.key === '') above -= 1;
    while (own > first && (lines[own]?.key === '' || isPageMark(lines[own]))) own -= 1;
    if (above < 0 || !isSame(lines[above], lines[own])) break;
    [above, own] = [above - 1, own - 1];
  }
  // Above a head stand its title and captions, and nothing of a body.
  const over = lines[above];
  if (over && (over.amounts || over.texts.length > 2)) return null;
  const body = lines[own];
  if (!body || own < first + tall || (!body.amounts && body.texts.length === 1 && titles(body))) return null;
  return { top: own + 1, bottom: row + tall - 1 };
}

const isSame = (a: Line | undefined, b: Line | undefined) =>
  a !== undefined && b !== undefined && a.key !== '' && !a.amounts && a.key === b.key;

/** 第 2 页, 共 3 页; 续表. */
const isPageMark = (line: Line | undefined) =>
  line !== undefined && line.texts.length > 0 && line.texts.every((text) => PAGE_MARK.test(text));

/** A line by itself that may be another table's title or number. */
const titles = ({ texts }: Line) => texts.some((text) => /表|单位:|^附/.test(text));

/** Rows of words follow one another in one head. */
function headedBy(lines: readonly Line[], row: number): boolean {
  const before = lines[row - 1];
  return before !== undefined && !before.amounts && before.texts.length > 2;
}

/** What a text says in a row, 续 left out; and whether it is a code or an amount: a head names years and counts its columns. */
const wordsOf = remembered((raw) => {
  const text = fold(raw).replace(CONTINUED, '');
  return { text, isAmount: /^(?!20\d\d$)-?\d[\d,]{2,}$|^-?[\d,]*\.\d+$/.test(text) };
});

/** Most rows hold amounts and are asked for nothing more: what a row says is put together when somebody asks. */
class SaidLine implements Line {
  private joined: string | null = null;
  private distinct: readonly string[] | null = null;

  constructor(
    private readonly columns: readonly number[],
    private readonly all: readonly string[],
    readonly amounts: boolean,
  ) {}

  get key(): string {
    return (this.joined ??= this.all.map((text, at) => `${this.columns[at]}:${text}`).join('|'));
  }

  get texts(): readonly string[] {
    return (this.distinct ??= [...new Set(this.all)]);
  }
}

export function lineOf(row: Sheet['rows'][number]): Line {
  const cells = row ?? [];
  const columns: number[] = [];
  const own: string[] = [];
  let amounts = false;
  cells.forEach((cell, column) => {
    const value = cell?.value ?? null;
    if (value === null || value === '') return;
    // Numbers are of many kinds, need no folding and are not kept.
    const { text, isAmount } =
      typeof value === 'string'
        ? wordsOf(value)
        : { text: typeof value === 'object' ? value.error : String(value), isAmount: true };
    if (text === '') return;
    if (isAmount) amounts = true;
    own.push(text);
    columns.push(column);
  });
  if (amounts && isColumnCount(own)) amounts = false;
  return new SaidLine(columns, own, amounts);
}
