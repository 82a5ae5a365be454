/**
 * The tables inside a document against the workbook: a table pasted before the last change is last year's error
 * in print. Both are read the same way, so that a cell of the one is found in the other by what it means.
 */

import { printed } from '../../amount/print';
import { convert } from '../../amount/unit';
import { bind, UnrecognisedError } from '../../binding/bind';
import type { Draft, NotEvaluated } from '../../check/finding';
import { cellInWords, findingCell } from '../../check/say';
import type { FactCell } from '../../fact/cell';
import { buildFacts, type Facts } from '../../fact/facts';
import type { NarrativeDocument } from '../read/document';
import { workbookOf } from './workbook';

/** More cells of one table than these are one finding: the table is another draft's. */
const MOST = 5;

export interface TableCheck {
  /** Tables found in both, and the amounts that were compared. */
  compared: { tables: number; amounts: number };
  drafts: Draft[];
  notEvaluated: NotEvaluated[];
}

const NONE: TableCheck = { compared: { tables: 0, amounts: 0 }, drafts: [], notEvaluated: [] };

interface Difference {
  words: string;
  /** The workbook's; none for what only the document has. */
  cells: FactCell[];
}

export function checkDocumentTables(document: NarrativeDocument, facts: Facts): TableCheck {
  const workbook = workbookOf(document);
  const { binding } = facts.source;
  if (workbook.sheets.length === 0) return NONE;
  let theirs: Facts;
  try {
    theirs = buildFacts(bind(workbook, [binding.template]));
  } catch (error) {
    // A document may have tables of its own, and none of the workbook's.
    if (error instanceof UnrecognisedError) return NONE;
    throw error;
  }
  const drafts = [...differences(facts, theirs)].flatMap(([table, found]) => draftsOf(facts, table, found));
  const known = new Set(theirs.source.binding.tables.map(({ table }) => table.id));
  const missing = binding.tables.filter(({ table }) => !known.has(table.id));
  const titles = [...new Set(missing.map(({ table }) => table.title))];
  return {
    compared: {
      tables: binding.tables.length - missing.length,
      amounts: theirs.models.flatMap(({ cells }) => cells.flat()).filter((cell) => cell && !cell.virtual)
        .length,
    },
    drafts,
    notEvaluated:
      titles.length === 0
        ? []
        : [
            {
              rule: 'narrative.table',
              reason: `文稿里没有认出这些表，没有和工作簿核对：${titles.join('、')}`,
            },
          ],
  };
}

/** By title of the table, in the order of the workbook. */
function differences(ours: Facts, theirs: Facts): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  const add = ({ table: { table } }: FactCell, words: string, cells: FactCell[]): void =>
    void found.set(table.title, [...(found.get(table.title) ?? []), { words, cells }]);
  const stated = (cell: FactCell): string => `${cellInWords(cell)}为${inWords(cell, ours)}`;
  const [mine, other] = [cellsByMeaning(ours), cellsByMeaning(theirs)];
  const printed = new Set(theirs.models.map(({ grid }) => grid.table.table.id));
  for (const [key, cells] of mine) {
    const others = other.get(key);
    if (!others) {
      const [cell] = cells;
      if (cell && printed.has(cell.table.table.id) && !cell.value.isZero())
        add(cell, `${stated(cell)}，文稿里没有这个数`, [cell]);
      continue;
    }
    cells.forEach((cell, nth) => {
      // As often in both: each stands for its own; else any may.
      const candidates = others.length === cells.length ? others.slice(nth, nth + 1) : others;
      if (candidates.some((one) => isSame(cell, ours, one, theirs))) return;
      const [first] = candidates;
      if (first) add(cell, `${stated(cell)}，文稿里为${inWords(first, theirs)}`, [cell]);
    });
  }
  for (const [key, [cell]] of other) {
    if (!cell || mine.has(key) || cell.value.isZero()) continue;
    const row = cell.boundRow?.text.trim() ?? '';
    add(cell, `文稿里“${row}”一行有${inWords(cell, theirs)}，工作簿里没有这个数`, []);
  }
  return found;
}

/** Rows that stand on several pages of a table are one table's. */
function cellsByMeaning({ models }: Facts): Map<string, FactCell[]> {
  const cells = new Map<string, FactCell[]>();
  for (const model of models) {
    for (const cell of model.cells.flat()) {
      if (!cell || cell.virtual) continue;
      const label = Object.entries(cell.label).sort(([a], [b]) => (a < b ? -1 : 1));
      const key = JSON.stringify([cell.table.table.id, label]);
      cells.set(key, [...(cells.get(key) ?? []), cell]);
    }
  }
  return cells;
}

function isSame(a: FactCell, ofA: Facts, b: FactCell, ofB: Facts): boolean {
  const [x, slackX] = [a.value, a.slack].map((one) => convert(one, ofA.source.unit, '元'));
  const [y, slackY] = [b.value, b.slack].map((one) => convert(one, ofB.source.unit, '元'));
  if (!x || !y || !slackX || !slackY) return true;
  // What is printed with fewer digits than the workbook holds is the same.
  return (
    x.eq(y) ||
    (!slackX.eq(slackY) &&
      x
        .minus(y)
        .abs()
        .lte(slackX.gt(slackY) ? slackX : slackY))
  );
}

function inWords(cell: FactCell, { source }: Facts): string {
  return `${printed(cell.value, source.digits)}${source.unit}`;
}

function draftsOf({ source }: Facts, title: string, found: readonly Difference[]): Draft[] {
  const draft = (message: string, some: readonly Difference[]): Draft => ({
    rule: 'narrative.table',
    severity: 'error',
    message,
    cells: some.flatMap(({ cells }) => cells.map((cell) => findingCell(cell, source.digits))),
    quote: title,
  });
  const [first] = found;
  if (first && found.length > MOST)
    return [
      draft(
        `文稿里的“${title}”有 ${found.length} 个数与工作簿不同，像是旧稿：${first.words}，等等。`,
        found.slice(0, 20),
      ),
    ];
  return found.map((one) => draft(`文稿里的“${title}”与工作簿不同：${one.words}。`, [one]));
}
