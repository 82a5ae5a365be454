import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { IndicatorProject } from '../../indicator/model';
import type { Told } from '../rule';
import { pairsOf } from './general-words';
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

/** What a project is called, in pairs of characters, and which of them the goal's words have. */
interface Named {
  readonly goal: Goal;
  readonly pairs: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

/**
 * Of goals with the same words, those whose own project has nothing in them while another's has. What both names say
 * is the department's own work and tells nothing.
 */
function copiesAmong(
  goals: readonly Goal[],
  words: string,
  related: (a: IndicatorProject, b: IndicatorProject) => boolean,
): Told[] {
  const byName = new Map<string, Named>();
  const own = goals.filter(({ project }) => !project.whole);
  for (const goal of own) {
    const pairs = new Set(pairsOf(fold(goal.project.name)));
    const told = new Set([...pairs].filter((pair) => words.includes(pair)));
    byName.set(goal.project.name, { goal, pairs, told });
  }
  // A hundred names with the same told part are one owner: who has as much of it has not copied.
  const byTold = new Map<string, Named[]>();
  for (const named of byName.values()) {
    const key = [...named.told].join();
    const alike = byTold.get(key);
    if (alike) alike.push(named);
    else byTold.set(key, [named]);
  }
  return own.flatMap((goal): Told[] => {
    const { pairs, told } = byName.get(goal.project.name) as Named;
    const owner = [...byTold.values()]
      .filter(([one]) => one && told.size < one.told.size && [...told].every((pair) => one.told.has(pair)))
      .flatMap((alike) =>
        alike.slice(0, MOST).filter(({ pairs: theirs }) => [...pairs].some((pair) => !theirs.has(pair))),
      )
      .find((other) => !related(goal.project, other.goal.project));
    if (!owner) return [];
    const says = `与项目${projectLabel(owner.goal.project)}的只差数字，说的不是本项目的事，像是整段抄来的。`;
    return [goalTold(goal, says, goal.text.slice(0, 20))];
  });
}

/** Owners of one goal that are looked at; the first is nearly always one. */
const MOST = 8;
