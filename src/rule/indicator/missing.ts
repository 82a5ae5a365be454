/** What is not there: projects without indicators, 一级 and 二级 without a row, cells of a row left blank. */
import type { Facts } from '../../fact/facts';
import { fold } from '../../lexicon/fold';
import type { Draft } from '../finding';
import { hasLevel, levelKey, requiredLevels } from './levels';
import type { IndicatorProject, IndicatorRow, Part } from './model';
import { cellOf, listed, nameOf, placeOf, projectLabel } from './say';
import { goalMissingRule } from './goal-missing';
import { levelMissingRule } from './level-missing';
import { rowIncompleteRule } from './row-incomplete';

export function checkMissing(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const filled = projects.filter((project) => project.rows.length > 0 || project.goal?.text);
  return [...goals(filled), ...levels(facts, filled), ...filled.flatMap(incompleteRows)];
}

function goals(projects: readonly IndicatorProject[]): Draft[] {
  return projects
    .filter((project) => project.rows.length > 0 && project.goal !== null && project.goal.text === '')
    .map((project) =>
      goalMissingRule.found({
        message: `${project.table.sheet} 的项目${projectLabel(project)}有绩效指标而没有填写绩效目标，请补写本年度要达到的目标。`,
        cells: [cellOf(project.table, project.goal as Part), cellOf(project.table, project.nameAt)],
      }),
    );
}

/** A level that so many of the document's own projects have is expected of the others too: 一级, 二级. */
const SIBLINGS = { first: 1 / 3, second: 1 / 2 };
const SECOND = ['数量', '质量', '时效'];

function levels(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const required = requiredLevels(facts.source.binding.template);
  return byTable(projects.filter((project) => project.rows.length > 0)).flatMap((group) => {
    const keys = new Set([...required, '成本', '产出', '效益', '满意度', ...SECOND]);
    // What the same projects lack is one finding.
    const lacks = new Map<
      string,
      { projects: IndicatorProject[]; keys: string[]; needed: boolean; having: number }
    >();
    for (const key of keys) {
      const having = group.filter((project) => hasLevel(project, key)).length;
      const needed = required.includes(key);
      const share = SECOND.includes(key) ? SIBLINGS.second : SIBLINGS.first;
      if (!needed && (having < 2 || having < group.length * share)) continue;
      // 数量 and 质量 are missing because 产出 is.
      const lacking = group.filter(
        (project) => !hasLevel(project, key) && (!SECOND.includes(key) || hasLevel(project, '产出')),
      );
      const id = `${needed} ${lacking.map((project) => group.indexOf(project)).join(' ')}`;
      const known = lacks.get(id);
      if (known) known.keys.push(key);
      else if (lacking.length > 0) lacks.set(id, { projects: lacking, keys: [key], needed, having });
    }
    return [...lacks.values()].map((lack) => levelDraft(lack));
  });
}

function levelDraft(lack: {
  projects: IndicatorProject[];
  keys: string[];
  needed: boolean;
  having: number;
}): Draft {
  const { projects, keys } = lack;
  const names = keys.map((key) => `“${key}指标”`).join('、');
  const who =
    projects.length === 1
      ? `项目${projectLabel(projects[0] as IndicatorProject)}`
      : `${projects.length} 个项目（${listed(projects.map((project) => project.name))}）`;
  const because = lack.needed
    ? '表样和绩效管理办法要求每个项目都设置'
    : `同一份预算的另外 ${lack.having} 个项目设有，建议补设或说明不适用`;
  return levelMissingRule.found({
    message: `${who}没有${names}，${because}。`,
    cells: projects.slice(0, 60).map((project) => cellOf(project.table, project.nameAt)),
    expected: keys.map((key) => `${key}指标`).join('、'),
  });
}

/** Projects of one kind of table, 整体支出 left out. */
export function byTable(projects: readonly IndicatorProject[]): IndicatorProject[][] {
  const groups = new Map<string, IndicatorProject[]>();
  for (const project of projects) {
    if (project.whole) continue;
    const group = groups.get(project.table.table.id) ?? [];
    group.push(project);
    groups.set(project.table.table.id, group);
  }
  return [...groups.values()];
}

const NO_UNIT = /^(?:率|度)?$/;

function incompleteRows(project: IndicatorProject): Draft[] {
  const { table } = project;
  return project.rows.flatMap((row) => {
    const missing = missingParts(row);
    if (missing.length === 0) return [];
    const name = row.name?.text ?? '';
    const at = missing[0]?.part ?? nameOf(row);
    return [
      rowIncompleteRule.found({
        message: `${placeOf(table, at)} 项目${projectLabel(project)}的${name === '' ? `“${row.level2?.text ?? ''}”这一行` : `指标“${name}”`}没有填${missing.map((one) => one.what).join('、')}。`,
        cells: [...missing.map((one) => cellOf(table, one.part)), cellOf(table, nameOf(row))].slice(0, 4),
      }),
    ];
  });
}

function missingParts(row: IndicatorRow): { what: string; part: Part }[] {
  const missing: { what: string; part: Part }[] = [];
  const want = (part: Part | null, what: string) => {
    if (part && fold(part.text) === '') missing.push({ what, part: { ...part, row: row.row } });
  };
  want(row.name, '指标名称（三级指标）');
  want(row.value, '指标值');
  const { target } = row;
  // `≥98%` in the cell of the value, typed or by its number format, says it too.
  const saysSign = 'sign' in target && target.sign !== null;
  if (target.kind !== 'blank' && !saysSign) want(row.sign, '指标性质');
  if (target.kind === 'number' && !target.qualitative && NO_UNIT.test(target.unit)) {
    want(row.unit, '度量单位');
  }
  if (row.level2 && levelKey(row.level2.text) === '') want(row.level2, '二级指标');
  return missing;
}
