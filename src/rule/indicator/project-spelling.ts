import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { Told } from '../rule';
import type { Goal } from './goal';
import { cellOf, projectLabel } from './say';

export const projectSpellingRule = rule('project-spelling', {
  severity: 'warning',
  title: '项目名称与指标里的写法差一个字',
  reads: '项目名称、目标与指标',
  source: SEEN,
  clean: { says: '名称与目标、指标里的写法相同' },
  failing: {
    says: '项目名称“档案开放监定”，目标和指标里都是“档案开放鉴定”',
    cells: {
      '公开表3-2!E11': '  档案开放监定',
      '公开表6!B18': '档案开放监定',
      '公开表6!D18': '完成档案开放鉴定，公布档案开放鉴定结果。',
      '公开表6!G18': '档案开放鉴定数量',
    },
  },
  check: ({ goals }) => goals.flatMap(spellingTold),
});

/** Times that the other spelling must occur to be the meant one. */
const OFTEN = 3;
const SHORTEST = 4;

/** 补肋… in the project's name where its goal and indicators say 补助… all through. */
function spellingTold(goal: Goal): Told[] {
  const { project, part } = goal;
  const name = fold(project.name)
    .replace(/^\d{4}年/, '')
    .replace(/[(（].*$/, '');
  if (project.whole || name.length < SHORTEST || name.length > 16 || !/^[\u4e00-\u9fff]+$/.test(name))
    return [];
  const texts = [part.text, ...project.rows.map((row) => row.name?.text ?? '')].map(fold);
  if (texts.some((text) => text.includes(name))) return [];
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at + name.length <= text.length; at++) {
      const window = text.slice(at, at + name.length);
      if (differsByOne(name, window)) counts.set(window, (counts.get(window) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < OFTEN) return [];
  return [
    {
      message: `项目名称写作${projectLabel(project)}，它的目标和指标里 ${best[1]} 次写作“${best[0]}”，只差一个字，请核对哪一个对。`,
      cells: [{ ...cellOf(project.table, part), value: project.name }],
      expected: best[0],
    },
  ];
}

function differsByOne(a: string, b: string): boolean {
  let differing = 0;
  for (let i = 0; i < a.length && differing < 2; i++) if (a[i] !== b[i]) differing++;
  return differing === 1;
}
