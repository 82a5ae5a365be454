import { SEEN } from '../sources';
import { rule } from './family';
import type { IndicatorProject } from '../../indicator/model';
import { fold } from '../../lexicon/fold';
import { isCost } from '../../indicator/levels';
import { rowKey, targetKey } from '../../indicator/row-key';
import type { Told } from '../rule';
import { byTable } from './group';
import { onlyChildren } from './only-children';
import { cellOf, placeOf, projectLabel } from './say';

export const copiedRule = rule('copied', {
  severity: 'warning',
  grades: { butCost: { severity: 'info', when: '只有成本指标不同，也看不出是谁的指标' } },
  title: '两个项目的指标逐字相同',
  reads: '全部项目的指标',
  source: SEEN,
  clean: { says: '两个项目的指标各不相同' },
  failing: {
    says: '两个项目的 6 个指标逐字相同',
    cells: {
      '公开表6!G18': '更新机组数量',
      '公开表6!H18': '＝',
      '公开表6!I18': 6,
      '公开表6!J18': '台',
      '公开表6!G19': '设备验收合格率',
      '公开表6!H19': '＝',
      '公开表6!I19': 100,
      '公开表6!J19': '%',
      '公开表6!G20': '安装完成时间',
      '公开表6!H20': '≤',
      '公开表6!I20': 10,
      '公开表6!J20': '月',
      '公开表6!G21': '库房温湿度达标天数',
      '公开表6!H21': '≥',
      '公开表6!I21': 350,
      '公开表6!J21': '天',
      '公开表6!G22': '保管人员满意度',
      '公开表6!H22': '≥',
      '公开表6!I22': 90,
      '公开表6!J22': '%',
      '公开表6!G23': '单台机组采购价',
      '公开表6!H23': '≤',
      '公开表6!I23': 9,
      '公开表6!J23': '万元',
      '公开表6!F21': '可持续影响指标',
    },
  },
  check({ facts, projects }) {
    const only = onlyChildren(facts, projects);
    return byTable(projects).flatMap((group) => copies(group, only));
  },
});

/** So many more words of one's name than of the other's tell whose indicators they are. */
const CLEARLY = 2;

/** How many pairs of characters of the name of `whose` the indicators' names of `project` hold. */
function fits(whose: IndicatorProject, { rows }: IndicatorProject): number {
  const words = rows.map(({ name }) => fold(name?.text ?? '')).join('|');
  const name = fold(whose.name);
  const pairs = new Set([...name].slice(0, -1).map((_, at) => name.slice(at, at + 2)));
  return [...pairs].filter((pair) => words.includes(pair)).length;
}

/** Fewer rows than this are alike by chance. */
const ENOUGH = 3;

function copies(
  group: readonly IndicatorProject[],
  only: ReadonlyMap<IndicatorProject, IndicatorProject>,
): Told<'butCost'>[] {
  const seen = new Map<string, IndicatorProject>();
  const drafts: Told<'butCost'>[] = [];
  for (const project of group) {
    if (project.rows.length < ENOUGH) continue;
    const key = project.rows.map(rowKey).join('\n');
    const rest = project.rows.filter((row) => !isCost(row));
    // What is left without the costs must be enough to be no chance.
    const other =
      rest.length < project.rows.length && rest.length > ENOUGH ? `-${rest.map(targetKey).join('\n')}` : null;
    const same = seen.get(key);
    const before = same ?? (other === null ? undefined : seen.get(other));
    if (!same) seen.set(key, project);
    if (other !== null && !seen.has(other)) seen.set(other, project);
    if (!before) continue;
    // A 一级项目 and its only 二级项目 are one piece of work.
    if (only.get(project) === before || only.get(before) === project) continue;
    if (project.level !== before.level) continue;
    const clear = fits(project, project) - fits(before, project);
    const [copy, source] = clear >= CLEARLY ? [before, project] : [project, before];
    const much = same ? `${project.rows.length} 个指标` : `指标除成本外的 ${rest.length} 个`;
    drafts.push({
      ...(same || Math.abs(clear) >= CLEARLY ? {} : { grade: 'butCost' as const }),
      message: `${placeOf(copy.table, copy.nameAt)} 项目${projectLabel(copy)}的${same ? ' ' : ''}${much}与项目${projectLabel(source)}逐字相同，请按各自的任务分别填写。`,
      cells: [cellOf(copy.table, copy.nameAt), cellOf(source.table, source.nameAt)],
    });
  }
  return drafts;
}
