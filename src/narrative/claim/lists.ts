/** Keeps track of the enumerations that are open while a text is read: which whole the next figure is part of. */

import { opened, type Mutable, type Open } from './open-list';
import { SORTED } from './sorted';
import type { OpenClaim, List } from './types';

/** A paragraph that goes on with the item before it. */
const GOES_ON = /^(?:其中|年初|支出|20\d\d年|与|和|同|比|较|主要|具体|增加|减少|增长|下降|原因|[（(])/;

export class Lists {
  readonly all: Mutable<List>[] = [];
  private open: Open[] = [];
  /** How many lists were open when items of each rank of number (一、, （一）, 1.) began. */
  private readonly numbering = new Map<number, number>();

  /** The list that 此外 or 另有 has left: what follows stands beside its parts, in its whole or outside. */
  left: Open | undefined;

  /** 此外，…: what follows stands beside the list. */
  leaveAside(): void {
    const list = this.current();
    this.leaveWithinSentence();
    if (this.current() !== list) this.left = list;
  }

  current(): Open | undefined {
    const list = this.open[this.open.length - 1];
    return list?.suspended ? undefined : list;
  }

  /** A list that was read before its whole was told: all there is. */
  gather(whole: OpenClaim): string {
    const id = `list${this.all.length + 1}`;
    this.all.push({ id, opener: whole.phrase, exhaustive: true, whole: whole.id });
    return id;
  }

  /** The list turns out to name all there is, or not to. */
  exhaust(id: string, all = true): void {
    const list = this.all.find((known) => known.id === id);
    if (list) list.exhaustive = all;
  }

  depth(): number {
    return this.open.length;
  }

  begin(
    opener: string,
    exhaustive: boolean,
    whole: OpenClaim | undefined,
    change: OpenClaim | undefined,
    choice?: readonly OpenClaim[],
  ): void {
    this.push({
      opener,
      exhaustive,
      ...(whole ? { whole: whole.id } : {}),
      ...(change ? { change: change.id } : {}),
      ...(choice ? { choice } : {}),
    });
  }

  private push({ choice, rank, ...said }: Omit<List, 'id'> & Pick<Open, 'choice' | 'rank'>): void {
    const list: List = { id: `list${this.all.length + 1}`, ...said };
    this.all.push(list);
    this.open.push(opened(list, { choice, rank }));
  }

  /** 2.按支出结构划分: the whole of the list is told once more, by other parts. */
  private renew({ opener, exhaustive, whole, change, rank, acrossParagraphs }: Open): void {
    this.open.pop();
    this.push({
      opener,
      exhaustive,
      ...(whole === undefined ? {} : { whole }),
      ...(change === undefined ? {} : { change }),
      ...(rank === undefined ? {} : { rank }),
    });
    const list = this.current();
    if (list) list.acrossParagraphs = acrossParagraphs;
  }

  /** Ends what was opened since then. */
  backTo(depth: number): void {
    while (this.open.length > depth) this.open.pop();
  }

  /** A number (二、, 2.) begins an item, and what was opened inside the item before ends; `first`: of a new list. */
  numbered(rank: number, first = false): void {
    for (const list of this.open) {
      list.suspended = false;
      list.before = list.parts.length;
    }
    for (const deeper of this.numbering.keys()) if (deeper > rank) this.numbering.delete(deeper);
    const depth = this.numbering.get(rank);
    if (depth === undefined || first) this.numbering.set(rank, this.open.length);
    else this.backTo(depth);
    const current = this.current();
    if (!current) return;
    if (rank === current.rank && current.sorted) return this.renew(current);
    if (current.rank !== undefined && rank > current.rank && current.parts.length === 0)
      current.sorted = true;
    // 1.本年收入… （1）一般公共预算…: items of the item before.
    const item =
      !current.sorted && current.rank !== undefined && rank > current.rank
        ? this.lastItem(current)
        : undefined;
    if (item) this.begin('', false, item, undefined);
    const list = this.current();
    if (list && list.parts.length === 0) {
      list.rank ??= rank;
      list.acrossParagraphs ||= item !== undefined;
    }
    if (list && list.rank === rank) list.numbers += 1;
  }

  /** 按支出功能分类科目，各款支出为：… behind numbered items, in a paragraph without a number: the whole once more. */
  unnumbered(words: string): void {
    const current = this.current();
    if (current?.rank === undefined || current.parts.length === 0) return;
    if (SORTED.test(words)) this.renew(current);
    // 1.行政运行（项）。 and its amounts in the paragraph below: the item itself.
    else if (current.parts.length > (current.before ?? 0) && !GOES_ON.test(words)) current.suspended = true;
  }

  private lastItem({ parts, whole }: Open): OpenClaim | undefined {
    return parts.filter((part) => part.kind === 'amount' && part.partOf === whole).pop();
  }

  /** 收入包括…；支出包括…: the second list stands beside the first, not inside. */
  leaveWithinSentence(): void {
    while (this.open.length > 0 && !this.current()?.acrossParagraphs) this.open.pop();
  }

  endParagraph(before: string): void {
    this.left = undefined;
    const opensItems = /[：:]\s*$/.test(before);
    const current = this.current();
    if (opensItems && current && current.parts.length === 0) current.acrossParagraphs = true;
    else this.leaveWithinSentence();
    const across = this.current();
    if (!across) return;
    // Items that share a paragraph are all there are: a break after “其中：” was only the end of a line.
    // Not so behind 1.A 5万元；B 3万元。, of which 2. may follow.
    if (across.inParagraph > 1 && across.numbers !== 1 && /。$/.test(before)) this.open.pop();
    // 主要包括：, and the paragraph behind it only named what there is.
    if (!opensItems && across.parts.length === 0 && /主要|具体|包|用于/.test(across.opener)) this.open.pop();
    for (const list of this.open) list.inParagraph = list.numbers = 0;
  }

  endSection(): void {
    this.open = [];
    this.numbering.clear();
  }

  add(part: OpenClaim): void {
    const current = this.current();
    if (!current) return;
    current.parts.push(part);
    current.segment.push(part);
    if (part.partOf === current.whole) current.inParagraph += 1;
  }

  segmentOf(): readonly OpenClaim[] {
    return this.current()?.segment ?? [];
  }

  /**
   * A ； either separates the items of the innermost list or ends it. It ends an inner list whose parts already
   * make up their whole, or whose items were separated by smaller marks; it never ends the outermost.
   */
  semicolon(
    nextIsSiblingOfWhole: (whole: string) => boolean,
    isComplete: (parts: OpenClaim[], whole: string, roughly?: boolean) => boolean,
  ): void {
    const current = this.current();
    if (!current) return;
    // 主要用于…；: the purpose ends here, and no amount was among it.
    if (current.parts.length === 0 && !current.acrossParagraphs && /^(?:主要|具体)/.test(current.opener)) {
      this.open.pop();
      return;
    }
    const amounts = current.parts.filter((part) => part.kind === 'amount' || part.kind === 'count');
    const inner = this.open.length > 1 && !current.acrossParagraphs;
    const { whole } = current;
    // 编制46人，其中事业编制46人；实有42人: other things are counted behind it.
    const counted = amounts.length > 0 && amounts.every(({ kind }) => kind === 'count');
    // 人员经费5万元，其中工资3万元、补助2万元；公用经费1万元: the next one stands beside the whole.
    const mayStandBeside = !current.acrossParagraphs && amounts.length > 1;
    if (
      whole !== undefined &&
      ((counted && isComplete(amounts, whole)) ||
        (mayStandBeside && isComplete(amounts, whole, true) && nextIsSiblingOfWhole(whole)))
    ) {
      this.open.pop();
      return;
    }
    const ends =
      inner &&
      current.whole !== undefined &&
      (isComplete(amounts, current.whole) ||
        nextIsSiblingOfWhole(current.whole) ||
        (amounts.length > 1 && !current.separatedBySemicolon));
    if (ends) this.open.pop();
    this.nextItem();
  }

  /** The list goes on behind a ；. */
  nextItem(): void {
    const current = this.current();
    if (!current) return;
    current.separatedBySemicolon = true;
    current.segment = [];
  }
}
