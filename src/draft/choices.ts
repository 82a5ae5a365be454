/**
 * What an officer says of a column that the reading is not sure of: candidates with what each would hold, and
 * choices that are remembered by title and header, so that they hold wherever the form comes again.
 */
import type { Binding } from '../binding/bound';
import type { Label } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import { buildFacts } from '../fact/facts';
import { fold } from '../lexicon/fold';
import { dimensionsOfColumns } from '../lexicon/form-words';
import { TREES } from '../lexicon/trees';
import { columnIndex } from '../workbook/address';
import { meaningOf } from './meaning';
import { headerOf, movesFor } from './search/moves';
import { weigh } from './search/objective';
import { readingAt, withChanges } from './search/trial';
import type { Change, Place } from './search/trial';

export interface Candidate {
  /** In an officer's words; 不参加校验 where the column is left out. */
  readonly meaning: string;
  readonly label: Label | null;
  /** Relations of the column that would hold, and that would not. */
  readonly held: number;
  readonly broken: number;
}

/** A decision of the officer's; `label: null` leaves the column out. */
export interface FormChoice {
  readonly title: string;
  /** Texts above the column, joined: 基本支出·小计. */
  readonly header: string;
  readonly label: Label | null;
}

/** Best first; empty where the sheet has no such column. `column`: C. */
export function candidatesOf(binding: Binding, sheet: string, column: string): Candidate[] {
  const place = placeOf(binding, sheet, columnIndex(column));
  if (!place) return [];
  const scope = binding.tables[place.table]?.blocks[place.block]?.template.scope ?? {};
  const now = readingAt(binding, place).label;
  const moved = movesFor(binding, place).flatMap(({ changes }) => changes.map(({ to }) => to.label));
  const labels = new Map<string, Label>();
  for (const label of [now, ...moved, {}, ...membersOf(scope)])
    if (label) labels.set(labelKey(label), labels.get(labelKey(label)) ?? label);
  const candidates = [...labels.values()].flatMap((label): Candidate[] => {
    const tried = withChanges(binding, [{ place, to: { label, partial: false } }]);
    if (!tried) return [];
    const count = weigh(buildFacts(tried)).counts.get(place) ?? { held: 0, broken: 0 };
    return [{ meaning: meaningOf(label, scope), label, held: Math.round(count.held), broken: count.broken }];
  });
  candidates.sort((a, b) => b.held - 3 * b.broken - (a.held - 3 * a.broken));
  return [...candidates, { meaning: '不参加校验', label: null, held: 0, broken: 0 }];
}

/** What columns of such a table may stand for at all. */
function membersOf({ measure = 'expense' }: Label): Label[] {
  return dimensionsOfColumns(measure).flatMap((dimension) =>
    Object.keys(TREES[dimension] ?? {}).map((member): Label => ({ [dimension]: member })),
  );
}

function placeOf(binding: Binding, sheet: string, column: number): (Place & { kind: 'column' }) | null {
  for (const [table, bound] of binding.tables.entries()) {
    if (bound.sheet !== sheet) continue;
    for (const [block, { columns }] of bound.blocks.entries()) {
      const index = columns.findIndex((one) => one.column === column);
      if (index >= 0) return { kind: 'column', table, block, index };
    }
  }
  return null;
}

/** The choices as changes of this workbook's columns. */
export function changesOf(binding: Binding, choices: readonly FormChoice[]): Change[] {
  return binding.tables.flatMap((bound, table) =>
    bound.blocks.flatMap(({ columns }, block) =>
      columns.flatMap((_, index): Change[] => {
        const header = plainHeader(headerOf(bound, block, index).join('·'));
        const choice = choices.find(
          (one) => fold(one.title) === fold(bound.table.title) && plainHeader(one.header) === header,
        );
        if (!choice) return [];
        return [
          { place: { kind: 'column', table, block, index }, to: { label: choice.label, partial: false } },
        ];
      }),
    ),
  );
}

/** As it is shown to the officer, without the signs that stand for a year. */
const plainHeader = (header: string): string => fold(header).replaceAll('#', '');
