/** The total that a section speaks of, for shares and lists that do not repeat it. */

import { areSiblings } from './siblings';
import type { OpenClaim } from './types';

export class Topics {
  private readonly byPath = new Map<string, OpenClaim>();

  /** The first total of a section stands for it, and for the section above if that has none. */
  offer(path: readonly string[], claim: OpenClaim): void {
    for (let depth = path.length; depth >= Math.max(outermost(path), path.length - 1); depth -= 1) {
      const key = path.slice(0, depth).join('\n');
      if (!this.byPath.has(key)) this.byPath.set(key, claim);
    }
    if (path.length < outermost(path) && !this.byPath.has(path.join('\n')))
      this.byPath.set(path.join('\n'), claim);
  }

  find(path: readonly string[]): OpenClaim | undefined {
    for (let depth = path.length; depth >= Math.min(outermost(path), path.length); depth -= 1) {
      const topic = this.byPath.get(path.slice(0, depth).join('\n'));
      if (topic) return topic;
    }
    return undefined;
  }
}

/** How deep a section lies: below 第三部分, unless the text has no parts and its headings say of which money they are. */
function outermost([first = '']: readonly string[]): number {
  return /^[^第].*(?:一般公共预算|政府性基金|国有资本经营|财政拨款)/.test(first) ? 1 : 2;
}

/** A total: no 科目 and no item of its own, so that it can be the whole of a section. */
export function isTotal(claim: OpenClaim): boolean {
  return (
    claim.kind === 'amount' &&
    claim.prior === undefined &&
    claim.partOf === undefined &&
    claim.label.carry !== 'carried' &&
    // 年末结转和结余18.40万元 is what was not spent.
    claim.label.use !== 'forward' &&
    claim.label.unit === undefined &&
    !claim.about.some(
      (mention) => mention.origin === 'words' && (mention.kind === 'name' || mention.kind === 'subject'),
    )
  );
}

/** A line about a 科目 by itself: 社会保障和就业（类）支出5112.77万元. */
export function isSubjectLine(claim: OpenClaim): boolean {
  return (
    claim.kind === 'amount' &&
    claim.about.some(
      (mention) =>
        mention.kind === 'subject' &&
        (mention.levels !== undefined || mention.label.functional !== undefined),
    )
  );
}

export function levelOf(claim: OpenClaim): '类' | '款' | '项' {
  const levels = claim.about.find((mention) => mention.levels)?.levels;
  if (levels?.item !== undefined) return '项';
  if (levels?.division !== undefined) return '款';
  return '类';
}

/** 支出预算9万元，其中：财政拨款支出8万元: the total of that money, though a part of all. */
export function isTotalOf(claim: OpenClaim, source: string): boolean {
  const { label, partOf } = claim;
  if (label.source !== source || claim.prior) return false;
  if (isTotal(claim)) return true;
  const isWhole = label.measure === 'expense' && label.nature === undefined && label.use === undefined;
  return partOf !== undefined && isWhole && isTotal(without(claim));
}

function without({ partOf: _, ...claim }: OpenClaim): OpenClaim {
  return claim;
}

export function isBeside(claim: OpenClaim, topic: OpenClaim): boolean {
  return claim.kind === 'amount' && claim.partOf === undefined && areSiblings(claim, topic);
}
