/** Projects of the project table and of the indicator tables: each in both, under one name, weighted to the pack's sum. */
import { Money, sum } from '../../amount/money';
import type { BoundTable } from '../../binding/bound';
import { projectName } from '../../binding/raw-row';
import { isKind } from './twins';
import { foldItem } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import type { Draft, FindingCell } from '../finding';
import { byTable } from './missing';
import type { IndicatorProject, Part } from './model';
import { cellOf, clip, listed, placeOf, projectLabel } from './say';
import { projectMissingRule } from './project-missing';
import { projectRenamedRule } from './project-renamed';
import { projectUnknownRule } from './project-unknown';
import { weightNinetyRule } from './weight-ninety';
import { weightSumRule } from './weight-sum';

export function checkProjects(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  return [...unmatched(facts, projects), ...renamed(facts, projects), ...weights(facts, projects)];
}

interface ListedProject {
  readonly member: string;
  readonly table: BoundTable;
  readonly part: Part;
  /** Nothing in it but last year's money. */
  readonly carried: boolean;
}

/** What the tables of amounts list as projects; a 一级项目 above its 二级项目 is no project of its own. */
function listedProjects(facts: Facts): ListedProject[] {
  const found: ListedProject[] = [];
  for (const { table, block, rows, columns, cells } of facts.source.grids) {
    if (table.table.kind !== 'amounts' || table.table.scope.measure === 'procurement') continue;
    const column =
      block.columns.find(({ template }) => template.role === 'subproject') ??
      block.columns.find(({ template }) => template.role === 'project') ??
      block.columns.find(({ template }) => template.role === 'name');
    if (!column) continue;
    rows.forEach((row, index) => {
      const member = row.label?.project;
      if (member === undefined || isKind(member)) return;
      const text = table.view.text(row.row, column.column).trim();
      if (text === '') return;
      const amounts = (cells[index] ?? []).map((cell, at) => ({ cell, label: columns[at]?.label }));
      const filled = amounts.filter(({ cell }) => cell && !cell.blank && !cell.value.isZero());
      if (filled.length === 0) return;
      const carried =
        filled.some(({ label }) => label?.carry === 'carried') &&
        !filled.some(({ cell }) => cell?.label.carry === 'current');
      found.push({ member, table, part: { text, row: row.row, column: column.column }, carried });
    });
  }
  return found;
}

function unmatched(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const own = projects.filter((project) => !project.whole && project.rows.length > 0);
  const inTables = listedProjects(facts);
  if (own.length === 0 || inTables.length === 0) return [];
  const withIndicators = new Set(own.map((project) => project.member));
  const inTable = new Set(inTables.map((one) => one.member));
  const seen = new Set<string>();
  const lacking = inTables.filter(
    ({ member, carried }) => !carried && !withIndicators.has(member) && !seen.has(member) && seen.add(member),
  );
  const stray = own.filter((project) => project.member !== null && !inTable.has(project.member));
  const drafts: Draft[] = [];
  const [first] = lacking;
  // A table whose names meet none of the others' is written in other terms, and says nothing.
  const met = own.length - stray.length;
  if (met === 0) return [];
  if (first) {
    drafts.push(
      projectMissingRule.found({
        message: `${first.table.sheet} 列有 ${lacking.length} 个没有绩效目标表的项目：${listed(lacking.map((one) => projectName(one.part.text)))}，请补填绩效目标和指标。`,
        cells: lacking.slice(0, 60).map((one) => cellOf(one.table, one.part)),
      }),
    );
  }
  for (const project of stray) {
    // A 一级项目 is printed as a heading of the project table, or not at all.
    if (project.level.startsWith('一级')) continue;
    drafts.push(
      projectUnknownRule.found({
        message: `${placeOf(project.table, project.nameAt)} 有项目${projectLabel(project)}的绩效目标，项目支出表里却没有这个项目，请核对名称。`,
        cells: [cellOf(project.table, project.nameAt)],
      }),
    );
  }
  return drafts;
}

/** One project under two names. */
function renamed(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const { projects: registry } = facts.source.binding.registry;
  if (registry.renamed.size === 0) return [];
  const places = new Map<string, FindingCell & { place: string }>();
  const remember = (table: BoundTable, part: Part) => {
    const key = foldItem(projectName(part.text)).replaceAll('/', '／');
    if (key !== '' && !places.has(key)) {
      places.set(key, { ...cellOf(table, part), place: placeOf(table, part) });
    }
  };
  for (const one of listedProjects(facts)) remember(one.table, one.part);
  for (const project of projects) if (!project.whole) remember(project.table, project.nameAt);
  return [...registry.renamed].flatMap(([name, canonical]): Draft[] => {
    // A member says what it lies in; its own name is the last step.
    const original = canonical.slice(canonical.lastIndexOf('/') + 1);
    const here = places.get(name);
    const there = places.get(original);
    if (!here || !there || bare(name) === bare(original)) return [];
    return [
      projectRenamedRule.found({
        message: `${here.place} 的项目“${clip(projectName(here.value), 40)}”与 ${there.place} 的“${clip(projectName(there.value), 40)}”应是同一个项目，名称写法不同，请统一。`,
        cells: [here, there].map(({ sheet, address, value }) => ({ sheet, address, value })),
      }),
    ];
  });
}

/** Signs and brackets gone: a width or a dash is no other name. */
function bare(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}

function weights(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const allowed = facts.source.binding.template.pack.indicators?.weightSum ?? [90, 100];
  return byTable(projects).flatMap((group) => {
    const sums = group.flatMap((project) => {
      const parts = project.rows.map((row) => row.weight).filter((part) => part !== null);
      if (parts.every((part) => part.text === '')) return [];
      const read = parts.map((part) => weightOf(part.text));
      if (read.some(Number.isNaN)) return [];
      return [{ project, total: sum(read.map((one) => new Money(one))), part: parts[0] as Part }];
    });
    const wrong = sums.filter(({ total }) => !allowed.some((one) => total.eq(one)));
    const drafts: Draft[] = wrong.map(({ project, total, part }) =>
      weightSumRule.found({
        message: `${placeOf(project.table, part)} 项目${projectLabel(project)}各指标的权重相加是 ${total.toString()}，应为 ${allowed.join(' 或 ')}。`,
        cells: [{ ...cellOf(project.table, part), value: part.text }, cellOf(project.table, project.nameAt)],
        expected: String(allowed[0]),
        difference: total.minus(allowed[0] ?? 0).toString(),
      }),
    );
    const ninety = sums.filter(({ total }) => total.eq(90));
    const [first] = ninety;
    if (first && wrong.length === 0 && ninety.length === sums.length) {
      drafts.push(
        weightNinetyRule.found({
          message: `${first.project.table.sheet} 各项目的权重相加都是 90，另外 10 分应是留给“预算执行率”的；如果不是，请补足到 100。`,
          cells: ninety.slice(0, 60).map(({ project, part }) => cellOf(project.table, part)),
        }),
      );
    }
    return drafts;
  });
}

/** Plain decimals only: `0x10` and `1e2` are no weights. */
function weightOf(text: string): number {
  const figure = text.replace(/[%％,，\s]/g, '');
  return /^(?:\d+(?:\.\d*)?|)$/.test(figure) ? Number(figure) : Number.NaN;
}
