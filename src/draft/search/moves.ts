/** What else the columns, rows and scopes of a suspect table might stand for, nearest to the words first. */
import type { Binding, BoundBlock, BoundTable } from '../../binding/bound';
import { templateHeader } from '../../binding/header';
import { contains, DIMENSIONS } from '../../dimension/dimension';
import type { Dimension, Label, Member } from '../../dimension/dimension';
import { joinLabels, labelKey } from '../../dimension/label';
import { fold, foldItem } from '../../lexicon/fold';
import { dimensionsOfColumns, TOTAL } from '../../lexicon/form-words';
import { membersNamed } from '../../lexicon/headings';
import { readingAt } from './trial';
import type { Change, Place, Reading } from './trial';

export interface Move {
  readonly changes: readonly Change[];
  /** Distance from what the words say. */
  readonly distance: number;
  /** Makes a total hold some of its parts only: the last resort. */
  readonly relief: boolean;
}

type OpenLabel = { -readonly [D in Dimension]?: Member };

const without = (label: Label, dimension: Dimension): Label => {
  const { [dimension]: _, ...rest } = label;
  return rest;
};

/** Words of the header above a column. */
export function headerOf(table: BoundTable, block: number, index: number): readonly string[] {
  const column = table.blocks[block]?.columns[index]?.column ?? -1;
  return (templateHeader(table.table).paths[table.place.columns.indexOf(column)] ?? []).map(fold);
}

export function movesFor(binding: Binding, place: Place): Move[] {
  const now = readingAt(binding, place);
  const table = binding.tables[place.table] as BoundTable;
  const labels =
    place.kind === 'scope'
      ? scopes(now.label ?? {}, fold(table.table.title)).filter(({ label }) => !denies(table, label))
      : place.kind === 'column'
        ? otherLabels(
            now.label ?? {},
            headerOf(table, place.block, place.index),
            measureOf(table, place.block),
          )
        : otherLabels(
            now.label ?? {},
            [foldItem(table.blocks[place.block]?.rows.find((row) => row.row === place.row)?.text ?? '')],
            measureOf(table, place.block),
          );
  // A row of this year's money alone would lose what it has in a column of 上年结转.
  const carries = place.kind !== 'scope' && saysCarry(table.blocks[place.block]);
  const seen = new Set([labelKey(now.label ?? {})]);
  const moves: Move[] = [];
  for (const { label, distance } of labels) {
    const other = label.carry !== now.label?.carry;
    // One column alone is no other year's money than those beside it, where none of them says 结转.
    const alone = place.kind === 'column' && label.carry === 'current' && !carries;
    if (seen.has(labelKey(label)) || (other && (alone || (place.kind === 'row' && carries)))) continue;
    seen.add(labelKey(label));
    moves.push({ changes: [{ place, to: { label, partial: now.partial } }], distance, relief: false });
  }
  if (place.kind !== 'scope') moves.push(...relief(place, now));
  return moves;
}

/** What is only to be left out is decided last, by leftOut: it would spare causes by hiding them. */
function relief(place: Place, now: Reading): Move[] {
  if (now.label === null || now.partial) return [];
  return [{ changes: [{ place, to: { label: now.label, partial: true } }], distance: 1, relief: true }];
}

/** Whether amounts stand in the table that money of such a scope cannot be: 事业收入 is no 财政拨款. */
function denies({ blocks, view }: BoundTable, scope: Label): boolean {
  const fits = (label: Label | null) => label === null || joinLabels(scope, label) !== null;
  return blocks.some(({ rows, columns }) =>
    columns.some(
      ({ template, column }) =>
        template.role === 'amount' &&
        rows.some(
          ({ row, label }) =>
            label !== null && !(fits(label) && fits(template.label)) && /[1-9]/.test(view.text(row, column)),
        ),
    ),
  );
}

/** Whether a column of the block says whether its money was carried over. */
const saysCarry = (block: BoundBlock | undefined): boolean =>
  block?.columns.some(({ template }) => template.label?.carry !== undefined) === true;

const measureOf = (table: BoundTable, block: number) =>
  table.blocks[block]?.template.scope.measure ?? 'expense';

interface Option {
  readonly label: Label;
  readonly distance: number;
}

