/** A table's body measured: where it ends, its notes, its columns, its rows as they stand. */
import { fold } from '../lexicon/fold';
import type { BlockTemplate } from '../template/template';
import type { BoundTable } from './bound';
import { withCodesBeside } from './codes-in-names';
import type { BoundColumn } from './column';
import { bindFields, projectInFields } from './fields';
import { isSigned } from './foot';
import { isNameless, matchFixed } from './fixed-rows';
import { withLanes } from './lanes';
import type { Place } from './lay-over';
import { leadingText, readRawRow } from './raw-row';
import type { RawRow } from './raw-row';
import { noteAt, sentenceAt } from './note';
import type { Note } from './note';
import { formPattern } from './titles';
import { NO_PROJECT } from './unfilled-form';

/** A body measured, its columns known, its rows read as they stand. */
export interface Draft {
  readonly place: Place;
  readonly bottom: number;
  readonly notes: BoundTable['notes'];
  readonly blocks: readonly DraftBlock[];
  readonly fields: BoundTable['fields'];
  /** The one project that a form is about, as it names it. */
  readonly project: string | null;
}

export interface DraftBlock {
  readonly template: BlockTemplate;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly RawRow[];
  /** For every item the index of its row, or −1. */
  readonly met: readonly number[];
}

function columnsOf(place: Place, block: BlockTemplate): BoundColumn[] {
  return block.columns.flatMap((template, index) => {
    const column = place.columns[block.left + index] ?? -1;
    return column < 0 ? [] : [{ template, column }];
  });
}

/** Beyond the columns of all blocks stand those of the last one's further lanes (`as-on-sheet.ts`): how far from it. */
function furtherLanes({ table, columns }: Place, block: BlockTemplate): number[] {
  const width = block.columns.length;
  const end = block.left + width;
  if (block !== table.blocks[table.blocks.length - 1]) return [];
  return Array.from({ length: Math.floor((columns.length - end) / width) }, (_, n) => {
    return (columns[end + n * width] ?? 0) - (columns[block.left] ?? 0);
  });
}

export function measure(place: Place, places: readonly Place[]): Draft {
  const { view, bodyTop } = place;
  const next = Math.min(
    view.rowCount,
    ...places
      .filter((other) => other.view === view && other.titleRow >= bodyTop)
      .map((other) => other.titleRow),
  );
  const used = place.columns.filter((column) => column >= 0);
  const notes: Note[] = [];
  let bottom = bodyTop - 1;
  const said = new Map(trailingSentences(place, next).map((note) => [note.row, note]));
  for (let row = bodyTop; row < next; row++) {
    // It ends no table by itself: whatever stands below it is the table's, and it with that.
    if (isSigned(view, row)) continue;
    const note = noteAt(view, row) ?? said.get(row);
    if (note) notes.push(note);
    else if (notes.length === 0 && used.some((column) => view.text(row, column).trim() !== '')) bottom = row;
  }
  const blocks = place.table.blocks.map((template): DraftBlock => {
    const columns = columnsOf(place, template);
    const own: RawRow[] = [];
    // A row without a name is known by its place, so it is there even while nothing is filled in.
    const last = template.items.some(isNameless) ? Math.max(bottom, bodyTop) : bottom;
    for (let row = bodyTop; row <= last; row++) own.push(readRawRow(view, columns, row));
    const coded = columns.some(({ template: { role } }) => role === 'code');
    const named = coded ? own : withCodesBeside(own);
    const rows = withLanes(view, columns, furtherLanes(place, template), named);
    const met = matchFixed(
      template.items,
      rows.map((row) => ({ row: row.row, text: leadingText(row), hasAmounts: row.hasAmounts })),
    );
    return { template, columns, rows, met };
  });
  const fields = bindFields(place);
  const project = projectInTitle(place) ?? projectInFields(view, fields);
  return { place, bottom, notes, blocks, fields, project };
}

/** From the end upwards, as far as rows hold a sentence and nothing else, or who signed the table. */
function trailingSentences({ view, bodyTop, table }: Place, next: number): Note[] {
  const found: Note[] = [];
  for (let row = next - 1; row >= bodyTop; row--) {
    if (view.isBlankRow(row) || isSigned(view, row)) continue;
    const note = noteAt(view, row) ?? sentenceAt(view, row, table);
    if (!note) break;
    found.push(note);
  }
  return found;
}

function projectInTitle(place: Place): string | null {
  const form = [place.table.title, ...place.table.aliases].find((title) => title.includes('{项目}'));
  if (form === undefined) return null;
  for (let column = 0; column < place.view.columnCount; column++) {
    const match = formPattern(form).exec(fold(place.view.text(place.titleRow, column)));
    if (match) return match[1] === undefined || match[1] === fold(NO_PROJECT) ? null : match[1];
  }
  return null;
}
