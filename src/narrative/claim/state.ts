/** What is carried along while a text is read: open lists, the figure spoken of, the last comparison. */

import type { Label } from '../../dimension/dimension';
import { originalSpan } from '../read/clean';
import type { Block } from '../read/document';
import { markRank } from '../read/heading';
import type { Spoken } from './spoken';
import { isCaption } from './caption';
import type { Sentence } from '../read/sentence';
import type { Figure } from './figure';
import { keyOf } from './subject-key';
import { carried, inheritLabel, ownLabel } from './labels';
import { Lists } from './lists';
import { projectOf } from './project-heading';
import { subjectOf, type Subject } from './subject';
import { isTotal, Topics } from './topics';
import { stageOf } from './stage';
import type { ClaimKind, Comparison, Mention, OpenClaim } from './types';

/** What is said is looked for among the last figures of a paragraph, a section: no text repeats itself over more. */
const RECENT = 240;

export class ReaderState {
  readonly claims: OpenClaim[] = [];
  readonly lists = new Lists();
  readonly topics = new Topics();
  sentence!: Sentence;
  /** The figure that shares, changes and rates qualify until the next one. */
  main: OpenClaim | undefined;
  lastChange: OpenClaim | undefined;
  comparison: Comparison | undefined;
  /** Last year's amount that was said before this year's. */
  pendingPrior: OpenClaim | undefined;
  /** A 科目 that a sentence named and gave no figure: …（项）。2024年预算数为…. */
  announced = '';
  /** It was the last thing said. */
  announcing = false;
  headingMentions: Mention[] = [];
  headingLabel: Label = {};
  /** What was spoken of before each bracket that is open. */
  brackets: Spoken[] = [];
  /** A line that only names a subject stands above the lines that follow it: 二、公务接待费. */
  caption = '';
  /** Under a heading that says 一般公共预算: 财政拨款 is that there. */
  general = false;
  /** The money that the paragraph before a list spoke of. */
  private source: Label = {};
  private block: Block | undefined;
  private readonly blocks = new Map<string, Block>();
  private readonly byBlock = new Map<Block, OpenClaim[]>();
  private readonly bySubject = new Map<string, OpenClaim[]>();
  private readonly bySection = new Map<string, OpenClaim[]>();

  constructor(
    private readonly original: string,
    private readonly unitNames: readonly string[],
    /** The year that the budget is of. */
    readonly budgetYear: number | undefined,
  ) {}

  enter(sentence: Sentence): void {
    this.sentence = sentence;
    // The rest of a sentence that was too long to be read at once.
    if (sentence.continues) return;
    if (sentence.block !== this.block) this.enterBlock(sentence.block);
    this.comparison = undefined;
    this.pendingPrior = undefined;
    this.lastChange = undefined;
    this.brackets = [];
    this.returnToWhole();
  }

  blockOf(claim: OpenClaim): Block | undefined {
    return this.blocks.get(claim.id);
  }

  /** After “…，其中：A；B。” the next sentence speaks of the whole again. */
  private returnToWhole(): void {
    const { block } = this;
    // 与上年对比增加…: a paragraph that only compares goes on with what the one before spoke of as a whole.
    const compares = /^(?:与|和|同|比|较|相比)(?:上年|去年|20\d\d年)/.test(block?.text.slice(0, 8) ?? '');
    while (
      this.lists.depth() === 0 &&
      this.main?.partOf !== undefined &&
      (this.main.list?.of === 'list' || this.main.list?.of === 'item')
    ) {
      const whole = this.byId(this.main.partOf);
      if (!whole || (this.blockOf(whole) !== block && !compares)) return;
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
      this.announcing = false;
    }
    this.block = block;
    if (!this.announcing) this.announced = '';
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
    const project = projectOf(block.path);
    if (project !== undefined && this.headingMentions.length === 0)
      this.headingMentions = [{ kind: 'name', text: project, label: {}, origin: 'heading' }];
    this.headingLabel = inheritLabel(ownLabel(this.headingMentions), this.announcedSource(before));
    this.general = block.path.some(
      (title) => /一般公共(?:财政)?预算/.test(title) && !/基金|国有资本/.test(title),
    );
  }

