/** What is carried along while a text is read: open lists, the figure spoken of, the last comparison. */

import type { Label } from '../../dimension/dimension';
import { originalSpan } from '../read/clean';
import type { Block } from '../read/document';
import { markRank } from '../read/heading';
import type { Spoken } from './spoken';
import { isCaption, withoutMark } from './caption';
import type { Sentence } from '../read/sentence';
import type { Figure } from './figure';
import { carried, inheritLabel, ownLabel } from './labels';
import { Lists } from './lists';
import { isSortingLine, scopeOf, Sortings } from './sorted';
import { DENIED, NONE, withoutTail } from './denied';
import { Memory } from './memory';
import { projectBegun, projectNamed, projectOf } from './project-heading';
import { subjectOf, type Subject, type Surroundings } from './subject';
import { isBeside, isTotalOf, Topics } from './topics';
import { tellsOfUnits } from './unit-names';
import type { ClaimKind, Comparison, Mention, OpenClaim } from './types';

/** Units that stand side by side are told of early in their paragraph. */
const FAR = 400;

export class ReaderState extends Memory {
  readonly lists = new Lists();
  readonly topics = new Topics();
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
  private besideUnits = false;
  private readonly subjects = new Map<string, Subject>();
  private projectAbove: string | undefined;
  private ofProject = false;
  readonly sortings = new Sortings();

  constructor(
    original: string,
    private readonly units: Pick<Surroundings, 'unitNames' | 'members'>,
    /** The year that the budget is of. */
    readonly budgetYear: number | undefined,
  ) {
    super(original);
  }

  enter(sentence: Sentence): void {
    this.sentence = sentence;
    // The rest of a sentence that was too long to be read at once.
    if (sentence.continues) return;
    if (sentence.block !== this.block) this.enterBlock(sentence.block);
    this.lists.left = undefined;
    this.comparison = undefined;
    this.pendingPrior = undefined;
    this.lastChange = undefined;
    this.brackets = [];
    this.returnToWhole();
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
    else this.lists.unnumbered(block.text);
    if (before && before.path.join('\n') !== block.path.join('\n')) {
      this.lists.endSection();
      this.sortings.clear();
      this.main = undefined;
      this.caption = '';
      this.projectAbove = undefined;
      this.announcing = false;
    }
    this.sortOnceMore(block);
    this.block = block;
    this.besideUnits = tellsOfUnits(block.text.slice(0, FAR), this.units.members);
    if (!this.announcing) this.announced = '';
    const line = (block.label ?? '') + block.text;
    if (isCaption(line)) {
      this.lists.endSection();
      this.main = undefined;
      this.caption = line;
    }
    const denied = DENIED.exec(line)?.[1];
    if (denied !== undefined || NONE.test(line)) this.main = undefined;
    const heading = denied ?? (this.caption || (block.path[block.path.length - 1] ?? ''));
    const subject = this.subject(withoutTail(heading), false);
    this.headingMentions = subject.mentions
      .filter(({ kind, label }) => kind === 'term' || label.unit !== undefined)
      .map((mention) => ({ ...mention, origin: 'heading' }));
    const project = projectOf(block.path);
    if (project !== undefined && this.headingMentions.length === 0)
      this.headingMentions = [{ kind: 'name', text: project, label: {}, origin: 'heading' }];
    this.enterProject(line);
    this.headingLabel = inheritLabel(ownLabel(this.headingMentions), this.announcedSource(before));
    this.general = block.path.some(
      (title) => /一般公共(?:财政)?预算/.test(title) && !/基金|国有资本/.test(title),
    );
  }

  /** 项目名称：驻村工作经费 stands above lines of its own; 1.农村供水保障工程。本年预算…: the line is about it. */
  private enterProject(line: string): void {
    const words = plain(line);
    this.projectAbove = projectNamed(words) ?? this.projectAbove;
    const name = projectBegun(words) ?? this.projectAbove;
    this.ofProject = name !== undefined;
    if (name !== undefined) this.headingMentions = [{ kind: 'name', text: name, label: {}, origin: 'line' }];
  }

