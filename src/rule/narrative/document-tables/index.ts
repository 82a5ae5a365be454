/**
 * The tables inside a document against the workbook: a table pasted before the last change is an error in print.
 * Both are recognised the same way; a cell of the one is found in the other by its row and its column of the form.
 */

import { Money } from '../../../amount/money';
import { printed } from '../../../amount/print';
import { convert } from '../../../amount/unit';
import { bind, UnrecognisedError } from '../../../binding/bind';
import { underOwnTitles } from '../../../binding/nearest-title';
import type { NarrativeSummary } from '../../../narrative/coverage';
import type { Draft, NotEvaluated } from '../../finding';
import { cellInWords } from '../../say';
import { foldItem } from '../../../lexicon/fold';
import type { FactCell, FactSource } from '../../../fact/cell';
import type { Facts } from '../../../fact/facts';
import { settleReadings } from '../../../fact/reading';
import { collectFacts } from '../../../fact/source';
import type { NarrativeDocument } from '../../../narrative/read/document';
import { workbookOf } from '../../../reader/document-workbook';
import { tableRule } from '../table';
import { asSeen } from '../../../fact/as-seen';
import type { Difference } from './difference';

export interface TableCheck {
  /** Tables found in both, and the amounts that were compared. */
  compared: NarrativeSummary['tables'];
  drafts: Draft[];
  notEvaluated: NotEvaluated[];
}

const NONE: TableCheck = { compared: { tables: 0, amounts: 0 }, drafts: [], notEvaluated: [] };

export function checkDocumentTables(document: NarrativeDocument, facts: Facts): TableCheck {
  const workbook = document.tables ?? workbookOf(document);
  const { binding } = facts.source;
  if (workbook.sheets.length === 0) return NONE;
  let theirs: FactSource;
  try {
    // Their amounts alone: how they hang together is the workbook's to prove.
    theirs = settleReadings(collectFacts(underOwnTitles(bind(workbook, [binding.template])))).source;
  } catch (error) {
    // A document may have tables of its own, and none of the workbook's.
    if (error instanceof UnrecognisedError) return NONE;
    throw error;
  }
  const drafts = tableRule.check({ facts, differences: differences(asSeen(facts).source, theirs) });
  const known = new Set(theirs.binding.tables.map(({ table }) => table.id));
  const missing = binding.tables.filter(({ table }) => !known.has(table.id));
  const titles = [...new Set(missing.map(({ table }) => table.title))];
  return {
    compared: {
      tables: binding.tables.length - missing.length,
      amounts: theirs.grids.flatMap(({ cells }) => cells.flat()).filter((cell) => cell).length,
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
function differences(ours: FactSource, theirs: FactSource): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  const add = ({ table: { table } }: FactCell, words: string, cells: FactCell[]): void =>
    void found.set(table.title, [...(found.get(table.title) ?? []), { words, cells }]);
  const stated = (cell: FactCell): string => `${cellInWords(cell)}为${inWords(cell, ours)}`;
  const [mine, other] = [cellsByPlace(ours), cellsByPlace(theirs)];
  // A table of another shape under the same title is the author's own: none of its cells is one of the form's.
  const shown = new Set(
    [...mine].flatMap(([place, [cell]]) => (cell && other.has(place) ? [cell.table.table.id] : [])),
  );
  for (const [place, cells] of mine) {
    const others = other.get(place) ?? [];
    cells.forEach((cell, nth) => {
      // As often in both: each stands for its own; else any may.
      const candidates = others.length === cells.length ? others.slice(nth, nth + 1) : others;
      if (candidates.some((one) => isSame(cell, ours, one, theirs))) return;
      const [first] = candidates;
      if (first) add(cell, `${stated(cell)}，文稿里为${inWords(first, theirs)}`, [cell]);
      else if (shown.has(cell.table.table.id) && !cell.value.isZero())
        add(cell, `${stated(cell)}，文稿里没有这个数`, [cell]);
    });
  }
  for (const [place, [cell]] of other) {
    if (!cell || mine.has(place) || cell.value.isZero() || !shown.has(cell.table.table.id)) continue;
    const row = cell.boundRow?.text ?? '';
    add(cell, `文稿里“${row}”一行有${inWords(cell, theirs)}，工作簿里没有这个数`, []);
  }
  return found;
}

/**
 * Not by coordinate: members (单位, 项目) are told apart by the whole workbook, and a document may have one table of
 * it. Rows of one name follow each other in the order of the table, over all the pages that it fills.
 */
function cellsByPlace({ grids }: FactSource): Map<string, FactCell[]> {
  const cells = new Map<string, FactCell[]>();
  for (const { block, table, cells: lines } of grids) {
    const columns = new Map(block.columns.map(({ column, template }) => [column, JSON.stringify(template)]));
    for (const cell of lines.flat()) {
      if (!cell) continue;
      const row = foldItem(cell.boundRow?.text ?? '');
      const { measure } = block.template.scope;
      const place = [table.table.id, measure, columns.get(cell.column), row].join('\n');
      const known = cells.get(place);
      if (known) known.push(cell);
      else cells.set(place, [cell]);
    }
  }
  return cells;
}

/** As printed, or, in other units or with fewer digits, as much of it as is printed. */
function isSame(a: FactCell, ofA: FactSource, b: FactCell, ofB: FactSource): boolean {
  if (a.own.eq(b.own)) return true;
  const inYuan = (amount: Money, { unit }: FactSource): Money => convert(amount, unit, '元');
  const gap = inYuan(a.value, ofA).minus(inYuan(b.value, ofB)).abs();
  const [slackA, slackB] = [inYuan(a.slack, ofA), inYuan(b.slack, ofB)];
  return gap.isZero() || (!slackA.eq(slackB) && gap.lte(Money.max(slackA, slackB)));
}

function inWords(cell: FactCell, { digits, unit }: FactSource): string {
  return `${printed(cell.value, digits)}${unit}`;
}
