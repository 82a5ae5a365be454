import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { Told } from '../rule';
import { pairsOf, withoutGeneral } from './general-words';
import { goalTold } from './goal';
import type { Goal } from './goal';

export const goalPurposeRule = rule('goal-purpose', {
  severity: 'warning',
  title: '目标像是从别的项目抄来的',
  reads: '“来保障……工作”与项目的名称、指标',
  source: SEEN,
  clean: { says: '目标说的是本项目的事', cells: { '公开表6!D5': '用于保障数字档案馆运行工作。' } },
  failing: { says: '档案馆的目标写“用于保障赛事工作”', cells: { '公开表6!D5': '用于保障赛事工作。' } },
  check: ({ goals }) => goals.flatMap(purposeTold),
});

/** 来保障赛事工作, in a project that speaks of nothing of the kind. */
function purposeTold(goal: Goal): Told[] {
  const { project, text } = goal;
  const told: Told[] = [];
  for (const match of text.matchAll(
    /(?:来|以|用于|用来|为了?)(?:做好|保障|开展|完成|推进)([\u4e00-\u9fff]{2,12}?)(?:工作|活动|项目)(?=[。，；,;\n]|$)/g,
  )) {
    const object = withoutGeneral(match[1] ?? '');
    if (object.length < 2) continue;
    const rest = fold(
      project.name +
        text.slice(0, match.index) +
        text.slice(match.index + match[0].length) +
        project.rows.map((row) => row.name?.text ?? '').join(''),
    );
    if (pairsOf(object).some((pair) => rest.includes(pair))) continue;
    told.push(
      goalTold(
        goal,
        `写“${match[0]}”，而项目名称、指标和目标的其余部分都与“${object}”无关，像是从别的项目抄来的。`,
        match[0],
      ),
    );
  }
  return told;
}
