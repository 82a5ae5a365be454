/** Targets of 绩效 stand in the text as they stand in an indicator table: the same name, the same value. */

import { bagSimilarity } from '../../binding/similarity';
import { fold } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import type { Claim } from '../claim/types';
import type { BoundTable } from '../../binding/bound';
import { BY_ARITHMETIC, UNBOUND, type Evidence } from './evidence';

/** Up to here, two names are two things. */
const ALIKE = 0.9;

interface Row {
  table: BoundTable;
  texts: string[];
}

export class TargetBinder {
  private rows: Row[] | undefined;
  private readonly byName = new Map<string, readonly Row[]>();

  constructor(private readonly facts: Facts) {}

  bind(claim: Claim): Evidence {
    const name = fold(claim.about.find((mention) => mention.kind === 'name')?.text ?? '');
    if (name.length < 3) return UNBOUND;
    const found = this.named(name).find(({ texts }) =>
      texts.some((text) => text.replace(/[^\d.%]/g, '').replace('%', '') === claim.value),
    );
    if (found) return { by: 'fact', holds: true, cells: [], tables: [found.table] };
    // A …率 is reckoned on a whole and cannot pass it: all that can be said of one without a table.
    return claim.unit === '%' && /[率度]$/.test(name) ? BY_ARITHMETIC : UNBOUND;
  }

  /** Rows of that name. A text says the same names again and again: each is looked for once. */
  private named(name: string): readonly Row[] {
    const known =
      this.byName.get(name) ??
      this.all().filter(({ texts }) =>
        texts.some((text) => text === name || bagSimilarity(text, name, ALIKE) > ALIKE),
      );
    this.byName.set(name, known);
    return known;
  }

  private all(): Row[] {
    if (this.rows) return this.rows;
    this.rows = [];
    for (const table of this.facts.source.binding.tables) {
      if (!/绩效/.test(table.table.title)) continue;
      for (let row = table.bodyTop; row <= table.bodyBottom; row += 1) {
        const texts = Array.from({ length: table.view.columnCount }, (_, column) =>
          fold(table.view.text(row, column)),
        ).filter((text) => text !== '');
        if (texts.length > 1) this.rows.push({ table, texts });
      }
    }
    return this.rows;
  }
}
