/** Keeps track of the enumerations that are open while a text is read: which whole the next figure is part of. */

import { contains } from '../../dimension/dimension';
import type { Claim, List } from './types';

interface Open extends List {
  parts: Claim[];
  /** Opened at the end of a paragraph (其中：): the following paragraphs are its items. */
  acrossParagraphs: boolean;
  separatedBySemicolon: boolean;
  /** Items of one ；-segment share their fund: 政府性基金…收入0万元，上年结转0万元. */
  segment: Claim[];
}

export class Lists {
  readonly all: List[] = [];
  private open: Open[] = [];

  current(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  depth(): number {
    return this.open.length;
  }

  begin(opener: string, exhaustive: boolean, whole: Claim | undefined, change: Claim | undefined): void {
    const list: Open = {
      id: `list${this.all.length + 1}`,
      opener,
      exhaustive,
      ...(whole ? { whole: whole.id } : {}),
      ...(change ? { change: change.id } : {}),
      parts: [],
      acrossParagraphs: false,
      separatedBySemicolon: false,
      segment: [],
    };
    this.open.push(list);
    const {
      parts: _parts,
      acrossParagraphs: _across,
      separatedBySemicolon: _by,
      segment: _segment,
      ...plain
    } = list;
    this.all.push(plain);
  }

  /** Ends the list that a bracket opened. */
  closeBracket(): void {
    if (this.current()?.opener === '（') this.open.pop();
  }

  /** 收入包括…；支出包括…: the second list stands beside the first, not inside. */
  leaveWithinSentence(): void {
    while (this.open.length > 0 && !this.current()?.acrossParagraphs) this.open.pop();
  }

  endParagraph(opensItems: boolean): void {
    const current = this.current();
    if (opensItems && current && current.parts.length === 0) current.acrossParagraphs = true;
    else this.leaveWithinSentence();
  }

  endSection(): void {
    this.open = [];
  }

  add(part: Claim): void {
    const current = this.current();
    if (!current) return;
    current.parts.push(part);
    current.segment.push(part);
  }

  segmentOf(): readonly Claim[] {
    return this.current()?.segment ?? [];
  }

  /**
   * A ； either separates the items of the innermost list or ends it. It ends an inner list whose parts already
   * make up their whole, or whose items were separated by smaller marks; it never ends the outermost.
   */
  semicolon(
    nextIsSiblingOfWhole: (whole: string) => boolean,
    isComplete: (parts: Claim[], whole: string) => boolean,
  ): void {
    const current = this.current();
    if (!current) return;
    // 主要用于…；: the purpose ends here, and no amount was among it.
    if (current.parts.length === 0 && !current.acrossParagraphs && /^(?:主要|具体)/.test(current.opener)) {
      this.open.pop();
      return;
    }
    const amounts = current.parts.filter((part) => part.kind === 'amount' || part.kind === 'count');
    const inner = this.open.length > 1 && !this.open[this.open.length - 1]?.acrossParagraphs;
    const ends =
      inner &&
      current.whole !== undefined &&
      (isComplete(amounts, current.whole) ||
        nextIsSiblingOfWhole(current.whole) ||
        (amounts.length > 1 && !current.separatedBySemicolon));
    if (ends) this.open.pop();
    const now = this.current();
    if (now) {
      now.separatedBySemicolon = true;
      now.segment = [];
    }
  }
}

/** Whether two claims speak of members of one dimension neither of which contains the other. */
export function areSiblings(a: Claim, b: Claim): boolean {
  for (const dimension of ['nature', 'source', 'economic', 'functional', 'kind'] as const) {
    const [one, other] = [a.label[dimension], b.label[dimension]];
    if (one === undefined || other === undefined || one === other) continue;
    return !contains(dimension, one, other) && !contains(dimension, other, one);
  }
  return false;
}
