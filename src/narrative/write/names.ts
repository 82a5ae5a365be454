/** What the text calls a member: the catalogue's name without its code, else what the table itself calls it. */
import { CATALOGUES, memberName } from '../../lexicon/catalogue';
import { parentOf } from '../../dimension/dimension';
import type { Member } from '../../dimension/dimension';
import { foldItem } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import type { ListedDimension } from './implied';
import { isNamed } from '../../dimension/member';

export class NameBook {
  private readonly printed = new Map<string, string>();

  constructor(facts: Facts) {
    for (const grid of facts.source.grids) {
      for (const row of grid.rows) {
        for (const dimension of ['functional', 'economic'] as const) {
          const member = row.label?.[dimension];
          if (member === undefined || this.printed.has(`${dimension}=${member}`)) continue;
          const name = foldItem(row.text).replace(/^\d+-?/, '');
          if (name !== '') this.printed.set(`${dimension}=${member}`, widen(name));
        }
      }
    }
  }

  of(dimension: ListedDimension, member: Member): string {
    if (dimension === 'functional' || dimension === 'economic') {
      const known = CATALOGUES[dimension].byCode(member);
      if (known) return known.name;
      if (!isNamed(member)) return this.printed.get(`${dimension}=${member}`) ?? member;
    }
    return memberName(dimension, member).replace(/^\d+ /, '');
  }

  /** 类, 款 and 项 of a 功能科目. */
  path(member: Member): { class: string; section: string; item: string } {
    const chain = [member];
    for (let up = parentOf('functional', member); up !== null; up = parentOf('functional', up))
      chain.unshift(up);
    const name = (at: number) => {
      const one = chain[at];
      return one === undefined ? '' : this.of('functional', one);
    };
    return { class: name(0), section: name(1), item: name(2) };
  }
}

/** Brackets as Chinese text has them: folding made them narrow. */
function widen(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）');
}