  /** 支出预算9万元。其中：1.按功能分类，包括…。2.按用途分类，包括…: both times the 支出预算, and no last item of 1. */
  private sortOnceMore(block: Block): void {
    const { label, text } = block;
    if (this.sortings.isSortedBefore(block, this.main && this.blockOf(this.main))) this.main = undefined;
    const whole = this.sortings.again((label ?? '') + text, this.main, (part, of) => this.isWithin(part, of));
    if (whole) this.main = whole;
  }

  /** 财政拨款支出预算主要用于以下方面：and then one 科目 a line: of that money are they all. */
  private announcedSource(before: Block | undefined): Label {
    const sortedHere = before !== undefined && isSortingLine(plain(before.text));
    if (!before || before.path.join('\n') !== this.block?.path.join('\n')) this.source = {};
    else if (sortedHere) this.source = this.scopeSorted(before);
    else if (this.source.nature !== undefined && !this.isSorted()) this.source = {};
    else if (
      /(?:以下|如下)[^，。；]*[：:。]$/.test(before.text.trim()) &&
      !/\d[\d,.]*\s*[万亿]?元/.test(before.text)
    ) {
      const { source } = ownLabel(this.subject(before.text.replace(/主要.*$/, ''), false).mentions);
      this.source = source === undefined ? {} : { source };
    }
    return this.source;
  }

  /** 按支出经济科目分（仅基本支出）：: of that are all that follow, until they are sorted otherwise. */
  private scopeSorted({ text }: Block): Label {
    return ownLabel(this.subject(scopeOf(withoutMark(text)) ?? '', false).mentions);
  }

  /** The paragraph begins with a 科目, as those do that are sorted. */
  private isSorted(): boolean {
    const [words = ''] = /^[^\d，。；]*/.exec(plain(this.block?.text ?? '')) ?? [];
    return this.subject(words, true).mentions.some(
      ({ kind, label }) => kind === 'subject' || label.nature !== undefined,
    );
  }

  /** The same words are asked of for one figure after the other. */
  subject(words: string, economic: boolean): Subject {
    const { besideUnits: beside, ofProject: project } = this;
    const key = `${economic} ${beside} ${project} ${words}`;
    const subject = this.subjects.get(key) ?? subjectOf(words, { economic, ...this.units, beside, project });
    this.subjects.set(key, subject);
    return subject;
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
    // （一）基本支出…（二）项目支出…（三）按科目: neither of the two is what the 科目 make up.
    if (topic?.label.nature !== undefined && this.inSection().some((claim) => isBeside(claim, topic)))
      return undefined;
    const source = label.source ?? this.headingLabel.source;
    if (!topic || source === undefined || topic.label.source !== undefined) return topic;
    const narrower = this.latest().filter(
      (claim) => isTotalOf(claim, source) && claim.sentence >= topic.sentence,
    );
    return narrower[narrower.length - 1] ?? topic;
  }

  emit(kind: ClaimKind, figure: Figure, phrase: string, about: readonly Mention[]): OpenClaim {
    // Of a change its words say which way it goes: 减少-9.77万元.
    const minus = kind === 'amount' ? figure.minus : undefined;
    const span = originalSpan(this.sentence.clean, minus ?? figure.start, figure.end);
    return this.push({
      kind,
      span,
      value: minus === undefined ? figure.value : `-${figure.value}`,
      digits: figure.digits,
      unit: figure.unit,
      phrase,
      about: [...about],
    });
  }

  emitWords(kind: ClaimKind, start: number, words: string, phrase: string): OpenClaim {
    const span = originalSpan(this.sentence.clean, start, start + words.length);
    return this.push({ kind, span, value: '0', digits: 0, unit: this.main?.unit ?? '', phrase, about: [] });
  }
}

const plain = (text: string): string => text.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
