/** What a claim speaks of, as a coordinate of the tables. */

import type { Label } from '../../dimension/dimension';
import { inheritLabel } from '../claim/labels';
import { REMAINDER } from '../claim/remainder';
import type { Claim, Mention } from '../claim/types';
import type { TableNames } from './table-names';

export interface Coordinate {
  label: Label;
  /** Good enough to call a figure wrong that differs. */
  confident: boolean;
}

/** 局本级, 档案中心: the unit that the tables have under that name; undefined where they tell it apart and have none such. */
function withUnit(label: Label, names: TableNames): Label | undefined {
  if (label.unit === undefined) return label;
  const { unit: said, ...rest } = label;
  if (names.units.length < 2) return rest;
  const unit = names.unit(said);
  return unit === undefined ? undefined : { ...rest, unit };
}

/** How the 预算管理一体化 sorts projects; some bureaus have kinds of their own (编外人员类). */
const KIND = /^(?:特定目标|其他运转|部门项目|人员|公用经费|编外人员)类(?:项目)?$/;

/** 各乡镇卫生院 get money, and are no 科目. */
const RECIPIENTS = /^各(?!项)/;

/** Neither they nor what is left of a list are rows of the tables. */
const isNoRow = (name: string): boolean => REMAINDER.test(name) || RECIPIENTS.test(name);

/**
 * Names become members by the rows of the workbook; a name that stays one leaves the coordinate open.
 * @param isOperating part of 机关运行经费 that is 公用经费 as the tables have it
 */
export function coordinateOf(said: Claim, names: TableNames, isOperating: boolean): Coordinate | undefined {
  const label = withUnit(said.label, names);
  if (!label) return undefined;
  const claim = { ...said, label };
  const open = claim.about.filter(
    ({ kind, origin }) => kind === 'name' && origin !== 'heading' && origin !== 'line',
  );
  const leveled = claim.about.find((mention) => mention.levels !== undefined);
  if (leveled && leveled.label.functional === undefined) {
    const { levels = {} } = leveled;
    const name = levels.item ?? levels.division ?? levels.class ?? '';
    const twins = names.twins(levels);
    const code = twins.length > 0 ? twins[0] : names.subject('functional', name)?.code;
    // A 科目 that no row has stands for itself: a list that covers all 项 says zero about it.
    const unknown = `${levels.item ? '99999' : levels.division ? '999' : ''}~${name}`;
    return { label: { ...claim.label, functional: code ?? unknown }, confident: twins.length < 2 };
  }
  const operating: Label = isOperating ? { nature: 'basic.operating' } : {};
  if (isOperating) {
    if (claim.label.economic !== undefined)
      return { label: { ...claim.label, ...operating }, confident: true };
    // 住房公积金 is a 项 of its own elsewhere.
    const subject = claim.about.find(({ kind, levels }) => kind === 'subject' && levels === undefined);
    const cost = subject && names.resolve(subject.text, true);
    if (cost) return { label: { ...cost, ...operating }, confident: true };
  }
  const chapter = claim.about.find(({ kind, origin }) => kind === 'name' && origin === 'heading');
  if (open.length === 0 && chapter) {
    const project = names.project(chapter.text);
    const own: Label = { measure: 'expense', nature: 'project' };
    return project && { label: { ...own, project: project.member }, confident: false };
  }
  const begun = open.length === 0 ? (ofLine(claim, names) ?? ofRow(claim, names)) : undefined;
  if (begun) return begun;
  if (open.length === 0) {
    return Object.keys(claim.label).length > 0 || claim.concept === 'balance'
      ? { label: leveled ? claim.label : asListed(claim.label, names), confident: true }
      : undefined;
  }
  const name = open.find(isListed(names)) ?? open[open.length - 1];
  if (!name) return undefined;
  if (KIND.test(name.text)) return ofKind(name.text, names);
  const found =
    name.origin === 'words' && !isNoRow(name.text)
      ? names.resolve(name.text, (operating.nature ?? claim.label.nature)?.startsWith('basic') ?? false)
      : undefined;
  // A name within one 经济科目 (加油, 其他支出 of 公务用车运行费) is no 功能科目 that bears it too.
  const foreign = found?.functional !== undefined && claim.label.economic !== undefined;
  if (found && !foreign)
    return { label: { ...inheritLabel(found, narrow(claim.label, found)), ...operating }, confident: true };
  if (name.origin === 'words' && claim.label.nature === 'project' && claim.partOf !== undefined) {
    return { label: { measure: 'expense', nature: 'project', project: name.text }, confident: true };
  }
  // 项目5个，涉及预算…: all projects, unless some are meant.
  if (/项目/.test(name.text) && name.text.length <= 16) {
    return { label: { measure: 'expense', nature: 'project', ...moneyOf(claim, name) }, confident: false };
  }
  return undefined;
}

/** 共7个项目：档案修复9万元、…: the first of them by its name, and not all that the words before it count. */
const isListed =
  (names: TableNames) =>
  ({ text, origin }: Mention, _: number, { length }: readonly Mention[]): boolean =>
    length > 1 && origin === 'words' && names.project(text)?.name === text;

/** 1.农村供水保障工程。本年预算安排300万元: of the project that the line begins with, where the tables list one. */
function ofLine({ about }: Claim, names: TableNames): Coordinate | undefined {
  const line = about.find(({ kind, origin }) => kind === 'name' && origin === 'line');
  const found = line && names.project(line.text);
  if (!found) return undefined;
  const label: Label = { measure: 'expense', nature: 'project', project: found.member };
  return { label, confident: found.name === line.text };
}

/** 机构运行9万元，其中：基本支出8万元: of the 科目 that a row names and no catalogue. */
function ofRow({ label, row }: Claim, names: TableNames): Coordinate | undefined {
  const found = row === undefined || label.functional !== undefined ? undefined : names.resolve(row, false);
  return found?.functional === undefined
    ? undefined
    : { label: { ...label, functional: found.functional }, confident: true };
}

/** 特定目标类9万元: projects by their kind, where rows stand under it. */
function ofKind(text: string, names: TableNames): Coordinate | undefined {
  const project = `〔${text}〕`;
  const listed = names.projects.some(({ member }) => member.startsWith(`${project}/`));
  return listed ? { label: { measure: 'expense', nature: 'project', project }, confident: false } : undefined;
}

/** 项目7个9万元，其中一般公共预算8万元: of which money the part is. */
function moneyOf({ label: { source, carry } }: Claim, { origin, text }: Mention): Label {
  const said = origin === 'whole' || /涉及[^，。；]*拨款/.test(text);
  return said
    ? { ...(source === undefined ? {} : { source }), ...(carry === undefined ? {} : { carry }) }
    : {};
}

/** 行政运行 stands under every 类: without its levels it is the one that the tables list. */
function asListed(label: Label, names: TableNames): Label {
  const listed = label.functional === undefined ? undefined : names.namesake(label.functional);
  return listed === undefined ? label : { ...label, functional: listed };
}

/** A project is known by its name alone: the nature that the whole gives it stays, other members go. */
function narrow(label: Label, found: Label): Label {
  if (found.project === undefined) return label;
  const { functional: _f, economic: _e, ...rest } = label;
  return rest;
}
