/** Reads the claims of a text, sentence by sentence, carrying subjects, wholes and comparisons along. */

import { Money } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import { originalSpan } from '../read/clean';
import type { Block } from '../read/document';
import type { Sentence } from '../read/sentence';
import { comparisonsIn, directionBefore, sameWordsIn } from './compare';
import { figuresOf, type Figure } from './figure';
import { inheritLabel, ownLabel } from './labels';
import { areSiblings, Lists } from './lists';
import { stripGlue, subjectOf, type Subject } from './subject';
import { isTotal, Topics } from './topics';
import type { Claim, ClaimKind, Comparison, Mention } from './types';
import { OPENERS } from './words';

const BOUNDARY = /[，；：。、,;:]/g;

export class ClaimReader {
  readonly claims: Claim[] = [];
  readonly lists = new Lists();
  private readonly topics = new Topics();
  private block: Block | undefined;
  private sentence!: Sentence;
  /** The figure that shares, changes and rates qualify until the next one. */
  private main: Claim | undefined;
  private lastChange: Claim | undefined;
  private comparison: Comparison | undefined;
  private headingLabel: Label = {};
  private headingMentions: Mention[] = [];

  constructor(
    private readonly original: string,
    private readonly unitNames: readonly string[],
  ) {}

  read(sentence: Sentence): void {
    this.sentence = sentence;
    if (sentence.block !== this.block) this.enterBlock(sentence.block);
    this.comparison = undefined;
    this.lastChange = undefined;
    this.returnToWhole();
    const text = sentence.clean.text;
    const figures = figuresOf(text);
    let from = 0;
    for (const [index, figure] of figures.entries()) {
      if (figure.type === 'year') {
        this.year(figure);
        continue;
      }
      this.gap(text.slice(from, figure.start), from);
      this.figure(text, figure, figures, index, from);
      from = figure.end;
    }
    this.gap(text.slice(from), from, true);
    if (/[。！？]/.test(text.slice(-2))) this.lists.leaveWithinSentence();
  }

