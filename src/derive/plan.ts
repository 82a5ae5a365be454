/**
 * 一次填报: tables whose amounts all follow from tables already filled in are planned from them, as formulas
 * or as values. Lists come before summaries, so that a summary may rest on a list derived just before; a
 * table is never a source of its own amounts.
 */
import type { Binding, BoundTable } from '../binding/bound';
import type { FactSource } from '../fact/cell';
import type { Facts } from '../fact/facts';
import { collectAgain } from '../fact/source';
import type { Edit } from '../workbook/edit';
import { planChanges } from './change';
import type { Change, PreviewLine } from './change';
import { Sources } from './sources';
import { deriveTable, isTyped } from './table';
import type { OpenCell } from './table';

export interface DeriveOptions {
  /**
   * Ids, numbers or titles of tables, of which whatever follows is planned. Left out, every table without an
   * amount typed into it is tried, and derived where all of it follows.
   */
  readonly tables?: readonly string[];
  readonly as: 'formulas' | 'values';
  /** Also replace what the officer's cells say otherwise. */
  readonly overwrite?: boolean;
}

export interface Derivation {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  readonly preview: readonly PreviewLine[];
  /** Tables that change by it, in the order in which they follow from each other. */
  readonly derived: readonly BoundTable[];
  readonly refused: readonly { readonly table: string; readonly reason: string }[];
  /** Cells of the tables asked for that do not follow: the officer's to fill in. */
  readonly open: readonly OpenCell[];
  /** Cells that stay blank, for the other tables say that there is nothing: `公开表2!F9`. */
  readonly zeros: readonly string[];
}

/** @throws RangeError for a table that the workbook does not have */
export function planDerivation(facts: Pick<Facts, 'source'>, options: DeriveOptions): Derivation {
  const partly = options.tables !== undefined;
  const drafting = new Drafting(facts.source, options.as);
  let waiting = inOrder(chosen(facts.source.binding, options.tables));
  const changes: Change[] = [];
  const open: OpenCell[] = [];
  const zeros: string[] = [];
  const derived: BoundTable[] = [];
  let refused: { table: string; reason: string }[] = [];
  // A table that waits for another one has its turn again after that one. Tables asked for by name are written
  // as far as they follow, once nothing more follows whole.
  let last = false;
  while (waiting.length > 0) {
    let progress = false;
    refused = [];
    const left: BoundTable[] = [];
    for (const target of waiting) {
      const draft = drafting.of(target);
      if ('reason' in draft) {
        refused.push({ table: nameOf(target), reason: draft.reason });
        left.push(target);
        continue;
      }
      const [first] = draft.open;
      if (first && !last) {
        const more = draft.open.length > 1 ? `（这样的共 ${draft.open.length} 格）` : '';
        refused.push({ table: nameOf(target), reason: `${first.what}${first.reason}${more}` });
        left.push(target);
        continue;
      }
      progress = true;
      open.push(...draft.open);
      zeros.push(...draft.zeros);
      if (draft.changes.length === 0) continue;
      changes.push(...draft.changes);
      derived.push(target);
      drafting.fill(target, draft.filled);
    }
    waiting = left;
    if (!progress && (last || !partly)) break;
    last = !progress;
  }
  // A table that its own formulas fill is no gap that anybody has to hear about.
  const gaps = new Set(waiting.filter((table) => partly || drafting.source.empty.has(table)).map(nameOf));
  const planned = planChanges(changes, options.overwrite);
  const changed = new Set(planned.preview.map(({ sheet }) => sheet));
  return {
    ...planned,
    // One whose formulas say all of it already was only asked.
    derived: derived.filter(({ sheet }) => changed.has(sheet)),
    refused: refused.filter(({ table }) => gaps.has(table)),
    open,
    zeros,
  };
}

/** Tables drafted from the others as they stand: anew only where one of these has been filled in meanwhile. */
class Drafting {
  private readonly drafts = new Map<BoundTable, ReturnType<typeof deriveTable>>();
  private sources: Sources | undefined;

  constructor(
    public source: FactSource,
    private readonly as: DeriveOptions['as'],
  ) {}

  of(target: BoundTable): ReturnType<typeof deriveTable> {
    let draft = this.drafts.get(target);
    if (!draft) {
      this.sources = Sources.without(this.source, target, this.sources);
      this.drafts.set(target, (draft = deriveTable(this.source, target, this.as, this.sources)));
    }
    return draft;
  }

  fill(target: BoundTable, filled: BoundTable): void {
    const tables = this.source.binding.tables.map((table) => (table === target ? filled : table));
    this.source = collectAgain(this.source, tables);
    this.drafts.clear();
  }
}

function chosen(binding: Binding, named: readonly string[] | undefined): BoundTable[] {
  const amounts = binding.tables.filter(({ table }) => table.money !== null && table.kind !== 'form');
  if (named === undefined) return amounts.filter((table) => !isTyped(table));
  return named.flatMap((name) => {
    const found = amounts.filter(({ table }) => [table.id, table.number.trim(), table.title].includes(name));
    if (found.length === 0) throw new RangeError(`工作簿里没有“${name}”这张表`);
    return found;
  });
}

/** Lists first, the finest of them before the others; then what sums them up. */
function inOrder(tables: readonly BoundTable[]): BoundTable[] {
  const detail = ({ table }: BoundTable) =>
    Math.max(
      ...table.blocks.map((block) =>
        Math.max(0, ...block.items.map((item) => (item.kind === 'repeat' ? item.axes.length : 0))),
      ),
    );
  return [...tables].sort((a, b) => detail(b) - detail(a));
}

function nameOf({ table }: BoundTable): string {
  return `${table.number} ${table.title}`.trim();
}
