/**
 * The coordinates that a figure may mean, likeliest first. Its own words win, then the whole that it is part
 * of, then the heading; but headings say 当年 and 财政拨款 loosely, so readings without them follow.
 */

import { contains, type Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import { ownLabel } from '../claim/labels';
import type { Claim } from '../claim/types';

export interface LabelReading {
  label: Label;
  /** Good enough to call a figure wrong that differs; others can only confirm one. */
  sure: boolean;
}

export function readingsOf(claim: Claim, resolved: Label, confident: boolean): LabelReading[] {
  const found = new Map<string, LabelReading>();
  const add = (label: Label, sure: boolean): void => {
    const key = labelKey(label);
    if (!found.has(key)) found.set(key, { label, sure: sure && confident });
  };
  const own = ownLabel(claim.about.filter((mention) => mention.origin !== 'heading'));
  const measures = resolved.measure ? [resolved.measure] : (['expense', 'income'] as const);
  for (const measure of measures)
    for (const label of sureReadings({ ...resolved, measure }, isYearsPart(claim, resolved, own)))
      add(label, true);
  for (const measure of measures) {
    for (const label of looseReadings({ ...resolved, measure }, own, claim.partOf === undefined))
      for (const one of spending(label)) add(one, false);
  }
  return [...found.values()];
}

/** 行政运行（项）9万元，其中当年拨款8万元、上年结转1万元: 当年 sets it apart from its 科目, and is not said of all of it. */
function isYearsPart({ partOf }: Claim, label: Label, own: Label): boolean {
  const ownClass = own.functional ?? own.economic ?? own.nature ?? own.project;
  const inherited = label.functional ?? label.economic ?? label.nature ?? label.project;
  return partOf !== undefined && own.carry === 'current' && ownClass === undefined && inherited !== undefined;
}

/** 当年 is often said of all there is; “三公” is always 财政拨款, and its table is of 一般公共预算. */
function* sureReadings(label: Label, yearsPart: boolean): Generator<Label> {
  yield* spending(label);
  if (label.carry === 'current' && !yearsPart) yield without(label, 'carry');
  if (label.use === 'spent') yield without(label, 'use');
  // 事业收入 is what comes in this year: what is left of last year's is called 结转.
  if (label.measure === 'income' && label.carry === undefined && /^(?:own|special)/.test(label.source ?? ''))
    yield { ...label, carry: 'current' };
  // Where no table has a total beyond it, the 支出总表 is what 支出预算 means.
  if (label.measure === 'expense' && label.use === undefined) yield { ...label, use: 'spent' };
  // 人员经费 on the left and 公用经费 on the right: there all of a 科目 within 基本支出 stands in one of the two.
  if (label.economic !== undefined && label.nature === 'basic') {
    const sides = ['basic.personnel', 'basic.operating'];
    if (!/^30[13]/.test(label.economic)) sides.reverse();
    for (const nature of sides) yield* spending({ ...label, nature });
  }
  if (label.economic !== undefined && contains('economic', THREE_PUBLIC, label.economic)) {
    yield* throughFundAndCarry(label);
  }
}

/** What goes on to next year has no 科目, no nature and no project: an amount that has one is spent. */
function* spending(label: Label): Generator<Label> {
  const { measure, use, nature, functional, economic, project } = label;
  const classed = (nature ?? functional ?? economic ?? project) !== undefined;
  if (measure === 'expense' && use === undefined && classed) yield { ...label, use: 'spent' };
  yield label;
}

/** Tables that say 本年 or 一般公共预算 in their title where the text does not, and the other way round. */
export function* throughFundAndCarry(label: Label): Generator<Label> {
  for (const source of [label.source, 'fiscal.general', 'fiscal', undefined]) {
    for (const carry of [label.carry, 'current', undefined]) {
      const { source: _s, carry: _c, ...rest } = label;
      yield* spending({ ...rest, ...(source ? { source } : {}), ...(carry ? { carry } : {}) });
    }
  }
}

function* looseReadings(label: Label, own: Label, alone: boolean): Generator<Label> {
  const inherited = (['carry', 'source', 'nature', 'use'] as const).filter(
    (dimension) => label[dimension] !== undefined && own[dimension] === undefined,
  );
  for (const dimension of inherited) yield without(label, dimension);
  if (inherited.length > 1) yield inherited.reduce<Label>(without, label);
  if (label.carry === undefined) yield { ...label, carry: 'current' };
  if (label.measure === 'expense' && label.use === undefined) {
    yield { ...label, use: 'spent' };
    yield { ...without(label, 'carry'), use: 'spent' };
  }
  // Without a whole that says so, a 科目 may be meant as the 财政拨款 tables have it.
  if (label.functional !== undefined && label.source === undefined && alone) {
    yield { ...label, source: 'fiscal' };
    yield { ...label, source: 'fiscal.general' };
  }
  if (label.source === 'fiscal') yield { ...label, source: 'fiscal.general' };
  if (label.source === 'fiscal.general') yield { ...label, source: 'fiscal' };
  if (label.source?.startsWith('fiscal')) yield without(label, 'source');
  if (label.economic !== undefined && label.nature === undefined) {
    for (const nature of ['basic', 'basic.operating', 'basic.personnel', 'project']) {
      yield { ...label, nature };
      yield { ...without(label, 'source'), nature };
      yield { ...label, nature, source: 'fiscal.general' };
    }
  }
  if (label.economic !== undefined && label.nature?.startsWith('basic.')) yield { ...label, nature: 'basic' };
}

function without(label: Label, dimension: keyof Label): Label {
  const { [dimension]: _, ...rest } = label;
  return rest;
}
