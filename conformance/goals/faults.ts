/** One thing wrong in the 绩效目标 of one project, as inspectors have found it. */
import { oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import type { Indicator, Project } from './projects';

export const GOAL_KINDS = [
  'weights do not add up',
  'cost above the amount',
  'cost as a floor',
  'all satisfied',
  'date as a rate',
  'rate as a count',
  'level missing',
  'goal of another year',
  'goal with another amount',
  'goal in 元',
  'amount transposed',
  'cost in 元',
  'quality as a number',
  'goal copied',
  'project missing',
  'year in a name',
  'level under another',
  'rate above a hundred',
] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export interface GoalFault {
  readonly projects: readonly Project[];
  /** Index of the project, as it now stands; null where it is gone. */
  readonly at: number | null;
  /** Index of the indicator, where it is one. */
  readonly line: number | null;
  readonly was: string;
  readonly is: string;
}

/** Null where the kind does not apply to these projects. */
export function goalFault(kind: GoalKind, projects: readonly Project[], draw: Draw): GoalFault | null {
  if (projects.length === 0) return null;
  const at = Math.floor(draw() * projects.length);
  const project = projects[at] as Project;
  switch (kind) {
    case 'project missing':
      return projects.length < 2
        ? null
        : {
            projects: projects.filter((one) => one !== project),
            at: null,
            line: null,
            was: project.name,
            is: '',
          };
    case 'goal copied':
      return copied(projects, at);
    case 'amount transposed':
      return inProject(projects, at, { amount: transposed(project.amount) }, project.amount);
    case 'goal of another year':
      return inGoal(projects, at, project.goal.replace('2024年', '2023年'));
    case 'goal with another amount':
      return inGoal(projects, at, project.goal.replace(project.amount, transposed(project.amount)));
    case 'goal in 元':
      return inGoal(projects, at, project.goal.replace('万元', '元'));
    case 'level missing': {
      const kept = project.indicators.filter(({ first }) => first !== '效益指标');
      return inProject(projects, at, { indicators: kept }, '效益指标');
    }
    default:
      return inLine(kind, projects, at, draw);
  }
}

/** Its line among six: 数量, 质量, 时效, 效益, 满意度, 成本. */
const LINES: Readonly<Partial<Record<GoalKind, readonly number[]>>> = {
  'weights do not add up': [0, 1, 2, 3, 4, 5],
  'cost above the amount': [5],
  'cost as a floor': [5],
  'all satisfied': [4],
  'date as a rate': [2],
  'rate as a count': [0],
  'cost in 元': [5],
  'quality as a number': [3],
  'year in a name': [0, 1],
  'level under another': [1],
  'rate above a hundred': [1, 2, 3],
};

function inLine(kind: GoalKind, projects: readonly Project[], at: number, draw: Draw): GoalFault {
  const project = projects[at] as Project;
  const line = oneOf(draw, LINES[kind] ?? []);
  const before = project.indicators[line] as Indicator;
  const change = changed(kind, before, project, draw);
  const after = { ...before, ...change };
  const indicators = project.indicators.map((one, index) => (index === line ? after : one));
  const [key = 'value'] = Object.keys(change) as (keyof Indicator)[];
  return {
    projects: projects.map((one, index) => (index === at ? { ...one, indicators } : one)),
    at,
    line,
    was: String(before[key]),
    is: String(after[key]),
  };
}

function changed(kind: GoalKind, line: Indicator, project: Project, draw: Draw): Partial<Indicator> {
  switch (kind) {
    case 'weights do not add up':
      return { weight: line.weight + oneOf(draw, [-5, 5]) };
    case 'cost above the amount':
      return { value: (Number(project.amount) * 1.5 + 1).toFixed(2) };
    case 'cost as a floor':
      return { sign: '≥' };
    case 'all satisfied':
      return { value: '100' };
    case 'date as a rate':
      return { value: '12月底前', sign: '＝', unit: '' };
    case 'rate as a count':
      return { name: line.name.replace(/(数量|天数|人次|面积)$/, '完成率'), unit: '%', value: '95' };
    case 'cost in 元':
      return { unit: '元' };
    case 'quality as a number':
      return { sign: '定性', value: '1', unit: '' };
    case 'year in a name':
      return { name: `2022年${line.name}` };
    case 'level under another':
      return { second: '社会效益指标' };
    default:
      return { value: '120' };
  }
}

function inGoal(projects: readonly Project[], at: number, goal: string): GoalFault | null {
  const before = projects[at]?.goal ?? '';
  return goal === before ? null : inProject(projects, at, { goal }, before);
}

function inProject(
  projects: readonly Project[],
  at: number,
  change: Partial<Project>,
  was: string,
): GoalFault | null {
  const before = projects[at] as Project;
  const after = { ...before, ...change };
  if (after.amount === before.amount && change.amount !== undefined) return null;
  const is = change.goal ?? change.amount ?? '';
  return { projects: projects.map((one, index) => (index === at ? after : one)), at, line: null, was, is };
}

/** Another project's goal, word for word but for its amount. */
function copied(projects: readonly Project[], at: number): GoalFault | null {
  const project = projects[at] as Project;
  const other = projects.find(({ name }) => name.slice(0, 4) !== project.name.slice(0, 4));
  return other ? inGoal(projects, at, other.goal.replace(other.amount, project.amount)) : null;
}

function transposed(amount: string): string {
  const digits = [...amount];
  const at = digits.findIndex(
    (one, index) => /\d/.test(one) && /\d/.test(digits[index + 1] ?? '') && one !== digits[index + 1],
  );
  if (at < 0) return amount;
  [digits[at], digits[at + 1]] = [digits[at + 1] as string, digits[at] as string];
  return digits.join('');
}
