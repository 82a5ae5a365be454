/** 二级项目 that are the only one of their 一级项目. */
import type { Facts } from '../../fact/facts';
import type { IndicatorProject } from '../../indicator/model';
import { projectAbove, projectItself } from '../../dimension/member';

/** Child → parent. A member's path says what it lies in. */
export function onlyChildren(
  facts: Facts,
  projects: readonly IndicatorProject[],
): Map<IndicatorProject, IndicatorProject> {
  // A form names its project alone; the project table says what that lies in.
  const byName = new Map<string, IndicatorProject>();
  for (const one of projects) if (one.member !== null) byName.set(projectItself(one.member), one);
  const children = new Map<string, Set<string>>();
  for (const { rows } of facts.source.grids) {
    for (const { label } of rows) {
      const member = label?.project;
      const parent = member === undefined ? null : projectAbove(member);
      if (member === undefined || parent === null) continue;
      children.set(parent, (children.get(parent) ?? new Set()).add(member));
    }
  }
  const only = new Map<IndicatorProject, IndicatorProject>();
  for (const [parent, members] of children) {
    const [member] = members;
    const above = byName.get(projectItself(parent));
    const below = byName.get(projectItself(member ?? ''));
    if (members.size === 1 && above && below && above !== below) only.set(below, above);
  }
  return only;
}
