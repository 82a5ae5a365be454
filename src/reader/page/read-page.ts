/** A web page that holds the tables of a budget: what systems export as .xls, what Excel and WPS save, what a site shows. */
import { readNarrative, type NarrativeDocument } from '../../narrative/read';
import type { Cell, Sheet } from '../../workbook/model';
import type { Reading } from '../reading';
import { isReport, pageRefusal, REPORT } from './refusal';
import { SheetMaker } from './sheets';
import { pagesIn } from './sources';

/**
 * @param isArchive an .mht
 * @throws WorkbookError where no table of a budget is on it
 */
export function readPage(bytes: Uint8Array, isArchive: boolean): Reading {
  const pages = pagesIn(bytes, isArchive);
  if (pages.some((page) => isReport(page))) throw REPORT;
  const maker = new SheetMaker();
  for (const page of pages) maker.add(page);
  const { sheets, words } = maker.all();
  if (!sheets.some((sheet) => isOfBudget(sheet))) throw pageRefusal(pages.join('\n'));
  return { kind: 'html', workbook: { sheets, names: [] }, text: textOf(pages, words), unread: [] };
}

/** A 情况说明 beside the tables: sentences, not captions and notes alone. */
const SENTENCES = 5;

function textOf(pages: readonly string[], words: readonly string[]): NarrativeDocument | null {
  const sentences = words.filter((one) => one.length > 20 && one.includes('。')).length;
  return sentences < SENTENCES ? null : readNarrative(new TextEncoder().encode(pages.join('\n')));
}

const WORDS = /预算|决算|收入|支出|拨款|经费|绩效|科目/;
const MONEY = /^-?[\d,]+\.\d+$|单位[:：].*元|[（(][万亿]?元[)）]/;

/** A table of three rows that speaks of a budget and holds amounts, or says in what they are. */
function isOfBudget({ rows, merges }: Sheet): boolean {
  const cells = rows.flatMap((row) => row ?? []).filter((cell): cell is Cell => cell !== undefined);
  const wide = Math.max(0, ...rows.map((row) => row?.length ?? 0), ...merges.map(({ right }) => right + 1));
  return (
    rows.length > 2 &&
    wide > 1 &&
    cells.some(({ value }) => typeof value === 'string' && WORDS.test(value)) &&
    cells.some(({ value }) => typeof value === 'number' || (typeof value === 'string' && MONEY.test(value)))
  );
}