  /** 财政拨款支出预算主要用于以下方面：and then one 科目 a line: of that money are they all. */
  private announcedSource(before: Block | undefined): Label {
    if (!before || before.path.join('\n') !== this.block?.path.join('\n')) this.source = {};
    else if (
      /(?:以下|如下)[^，。；]*[：:。]$/.test(before.text.trim()) &&
      !/\d[\d,.]*\s*[万亿]?元/.test(before.text)
    ) {
      const { source } = ownLabel(this.subject(before.text.replace(/主要.*$/, ''), false).mentions);
      this.source = source === undefined ? {} : { source };
    }
    return this.source;
  }

  subject(words: string, economic: boolean): Subject {
    return subjectOf(words, { economic, unitNames: this.unitNames });
  }

  qualify(claim: OpenClaim, target: OpenClaim | undefined): void {
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

  topicFor(): OpenClaim | undefined {
    return this.topics.find(this.sentence.block.path);
  }

  /** The total that a 科目 is a part of; where its heading says of which money, the total of that money. */
  topicOf({ label }: OpenClaim): OpenClaim | undefined {
    const topic = this.topicFor();
    const source = label.source ?? this.headingLabel.source;
    if (!topic || source === undefined || topic.label.source !== undefined) return topic;
    const narrower = recent(this.claims).filter(
      (claim) => isTotal(claim) && claim.label.source === source && claim.sentence >= topic.sentence,
    );
    return narrower[narrower.length - 1] ?? topic;
  }

  /** Claims of the section being read. */
  inSection(): readonly OpenClaim[] {
    return recent(this.bySection.get(this.sentence.block.path.join('\n')));
  }

  /** Claims of one paragraph, in the order of its words. */
  inBlock(block: Block): readonly OpenClaim[] {
    return recent(this.byBlock.get(block));
  }

  changeOf(id: string): OpenClaim | undefined {
    const of = this.byId(id);
    const block = of && this.blockOf(of);
    const near = block ? recent(this.bySection.get(block.path.join('\n'))) : [];
    return near.find((claim) => claim.kind === 'change' && claim.of === id);
  }

  byId(id: string): OpenClaim | undefined {
    return this.claims[Number(id.slice(1)) - 1];
  }

  emit(kind: ClaimKind, figure: Figure, phrase: string, about: readonly Mention[]): OpenClaim {
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

  /** Called when a claim has all its own words, so that it can be found by them. */
  remember(claim: OpenClaim): void {
    if (claim.kind === 'amount' && !claim.prior) append(this.bySubject, keyOf(claim), claim);
  }

  /** Amounts of this year that are about the same in their own words, in the order of the text. */
  about(key: string): readonly OpenClaim[] {
    return recent(this.bySubject.get(key));
  }

  emitWords(kind: ClaimKind, start: number, words: string, phrase: string): OpenClaim {
    const span = originalSpan(this.sentence.clean, start, start + words.length);
    return this.push({ kind, span, value: '0', digits: 0, unit: this.main?.unit ?? '', phrase, about: [] });
  }

  private push(
    draft: Pick<OpenClaim, 'kind' | 'span' | 'value' | 'digits' | 'unit' | 'phrase' | 'about'>,
  ): OpenClaim {
    const claim: OpenClaim = {
      id: `c${this.claims.length + 1}`,
      text: this.original.slice(draft.span.start, draft.span.end),
      sentence: this.sentence.index,
      label: {},
      by: '',
      ...draft,
    };
    const stage = stageOf(draft.phrase);
    if (stage) claim.stage = stage;
    if (/(?:约|近|左右)$/.test(draft.phrase)) claim.approximate = true;
    this.claims.push(claim);
    const { block } = this.sentence;
    this.blocks.set(claim.id, block);
    append(this.byBlock, block, claim);
    append(this.bySection, block.path.join('\n'), claim);
    return claim;
  }
}

function recent(claims: readonly OpenClaim[] = []): readonly OpenClaim[] {
  return claims.length > RECENT ? claims.slice(-RECENT) : claims;
}

function append<K>(lists: Map<K, OpenClaim[]>, key: K, claim: OpenClaim): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}
