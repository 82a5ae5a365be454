import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { IndicatorProject } from '../../indicator/model';
import type { Told } from '../rule';
import { withoutGeneral } from './general-words';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { onlyChildren } from './only-children';
import { projectLabel } from './say';

export const goalCopiedRule = rule('goal-copied', {
  severity: 'warning',
  title: '整段目标是另一个项目的',
  reads: '全部项目的名称和目标',
  source: SEEN,
  clean: { says: '两个项目的目标各说各的事' },
  failing: {
    says: '库房设备更新的目标与数字档案馆的一字不差',
    cells: {
      '公开表6!D12': '保障数字档案馆平台全年稳定运行，完成年度数字化加工和数据备份任务。',
    },
  },
  check({ facts, goals, projects }) {
    const only = onlyChildren(facts, projects);
    const related = (a: IndicatorProject, b: IndicatorProject) => only.get(a) === b || only.get(b) === a;
    const byWords = new Map<string, Goal[]>();
    for (const goal of goals) {
      const words = fold(goal.text).replace(FIGURES, '0');
      const alike = byWords.get(words);
      if (alike) alike.push(goal);
      else byWords.set(words, [goal]);
    }
    return [...byWords].flatMap(([words, alike]) =>
      words.length < ENOUGH ? [] : copiesAmong(alike, words, related),
    );
  },
});

/** Shorter goals are alike by chance. */
const ENOUGH = 12;
const FIGURES = /\d+(?:[.,]\d+)*/g;

/** Of goals with the same words, those whose own project has nothing in them while another's has. */
function copiesAmong(
  goals: readonly Goal[],
  words: string,
  related: (a: IndicatorProject, b: IndicatorProject) => boolean,
): Told[] {
  const own = goals.filter(({ project }) => !project.whole);
  const byName = [...new Map(own.map((goal) => [goal.project.name, goal])).values()];
  const told = (pairs: readonly string[]) => pairs.some((pair) => words.includes(pair));
  return own.flatMap((goal): Told[] => {
    const owner = byName.find((other) => {
      const [mine, theirs] = apart(goal.project.name, other.project.name);
      return mine.length > 0 && !told(mine) && told(theirs) && !related(goal.project, other.project);
    });
    if (!owner) return [];
    const says = `与项目${projectLabel(owner.project)}的只差数字，说的不是本项目的事，像是整段抄来的。`;
    return [goalTold(goal, says, goal.text.slice(0, 20))];
  });
}

/** Two characters each of what one name says and the other does not: what both say is the department's own work. */
function apart(a: string, b: string): [string[], string[]] {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  return [ofA.filter((pair) => !ofB.includes(pair)), ofB.filter((pair) => !ofA.includes(pair))];
}

function pairsOf(name: string): string[] {
  const own = withoutGeneral(fold(name));
  return [...own].slice(1).map((c, index) => (own[index] ?? '') + c);
}