  /** After “…，其中：A；B。” the next sentence speaks of the whole again. */
  private returnToWhole(): void {
    while (this.lists.depth() === 0 && this.main?.partOf !== undefined && !isSubjectLine(this.main)) {
      const whole = this.byId(this.main.partOf);
      if (!whole || this.blockOf(whole) !== this.block) return;
      this.main = whole;
    }
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

  private enterBlock(block: Block): void {
    const before = this.block;
    this.lists.endParagraph(before !== undefined && /[：:]\s*$/.test(before.text));
    if (before && before.path.join('\n') !== block.path.join('\n')) {
      this.lists.endSection();
      this.main = undefined;
    }
    this.block = block;
    const heading = block.path[block.path.length - 1] ?? '';
    const subject = this.subject(
      heading.replace(/(?:预算)?(?:安排)?(?:支出)?情况(?:的)?(?:总体)?(?:说明|情况)?.*$/, ''),
      false,
    );
    this.headingMentions = subject.mentions
      .filter((mention) => mention.kind === 'term')
      .map((mention) => ({ ...mention, origin: 'heading' }));
    this.headingLabel = ownLabel(this.headingMentions);
  }

  private subject(words: string, economic: boolean): Subject {
    return subjectOf(words, { economic, unitNames: this.unitNames });
  }

  /** Text between two figures: lists open and close in it, and 持平 claims a change without a figure. */
  private gap(words: string, offset: number, last = false): void {
    for (const match of words.matchAll(/；|;/g)) {
      const next = words.slice(match.index + 1);
      const subject = this.subject(next, false);
      this.lists.semicolon(
        (whole) => {
          const claim = this.byId(whole);
          return claim !== undefined && areSiblings(claim, { ...claim, label: ownLabel(subject.mentions) });
        },
        (parts, whole) => addsUp(parts, this.byId(whole)),
      );
    }
    for (const match of words.matchAll(OPENERS)) this.opener(match, words);
    this.same(words, offset, last);
  }

  private opener(match: RegExpExecArray, words: string): void {
    const { among, side, mainly, within } = match.groups ?? {};
    const after = words.slice(match.index + match[0].length);
    const changeOf = (whole: Claim | undefined): Claim | undefined =>
      this.lastChange && this.lastChange.of === whole?.id ? this.lastChange : undefined;
    if (within !== undefined) {
      const inner = this.subject(within.replace(/中$/, ''), false);
      const whole = this.findByLabel(ownLabel(inner.mentions));
      if (inner.mentions.length === 0 || !whole) return;
      this.lists.leaveWithinSentence();
      this.lists.begin(match[0], false, whole, undefined);
    } else if (side !== undefined) {
      this.lists.leaveWithinSentence();
      this.lists.begin(match[0], true, this.topicFor(), undefined);
    } else if (among !== undefined) {
      const whole =
        this.main ?? (this.lastChange?.of === undefined ? undefined : this.byId(this.lastChange.of));
      this.lists.begin(match[0], false, whole, changeOf(whole) ?? (whole ? undefined : this.lastChange));
    } else if (
      mainly !== undefined &&
      this.main?.kind === 'amount' &&
      !this.lastChange &&
      /^[^。]*$/.test(after)
    ) {
      // 主要是…原因 gives a reason, and 主要用于 without amounts a purpose: no figure follows, so no harm is done.
      const exhaustive = /包括|包含|用于/.test(mainly);
      this.lists.begin(match[0], exhaustive, this.main, undefined);
    }
  }

  private figure(
    text: string,
    figure: Figure,
    figures: readonly Figure[],
    index: number,
    from: number,
  ): void {
    const before = text.slice(from, figure.start);
    const clause = clauseBefore(before);
    const after = text.slice(figure.end, figure.end + 12);
    if (/[≥≤＞＜<>=＝]$/.test(clause)) this.indicator(figure, clause);
    else if (figure.type === 'percent') this.percent(figure, before, clause);
    else if (/^(?:[（(]含[）)])?(?:以上|以下|及以上|及以下|以内)/.test(after))
      this.emit('threshold', figure, clause, []);
    else if (figure.type === 'money' || this.isCountChange(clause))
      this.money(figure, clause, figures, index, text);
    else this.count(figure, clause, after);
  }

  private isCountChange(clause: string): boolean {
    return directionBefore(clause) !== undefined && comparisonsIn(clause).length > 0;
  }

  private money(
    figure: Figure,
    clause: string,
    figures: readonly Figure[],
    index: number,
    text: string,
  ): void {
    const comparison = this.compare(clause, figure.start - clause.length);
    const tail = comparison ? clause.slice(comparison.end) : clause;
    const direction = directionBefore(tail);
    if (direction) {
      const head = comparison ? clause.slice(0, comparison.start) : '';
      this.change(figure, direction, head + tail.slice(0, direction.start), clause);
      return;
    }
    if (comparison) {
      const subject = this.subject(clause.slice(0, comparison.start), false);
      if (subject.mentions.length > 0 && subject.core !== '' && !this.main) this.main = undefined;
      const claim = this.emit('amount', figure, clause, []);
      claim.prior = true;
      claim.comparedWith = this.comparison;
      this.qualify(claim, this.main);
      claim.label = { ...claim.label, year: 'last' };
      return;
    }
    const words = this.shared(text, figures, index) ?? this.wordsFor(text, figure, clause);
    this.amount(figure, figure.type === 'count' ? 'count' : 'amount', words);
  }

  /** “A、B、C分别为1、2、3万元”: the n-th name goes with the n-th figure. */
  private shared(text: string, figures: readonly Figure[], index: number): string | undefined {
    let first = index;
    while (
      first > 0 &&
      /^(?:、|，|和|及|与|,)$/.test(text.slice(figures[first - 1]?.end, figures[first]?.start))
    )
      first -= 1;
    const start = figures[first]?.start ?? 0;
    const lead = /([^；：。;:]*?)(?:分别|各)(?:为|是|安排)?[^，；：。、]{0,4}$/.exec(text.slice(0, start));
    if (!lead?.[1]) return undefined;
    const names = lead[1].split(/、|，|以及|和|及|与/);
    let count = 1;
    while (
      /^(?:、|，|和|及|与|,)$/.test(
        text.slice(figures[first + count - 1]?.end, figures[first + count]?.start),
      )
    )
      count += 1;
    return names.length >= count ? names[names.length - count + (index - first)] : undefined;
  }

  /** The words of a figure reach back to the last mark; past it, where they only say 预算数为. */
  private wordsFor(text: string, figure: Figure, clause: string): string {
    const own = this.subject(clause, false);
    if (own.core !== '' || own.mentions.length > 0) return clause;
    const head = text.slice(0, figure.start - clause.length).replace(/[，：,:]$/, '');
    const previous = clauseBefore(head);
    // A clause with a figure of its own has had its say: “项目5个，涉及预算420.01万元” carries its subject.
    return figuresOf(previous).some((other) => other.type !== 'year') ? clause : previous + clause;
  }

  private amount(figure: Figure, kind: ClaimKind, words: string): Claim {
    const list = this.lists.current();
    const whole = list?.whole === undefined ? undefined : this.byId(list.whole);
    const subject = this.subject(words, whole?.label.nature?.startsWith('basic.') ?? false);
    const mentions = subject.mentions;
    const claim = this.emit(kind, figure, words, mentions);
    if (subject.concept) claim.concept = subject.concept;
    this.place(claim, subject, list, whole);
    this.main = claim;
    this.lastChange = undefined;
    if (isTotal(claim) && this.lists.depth() === 0) this.topics.offer(this.sentence.block.path, claim);
    return claim;
  }

  /** Finds the whole, and inherits from it and from the heading what the own words leave open. */
  private place(
    claim: Claim,
    subject: Subject,
    list: ReturnType<Lists['current']>,
    whole: Claim | undefined,
  ): void {
    let label = ownLabel(claim.about);
    const segment = this.lists.segmentOf()[0];
    if (segment && label.source === undefined && label.carry !== undefined && segment.label.source) {
      label = { ...label, source: segment.label.source };
    }
    const parent = this.parentInList(label, list?.parts ?? []) ?? whole;
    const subjectFree =
      claim.about.every((mention) => mention.kind === 'unit') && subject.concept === undefined;
    if (list && claim.kind === 'amount' && parent?.kind === 'amount') claim.partOf = parent.id;
    if (list && claim.kind === 'count' && parent?.kind === 'count') claim.partOf = parent.id;
    if (list) claim.list = parent === whole ? list.id : `${list.id}/${parent?.id}`;
    else if (isSubjectLine(claim)) {
      const topic = this.topicFor();
      if (topic && topic.id !== claim.id) {
        claim.partOf = topic.id;
        claim.list = `${topic.id}/${levelOf(claim)}`;
      }
    } else if (subjectFree && this.main && this.main.sentence === claim.sentence)
      claim.about.push(...carried(this.main));
    const above = claim.partOf === undefined ? undefined : this.byId(claim.partOf);
    if (above) {
      label = inheritLabel(label, above.label);
      if (claim.about.length === 0)
        claim.about.push(...above.about.map((m) => ({ ...m, origin: 'whole' as const })));
    }
    if (claim.concept === undefined) {
      label = inheritLabel(label, this.headingLabel);
      if (claim.about.every((mention) => mention.kind === 'unit')) claim.about.push(...this.headingMentions);
    }
    claim.label = label;
    if (list) this.lists.add(claim);
  }

  /** 公务用车运行维护费 after 公务用车购置及运行费 in one list is part of it, not of the list's whole. */
  private parentInList(label: Label, parts: readonly Claim[]): Claim | undefined {
    const code = label.economic;
    if (code === undefined || code.includes('+')) return undefined;
    return parts.find(
      (part) =>
        part.kind === 'amount' &&
        part.label.economic?.split('+').includes(code) &&
        part.label.economic !== code,
    );
  }

  private change(
    figure: Figure,
    found: NonNullable<ReturnType<typeof directionBefore>>,
    words: string,
    clause: string,
  ): void {
    const previous = this.lastChange;
    const bare = stripGlue(words) === '';
    // “增加76.15万元，增长0.70万元”: the second is meant as a rate.
    const isRate =
      bare &&
      previous?.of !== undefined &&
      previous.kind === 'change' &&
      previous.direction === found.direction;
    const own = found.noun ?? generic(words);
    const subject = own === '' ? undefined : this.subject(own, false);
    const named =
      subject !== undefined &&
      (subject.mentions.some((mention) => mention.kind !== 'unit') || subject.concept !== undefined);
    const target = named && subject ? this.sameSubject(subject) : this.main;
    const claim = this.emit(
      isRate ? 'rate' : 'change',
      figure,
      clause,
      named && !target && subject ? subject.mentions : [],
    );
    claim.direction = found.direction;
    if (this.comparison) claim.comparedWith = this.comparison;
    this.qualify(claim, target);
    const list = this.lists.current();
    if (list) {
      const parent = target?.partOf === undefined ? undefined : this.changeOf(target.partOf);
      claim.partOf = parent?.id ?? (target ? undefined : list.change) ?? claim.partOf;
      claim.list = target?.list === undefined ? list.id : `${target.list}/change`;
    }
    if (!target)
      claim.label = inheritLabel(
        ownLabel(claim.about),
        list?.whole ? (this.byId(list.whole)?.label ?? {}) : this.headingLabel,
      );
    if (!isRate) this.lastChange = claim;
  }

  private changeOf(id: string): Claim | undefined {
    return this.claims.find((claim) => claim.kind === 'change' && claim.of === id);
  }

  /** An earlier figure of this paragraph with the same subject: 2024年本年预算比2023年… after 其中：本年预算…. */
  private sameSubject(subject: Subject): Claim | undefined {
    const block = this.sentence.block;
    const label = JSON.stringify(ownLabel(subject.mentions));
    const known = this.claims.filter(
      (claim) =>
        claim.kind === 'amount' && !claim.prior && this.blockOf(claim) === block && claim.about.length > 0,
    );
    return known
      .reverse()
      .find(
        (claim) =>
          JSON.stringify(ownLabel(claim.about.filter((m) => m.origin === 'words'))) === label ||
          claim.phrase.includes(subject.core),
      );
  }

  private readonly blocks = new Map<string, Block>();
  private blockOf(claim: Claim): Block | undefined {
    return this.blocks.get(claim.id);
  }

  private percent(figure: Figure, before: string, clause: string): void {
    const comparison = this.compare(clause, figure.start - clause.length);
    const direction = directionBefore(comparison ? clause.slice(comparison.end) : clause);
    const share =
      /占(?!用)([^占]*)$|(?:比重|比例|占比)(?:为|是|约|达)?$/.exec(clause) ??
      (/[（(]$/.test(before) && this.main ? [''] : null);
    const kind: ClaimKind =
      direction && !direction.noun && figure.unit !== '‰' ? 'rate' : share ? 'share' : 'indicator';
    const claim = this.emit(kind, figure, clause, []);
    if (kind === 'rate' && direction) {
      claim.direction = direction.direction;
      const target = this.lastChange && !this.lastChange.of ? this.lastChange : this.main;
      if (this.comparison) claim.comparedWith = this.comparison;
      this.qualify(claim, target);
    } else if (kind === 'share') {
      const base = stripGlue((share?.[1] ?? '').replace(/的?(?:比重|比例|比率)?(?:为|是|约)?的?$/, ''));
      const named = base.length >= 2 ? this.subject(base, false) : undefined;
      this.qualify(claim, this.main);
      const whole =
        named && named.mentions.length > 0 ? this.findByLabel(ownLabel(named.mentions)) : undefined;
      const part = whole?.id ?? this.main?.partOf ?? this.implicitWhole();
      if (part !== undefined && part !== this.main?.id) claim.partOf = part;
      claim.list = this.main?.list;
    } else claim.about.push(...this.subject(clause.replace(/[≥≤＞＜<>=＝]$/, ''), false).mentions);
  }

  /** ≥95%, ≤10万元: a target, not an amount. */
  private indicator(figure: Figure, clause: string): void {
    const subject = this.subject(clause.replace(/[≥≤＞＜<>=＝]+$/, ''), false);
    const claim = this.emit('indicator', figure, clause, subject.mentions);
    if (claim.about.length === 0) claim.about.push(...this.headingMentions);
  }

  private implicitWhole(): string | undefined {
    const topic = this.topicFor();
    return topic?.id;
  }

  private count(figure: Figure, clause: string, after: string): void {
    const beforeWords = stripGlue(clause.replace(/(?:19|20)\d\d年度?/g, ''));
    const behind = /^[一-龥]{2,12}/.exec(after)?.[0] ?? '';
    const joined = /[和及与、]$/.test(clause);
    this.amountlessCount(
      figure,
      clause,
      beforeWords === '' || joined || /^(?:确定|和|将|设立|内设|下设|共有|安排国内|共安排)/.test(beforeWords)
        ? behind
        : beforeWords,
    );
  }

  private amountlessCount(figure: Figure, clause: string, words: string): void {
    const main = this.main;
    const list = this.lists.current();
    const whole = list?.whole === undefined ? undefined : this.byId(list.whole);
    const subject = this.subject((words === '' ? clause : words).replace(/^以[上下]的?/, ''), false);
    const claim = this.emit('count', figure, clause, subject.mentions);
    if (subject.mentions.length === 0 && main) claim.about.push(...carried(main));
    if (claim.about.length === 0) claim.about.push(...this.headingMentions);
    // A number of things has no coordinate: 0辆 under “三公” is no amount of it.
    claim.label = {};
    if (list && whole?.kind === 'count' && whole.unit === claim.unit) {
      claim.partOf = whole.id;
      claim.list = list.id;
      this.lists.add(claim);
    } else if (!list) this.main = claim;
  }

  /** 与2022年预算数相同: a change of nothing. */
  private same(words: string, offset: number, last: boolean): void {
    for (const found of sameWordsIn(words)) {
      const clause = clauseBefore(words.slice(0, found.start));
      const comparison =
        this.compare(clause, offset + found.start - clause.length) ??
        this.yearInClause(clause, offset + found.start - clause.length);
      if (!comparison && !this.comparison) continue;
      if (/原因|由于|要求|保持/.test(clause) || (last && !this.main)) continue;
      if (this.lastChange && this.lastChange.of === this.main?.id && this.lastChange.direction === 'same')
        continue;
      const claim = this.emitWords('change', offset + found.start, found.text, clause);
      claim.direction = 'same';
      if (this.comparison) claim.comparedWith = this.comparison;
      this.qualify(claim, this.main);
      const parent = this.main?.partOf === undefined ? undefined : this.changeOf(this.main.partOf);
      if (parent) claim.partOf = parent.id;
      if (this.main?.list !== undefined) claim.list = `${this.main.list}/change`;
      this.lastChange = claim;
    }
  }

  private yearInClause(clause: string, offset: number): { end: number } | undefined {
    const match = /(\d{4})年/.exec(clause);
    if (!match) return undefined;
    const span = originalSpan(
      this.sentence.clean,
      offset + match.index,
      offset + match.index + match[0].length,
    );
    this.comparison = { text: match[0], span, year: Number(match[1]), carried: false };
    return { end: clause.length };
  }

  /** Remembers the comparison for the clauses that follow in the sentence. */
  private compare(clause: string, offset: number): { start: number; end: number } | undefined {
    const found = comparisonsIn(clause);
    const last = found[found.length - 1];
    if (!last) {
      if (this.comparison) this.comparison = { ...this.comparison, carried: true };
      return undefined;
    }
    const span = originalSpan(this.sentence.clean, offset + last.start, offset + last.end);
    this.comparison = {
      text: last.text,
      span,
      carried: false,
      ...(last.year === undefined ? {} : { year: last.year }),
    };
    return last;
  }

  private year(figure: Figure): void {
    const text = this.sentence.clean.text;
    const lead = text.slice(Math.max(0, figure.start - 3), figure.start);
    const claim = this.emit('year', figure, text.slice(figure.start, figure.end + 8), []);
    claim.yearRole =
      /[比较与同和]$/.test(lead) && !/^年?(?:初|末|底)/.test(text.slice(figure.end - 1))
        ? 'comparison'
        : figure.date || /截[至止]$/.test(lead)
          ? 'date'
          : 'budget';
  }

  private qualify(claim: Claim, target: Claim | undefined): void {
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

  private topicFor(): Claim | undefined {
    return this.topics.find(this.sentence.block.path);
  }

  private findByLabel(label: Label): Claim | undefined {
    const wanted = JSON.stringify(label);
    const path = this.sentence.block.path.join('\n');
    return [...this.claims]
      .reverse()
      .find(
        (claim) =>
          claim.kind === 'amount' &&
          !claim.prior &&
          this.blockOf(claim)?.path.join('\n') === path &&
          JSON.stringify(ownLabel(claim.about.filter((mention) => mention.origin === 'words'))) === wanted,
      );
  }

  private byId(id: string): Claim | undefined {
    return this.claims[Number(id.slice(1)) - 1];
  }

  private emit(kind: ClaimKind, figure: Figure, phrase: string, about: readonly Mention[]): Claim {
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

  private emitWords(kind: ClaimKind, start: number, words: string, phrase: string): Claim {
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
    this.claims.push(claim);
    this.blocks.set(claim.id, this.sentence.block);
    return claim;
  }
}

function clauseBefore(words: string): string {
  let start = 0;
  for (const match of words.matchAll(BOUNDARY)) start = match.index + 1;
  return words.slice(start);
}

/** What is left of 2024年本年预算数, 总数: nothing that could name another subject. */
function generic(words: string): string {
  const core = words.replace(/(?:19|20)\d\d年度?/g, '').replace(/^.*[，；：。]/, '');
  if (
    /^(?:本年|当年|年初|全年)?(?:部门)?(?:收支)?(?:总)?(?:预算)?(?:总数|总额|数|额|安排)?(?:分别)?$/.test(
      core,
    )
  ) {
    return /^(?:本年|当年)预算$/.test(core) ? core : '';
  }
  return stripGlue(core) === '' ? '' : core;
}

function carried(from: Claim): Mention[] {
  return from.about.map((mention) => ({ ...mention, origin: 'carried' }));
}

/** A line about a 科目 by itself: 社会保障和就业（类）支出5112.77万元. */
function isSubjectLine(claim: Claim): boolean {
  return (
    claim.kind === 'amount' &&
    claim.about.some(
      (mention) =>
        mention.kind === 'subject' &&
        (mention.levels !== undefined || mention.label.functional !== undefined),
    )
  );
}

function levelOf(claim: Claim): string {
  const levels = claim.about.find((mention) => mention.levels)?.levels;
  if (levels?.item !== undefined) return '项';
  if (levels?.division !== undefined) return '款';
  return '类';
}

function addsUp(parts: readonly Claim[], whole: Claim | undefined): boolean {
  if (!whole || parts.length === 0) return false;
  const sum = parts.reduce((total, part) => total.plus(part.value), new Money(0));
  return sum.eq(whole.value);
}
