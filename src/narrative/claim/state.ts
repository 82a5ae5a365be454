/** What is carried along while a text is read: open lists, the figure spoken of, the last comparison. */

import type { Label } from '../../dimension/dimension';
import { originalSpan } from '../read/clean';
import type { Block } from '../read/document';
import { markRank } from '../read/heading';
import type { Spoken } from './brackets';
import { isCaption } from './caption';
import type { Sentence } from '../read/sentence';
import type { Figure } from './figure';
import { carried, inheritLabel, ownLabel } from './labels';
import { Lists } from './lists';
import { subjectOf, type Subject } from './subject';
import { Topics } from './topics';
import type { Claim, ClaimKind, Comparison, Mention } from './types';

export class ReaderState {
  readonly claims: Claim[] = [];
  readonly lists = new Lists();
  readonly topics = new Topics();
  sentence!: Sentence;
  /** The figure that shares, changes and rates qualify until the next one. */
  main: Claim | undefined;
  lastChange: Claim | undefined;
  comparison: Comparison | undefined;
  /** Last year's amount that was said before this year's. */
  pendingPrior: Claim | undefined;
  /** A 科目 that a sentence named and gave no figure: …（项）。2024年预算数为…. */
  announced = '';
  headingMentions: Mention[] = [];
  headingLabel: Label = {};
  /** What was spoken of before each bracket that is open. */
  brackets: Spoken[] = [];
  /** A line that only names a subject stands above the lines that follow it: 二、公务接待费. */
  caption = '';
  private block: Block | undefined;
  private readonly blocks = new Map<string, Block>();
  private readonly byBlock = new Map<Block, Claim[]>();
  private readonly bySection = new Map<string, Claim[]>();

  constructor(
    private readonly original: string,
    private readonly unitNames: readonly string[],
    /** The year that the budget is of. */
    readonly budgetYear: number | undefined,
  ) {}

  enter(sentence: Sentence): void {
    this.sentence = sentence;
    if (sentence.block !== this.block) this.enterBlock(sentence.block);
    this.comparison = undefined;
    this.pendingPrior = undefined;
    this.lastChange = undefined;
    this.brackets = [];
    this.returnToWhole();
  }

  blockOf(claim: Claim): Block | undefined {
    return this.blocks.get(claim.id);
  }

  /** After “…，其中：A；B。” the next sentence speaks of the whole again. */
  private returnToWhole(): void {
    while (
      this.lists.depth() === 0 &&
      this.main?.partOf !== undefined &&
      this.main.list?.startsWith('list')
    ) {
      const whole = this.byId(this.main.partOf);
      if (!whole || this.blockOf(whole) !== this.block) return;
      this.main = whole;
    }
  }

  private enterBlock(block: Block): void {
    const before = this.block;
    this.lists.endParagraph(before?.text ?? '');
    if (block.label !== undefined) this.lists.numbered(markRank(block.label) ?? 0);
    if (before && before.path.join('\n') !== block.path.join('\n')) {
      this.lists.endSection();
      this.main = undefined;
      this.caption = '';
    }
    this.block = block;
    this.announced = '';
    const line = (block.label ?? '') + block.text;
    if (isCaption(line)) {
      this.lists.endSection();
      this.main = undefined;
      this.caption = line;
    }
    const heading = this.caption || (block.path[block.path.length - 1] ?? '');
    const subject = this.subject(
      heading.replace(/(?:预算)?(?:安排)?(?:支出)?情况(?:的)?(?:总体)?(?:说明|情况)?.*$/, ''),
      false,
    );
    this.headingMentions = subject.mentions
      .filter((mention) => mention.kind === 'term')
      .map((mention) => ({ ...mention, origin: 'heading' }));
    this.headingLabel = ownLabel(this.headingMentions);
  }

  /** 支出包括 may stand before its total: “收入包括：…。” and then “2024年收支总预算682.48万元。” */
  finish(): void {
    for (const list of this.lists.all) {
      if (list.whole !== undefined || list.change !== undefined || !list.exhaustive) continue;
      const parts = this.claims.filter((claim) => claim.list === list.id && claim.kind === 'amount');
      const block = parts[0] ? this.blockOf(parts[0]) : undefined;
      const topic = block ? this.topics.find(block.path) : undefined;
      if (!topic || this.blockOf(topic)?.path.join('\n') !== block?.path.join('\n')) continue;
      list.whole = topic.id;
      for (const part of parts) if (part.id !== topic.id) part.partOf ??= topic.id;
    }
  }

  subject(words: string, economic: boolean): Subject {
    return subjectOf(words, { economic, unitNames: this.unitNames });
  }

  qualify(claim: Claim, target: Claim | undefined): void {
    if (!target) {
      if (claim.about.length === 0) claim.about.push(...this.headingMentions);
      claim.label = inheritLabel(ownLabel(claim.about), this.headingLabel);
      return;
    }
    claim.of = target.id;
    claim.label = target.label;
    if (claim.about.length === 0) claim.about.push(...carried(target));
    if (target.concept) claim.concept = target.concept;
  }

  topicFor(): Claim | undefined {
    return this.topics.find(this.sentence.block.path);
  }

  /** Claims of the section being read. */
  inSection(): readonly Claim[] {
    return this.bySection.get(this.sentence.block.path.join('\n')) ?? [];
  }

  /** Claims of one paragraph, in the order of its words. */
  inBlock(block: Block): readonly Claim[] {
    return this.byBlock.get(block) ?? [];
  }

  changeOf(id: string): Claim | undefined {
    const of = this.byId(id);
    const block = of && this.blockOf(of);
    const near = block ? this.bySection.get(block.path.join('\n')) : undefined;
    return near?.find((claim) => claim.kind === 'change' && claim.of === id);
  }

  byId(id: string): Claim | undefined {
    return this.claims[Number(id.slice(1)) - 1];
  }

  emit(kind: ClaimKind, figure: Figure, phrase: string, about: readonly Mention[]): Claim {
    const span = originalSpan(this.sentence.clean, figure.start, figure.end);
    return this.push({
      kind,
      span,
      value: figure.value,
      digits: figure.digits,
      unit: figure.unit,
      phrase,
      about: [...about],
    });
  }

  emitWords(kind: ClaimKind, start: number, words: string, phrase: string): Claim {
    const span = originalSpan(this.sentence.clean, start, start + words.length);
    return this.push({ kind, span, value: '0', digits: 0, unit: this.main?.unit ?? '', phrase, about: [] });
  }

  private push(
    draft: Pick<Claim, 'kind' | 'span' | 'value' | 'digits' | 'unit' | 'phrase' | 'about'>,
  ): Claim {
    const claim: Claim = {
      id: `c${this.claims.length + 1}`,
      text: this.original.slice(draft.span.start, draft.span.end),
      sentence: this.sentence.index,
      label: {},
      ...draft,
    };
    if (/(?:约|近|左右)$/.test(draft.phrase)) claim.approximate = true;
    this.claims.push(claim);
    const { block } = this.sentence;
    this.blocks.set(claim.id, block);
    append(this.byBlock, block, claim);
    append(this.bySection, block.path.join('\n'), claim);
    return claim;
  }
}

function append<K>(lists: Map<K, Claim[]>, key: K, claim: Claim): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}
