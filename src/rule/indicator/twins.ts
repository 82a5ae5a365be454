/** The same rows in two projects, one indicator with two targets, a 一级项目 at odds with its only 二级项目. */
import type { Facts } from '../../fact/facts';
import { fold } from '../../lexicon/fold';
import type { Draft } from '../finding';
import { levelKey } from './levels';
import { byTable } from './missing';
import type { IndicatorProject, IndicatorRow } from './model';
import { cellOf, clip, nameOf, placeOf, projectLabel } from './say';
import { bareName } from './words';
import { copiedRule } from './copied';
import { parentChildRule } from './parent-child';
import { repeatedRule } from './repeated';

export function checkTwins(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const only = onlyChildren(facts, projects);
  return [
    ...byTable(projects).flatMap((group) => copies(group, only)),
    ...projects.flatMap(twoTargets),
    ...[...only].flatMap(([child, parent]) => parentAndChild(parent, child)),
  ];
}

/** Fewer rows than this are alike by chance. */
const ENOUGH = 3;

function rowKey(row: IndicatorRow): string {
  return [row.level2, row.name, row.sign, row.value, row.unit]
    .map((part) => fold(part?.text ?? ''))
    .join('|');
}

function copies(
  group: readonly IndicatorProject[],
  only: ReadonlyMap<IndicatorProject, IndicatorProject>,
): Draft[] {
  const seen = new Map<string, IndicatorProject>();
  const drafts: Draft[] = [];
  for (const project of group) {
    if (project.rows.length < ENOUGH) continue;
    const key = project.rows.map(rowKey).join('\n');
    const before = seen.get(key);
    if (!before) {
      seen.set(key, project);
      continue;
    }
    // A 一级项目 and its only 二级项目 are one piece of work.
    if (only.get(project) === before || only.get(before) === project) continue;
    if (project.level !== before.level) continue;
    drafts.push(
      copiedRule.found({
        message: `${placeOf(project.table, project.nameAt)} 项目${projectLabel(project)}的 ${project.rows.length} 个指标与项目${projectLabel(before)}逐字相同，请按各自的任务分别填写。`,
        cells: [cellOf(project.table, project.nameAt), cellOf(before.table, before.nameAt)],
      }),
    );
  }
  return drafts;
}

function twoTargets(project: IndicatorProject): Draft[] {
  const seen = new Map<string, IndicatorRow>();
  const drafts: Draft[] = [];
  for (const row of project.rows) {
    const name = fold(row.name?.text ?? '');
    if (name === '') continue;
    const key = `${levelKey(row.level2?.text ?? '')}|${name}`;
    const before = seen.get(key);
    seen.set(key, row);
    if (!before) continue;
    const same = rowKey(before) === rowKey(row);
    drafts.push(
      repeatedRule.found({
        message: `${placeOf(project.table, nameOf(row))} 项目${projectLabel(project)}里“${clip(name, 24)}”出现两次${same ? '，请删去一行' : '，指标值还不一样，请只留一个'}。`,
        cells: [row, before].map((one) => cellOf(project.table, one.value ?? nameOf(one))),
      }),
    );
  }
  return drafts;
}

/** 二级项目 that are the only one of their 一级项目: child → parent. A member's path says what it lies in. */
function onlyChildren(
  facts: Facts,
  projects: readonly IndicatorProject[],
): Map<IndicatorProject, IndicatorProject> {
  // A form names its project alone; the project table says what that lies in.
  const lastStep = (member: string) => member.slice(member.lastIndexOf('/') + 1);
  const byName = new Map<string, IndicatorProject>();
  for (const one of projects) if (one.member !== null) byName.set(lastStep(one.member), one);
  const children = new Map<string, Set<string>>();
  for (const { rows } of facts.source.grids) {
    for (const { label } of rows) {
      const member = label?.project;
      if (member === undefined || !member.includes('/')) continue;
      const parent = member.slice(0, member.lastIndexOf('/'));
      children.set(parent, (children.get(parent) ?? new Set()).add(member));
    }
  }
  const only = new Map<IndicatorProject, IndicatorProject>();
  for (const [parent, members] of children) {
    const [member] = members;
    const above = byName.get(lastStep(parent));
    const below = byName.get(lastStep(member ?? ''));
    if (members.size === 1 && above && below && above !== below) only.set(below, above);
  }
  return only;
}

/** Of each 二级 that both have once, the indicator and its target. */
function parentAndChild(parent: IndicatorProject, child: IndicatorProject): Draft[] {
  const byLevel = (project: IndicatorProject) => {
    const rows = new Map<string, IndicatorRow[]>();
    for (const row of project.rows) {
      const key = levelKey(row.level2?.text ?? '');
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return rows;
  };
  const below = byLevel(child);
  const differing: { up: IndicatorRow; down: IndicatorRow }[] = [];
  for (const [level, ups] of byLevel(parent)) {
    const [up] = ups;
    const [down] = below.get(level) ?? [];
    if (!up || !down || ups.length > 1 || (below.get(level)?.length ?? 0) > 1) continue;
    const target = (row: IndicatorRow) =>
      [row.sign, row.value, row.unit].map((part) => fold(part?.text ?? '')).join('');
    if (target(up) !== target(down) || bareName(up.name?.text ?? '') !== bareName(down.name?.text ?? '')) {
      differing.push({ up, down });
    }
  }
  if (differing.length === 0) return [];
  const words = differing.map(({ up, down }) => {
    const say = (row: IndicatorRow) =>
      `“${clip(row.name?.text ?? '', 18)} ${row.sign?.text ?? ''}${row.value?.text ?? ''}${row.unit?.text ?? ''}”`;
    return `${up.level2?.text ?? ''}${say(up)}与${say(down)}`;
  });
  return [
    parentChildRule.found({
      message: `一级项目${projectLabel(parent)}只有${projectLabel(child)}这一个二级项目，两处的指标却不同：${words.join('；')}，请统一。`,
      cells: differing.flatMap(({ up, down }) => [
        cellOf(parent.table, up.value ?? nameOf(up)),
        cellOf(child.table, down.value ?? nameOf(down)),
      ]),
    }),
  ];
}

/** 〔专项业务支出〕: a kind of projects and no project. */
export function isKind(member: string): boolean {
  return /^〔[^/]*〕$/.test(member);
}