/** Further members that the words name, this year's money or all, and what the words add or leave out. */
function otherLabels(now: Label, words: readonly string[], measure: string): Option[] {
  const options: Option[] = [];
  const dimensions = dimensionsOfColumns(measure);
  for (const dimension of dimensions) {
    for (const member of new Set(words.flatMap((text) => membersNamed(dimension, text))))
      if (member !== now[dimension]) options.push({ label: { ...now, [dimension]: member }, distance: 0.5 });
  }
  if (now.carry === undefined && now.year === undefined)
    options.push({ label: { ...now, carry: 'current' }, distance: 0.5 });
  for (const dimension of Object.keys(now) as Dimension[])
    options.push({ label: without(now, dimension), distance: dimension === 'carry' ? 0.3 : 1 });
  if (TOTAL.test(words[words.length - 1] ?? '')) options.push({ label: {}, distance: 0.5 });
  if (now.source === 'fiscal') options.push({ label: { ...now, source: 'fiscal.general' }, distance: 0.7 });
  return options;
}

/** Money that a title leaves open: which source, which year's, which nature. */
function scopes(now: Label, title: string): Option[] {
  const options: Option[] = [];
  const set = (changes: OpenLabel, distance: number) =>
    options.push({ label: { ...now, ...changes }, distance });
  if (now.carry === undefined) set({ carry: 'current' }, 0.5);
  else options.push({ label: without(now, 'carry'), distance: 0.3 });
  if (now.source === undefined) {
    set({ source: 'fiscal' }, 0.7);
    set({ source: 'fiscal.general' }, 0.7);
    set({ source: 'fiscal.general', carry: 'current' }, 1);
    set({ source: 'fiscal', carry: 'current' }, 1);
  } else {
    if (now.source === 'fiscal') set({ source: 'fiscal.general' }, 0.7);
    if (now.source === 'fiscal.general' && /财政拨款/.test(title)) set({ source: 'fiscal' }, 0.5);
    if (!names(title, 'source', now.source)) options.push({ label: without(now, 'source'), distance: 1 });
  }
  // A table of both sides is about all that is spent, and income is neither 基本 nor 项目支出.
  if (now.nature === undefined && now.measure === 'expense') {
    set({ nature: 'project' }, 0.7);
    set({ nature: 'basic' }, 0.7);
  } else if (now.nature !== undefined && !names(title, 'nature', now.nature))
    options.push({ label: without(now, 'nature'), distance: 1 });
  if (now.use !== undefined) options.push({ label: without(now, 'use'), distance: 0.7 });
  return options;
}

/**
 * 财政拨款收支总表 is never about all money, and 基本支出表 never about 项目支出, whatever their amounts say: they are wrong
 * before the title is.
 */
const names = (title: string, dimension: Dimension, member: Member): boolean =>
  membersNamed(dimension, title).some((named) => contains(dimension, member, named));

/** This year's money alone, or with what was carried over. */
export function carryMove(binding: Binding, place: Place): Move {
  const label = readingAt(binding, place).label ?? {};
  const to = label.carry === undefined ? { ...label, carry: 'current' } : without(label, 'carry');
  return { changes: [{ place, to: { label: to, partial: false } }], distance: 0.3, relief: false };
}

/** 结转 beside: the sources of a block are this year's, or all that came of them. */
export function jointMoves(binding: Binding, table: number): Move[] {
  const bound = binding.tables[table] as BoundTable;
  return bound.blocks.flatMap((block, number): Move[] => {
    if (!saysCarry(block)) return [];
    const amounts = block.columns.flatMap(({ template }, index) =>
      template.role === 'amount' && template.label ? [{ index, label: template.label }] : [],
    );
    const place = (index: number): Place => ({ kind: 'column', table, block: number, index });
    const carried = amounts.filter(({ label }) => label.carry === 'current');
    const open = amounts.filter(({ label }) => label.carry === undefined && DIMENSIONS.some((d) => label[d]));
    const change = (list: typeof amounts, to: (label: Label) => Label): Move[] =>
      list.length > 1
        ? [
            {
              changes: list.map(({ index, label }) => ({
                place: place(index),
                to: { label: to(label), partial: false },
              })),
              distance: 0.5,
              relief: false,
            },
          ]
        : [];
    return [
      ...change(carried, (label) => without(label, 'carry')),
      ...change(open, (label) => ({ ...label, carry: 'current' })),
    ];
  });
}
