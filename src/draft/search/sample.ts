/**
 * What columns stand for is decided on fewer rows where a form has very many: units and projects that the same tables
 * list are taken together beyond the first few, and their amounts added up. Whatever holds of each of them holds of
 * all together, so a reading is as right or wrong there as on all rows, and is tried in a fraction of the time.
 */
import { Money, ZERO } from '../../amount/money';
import { parseAmount } from '../../amount/parse';
import type { Binding, BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { SheetView } from '../../binding/sheet-view';
import { parentOf } from '../../dimension/dimension';
import type { Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { isSelection } from '../../dimension/member';
import type { Member } from '../../dimension/member';
import { gather } from '../../collect/gather';
import type { Cell } from '../../workbook/model';
import type { Change } from './trial';

export interface Sample {
  readonly binding: Binding;
  /** What was changed in the sample, in the whole: a row that stands for several changes all of them. */
  inWhole(changes: readonly Change[]): Change[];
}

/** Fewer rows than these are quick enough. */
const MANY = 400;
/** So many of those that the same tables list stay by themselves. */
const KEPT = 4;
/** A form lists as many of these as a department has; of all others it has a fixed choice. */
const LISTED = ['unit', 'project'] as const;

/** Null where the form has few rows, or none that can be taken together. */
export function sampleOf(binding: Binding): Sample | null {
  const rows = binding.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  if (rows.filter(({ label }) => label !== null).length < MANY) return null;
  const together = { unit: takenTogether(binding, 'unit'), project: takenTogether(binding, 'project') };
  if (together.unit.size + together.project.size === 0) return null;
  /** By table, block and row: the rows that one stands for. */
  const standsFor = new Map<string, readonly BoundRow[]>();
  const tables = binding.tables.map((table, at) =>
    inTable(table, together, (block, row, of) => standsFor.set(`${at}|${block}|${row}`, of)),
  );
  return {
    binding: { ...binding, tables },
    inWhole: (changes) =>
      changes.flatMap((change) => {
        const { place, to } = change;
        const of = place.kind === 'row' && standsFor.get(`${place.table}|${place.block}|${place.row}`);
        return of ? of.map(({ row }) => ({ place: { ...place, row }, to })) : [change];
      }),
  };
}

/** By member: the one that stands for it. */
type Together = Readonly<Record<(typeof LISTED)[number], ReadonlyMap<Member, Member>>>;

/** Members side by side that the same tables list, and of which none contains another. */
function takenTogether(binding: Binding, dimension: (typeof LISTED)[number]): ReadonlyMap<Member, Member> {
  const tablesOf = new Map<Member, Set<number>>();
  binding.tables.forEach(({ blocks }, at) => {
    for (const { label } of blocks.flatMap((block) => block.rows)) {
      const member = label?.[dimension];
      if (member === undefined || isSelection(member)) continue;
      tablesOf.set(member, (tablesOf.get(member) ?? new Set()).add(at));
    }
  });
  const parents = new Set([...tablesOf.keys()].map((member) => parentOf(dimension, member)));
  const alike = new Map<string, Member[]>();
  for (const [member, tables] of tablesOf) {
    if (parents.has(member)) continue;
    gather(alike, `${parentOf(dimension, member) ?? ''}|${[...tables].join()}`, member);
  }
  const stands = new Map<Member, Member>();
  for (const members of alike.values()) {
    const first = members[KEPT];
    if (first !== undefined) for (const member of members.slice(KEPT)) stands.set(member, first);
  }
  return stands;
}

type Note = (block: number, row: number, of: readonly BoundRow[]) => void;

function inTable(table: BoundTable, together: Together, note: Note): BoundTable {
  const { sheet } = table.view;
  const cells = [...sheet.rows];
  const blocks = table.blocks.map((block, number) => {
    const { apart, groups } = grouped(block, together);
    if (groups.length === 0) return block;
    const rows = groups.map(({ label, rows: own }) => {
      const [first] = own;
      note(number, first.row, own);
      const line = [...(cells[first.row] ?? [])];
      for (const { column } of block.columns)
        line[column] = added(own.map(({ row }) => table.view.cell(row, column)));
      cells[first.row] = line;
      return { ...first, label, standsFor: own.length };
    });
    return { ...block, rows: [...apart, ...rows].sort((a, b) => a.row - b.row) };
  });
  return { ...table, blocks, view: new SheetView({ ...sheet, rows: cells }) };
}

interface Group {
  readonly label: Label;
  readonly rows: [BoundRow, ...BoundRow[]];
}

/** Rows that stay as they are, and those that say the same once their members are taken together. */
function grouped({ rows }: BoundBlock, together: Together) {
  const apart: BoundRow[] = [];
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const label = row.label && underOne(row.label, together);
    if (!label || label === row.label || row.shift !== undefined || row.repeats !== undefined) {
      apart.push(row);
      continue;
    }
    const key = `${row.kind}|${row.partial}|${labelKey(label)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { label, rows: [row] });
  }
  return { apart, groups: [...groups.values()] };
}

/** The label itself where it has none of the members. */
function underOne(label: Label, together: Together): Label {
  let found = label;
  for (const dimension of LISTED) {
    const member = label[dimension];
    const stands = member === undefined ? undefined : together[dimension].get(member);
    if (stands !== undefined) found = { ...found, [dimension]: stands };
  }
  return found;
}

/** Amounts of several cells in one; what cannot be read stays unreadable. */
function added(cells: readonly (Cell | undefined)[]): Cell | undefined {
  let total: Money = ZERO;
  let digits = -1;
  for (const cell of cells) {
    const amount = parseAmount(cell?.value, cell?.format);
    if (amount.kind === 'unreadable') return cell;
    if (amount.kind === 'blank') continue;
    total = total.plus(amount.value);
    digits = Math.max(digits, amount.digits);
  }
  return digits < 0 ? undefined : { value: total.toFixed(digits) };
}
