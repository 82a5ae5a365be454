import { GUIDE } from '../sources';
import { rule } from './family';
import { hasLevel, levelsOf, parentsOf, requiredLevels, wrongFirst } from '../../indicator/levels';
import type { IndicatorProject } from '../../indicator/model';
import type { Told } from '../rule';
import { byTable } from './group';
import { cellOf, listed, projectLabel } from './say';

export const levelMissingRule = rule('level-missing', {
  severity: 'warning',
  class: 'missing',
  title: '缺少一级或二级指标',
  reads: '每个项目的一级、二级指标，模板规定的，或同一份预算多数项目设有的',
  source: `${GUIDE}：原则上都应设产出、效益指标，数量、质量指标`,
  clean: { says: '每个项目都有质量指标' },
  failing: {
    says: '另外两个项目都有质量指标，这个项目没有',
    cells: { '公开表6!F6': '数量指标', '公开表6!G6': '数字化加工批次', '公开表6!J6': '批' },
  },
  check({ facts, projects }) {
    const { template } = facts.source.binding;
    const required = requiredLevels(template);
    const levels = levelsOf(template);
    // The row whose 二级 stands under another 一级 is the one that is missing there; wrong-parent tells of it.
    const misnamed = (project: IndicatorProject, key: string) =>
      project.rows.some((row) => parentsOf(levels, key).includes(wrongFirst(levels, row) ?? ''));
    const filled = projects.filter(({ rows }) => rows.length > 0);
    return byTable(filled).flatMap((group) => lacksOf(group, required, misnamed).map(told));
  },
});

/** What the same projects lack is one finding. */
interface Lack {
  readonly projects: readonly IndicatorProject[];
  readonly keys: string[];
  readonly needed: boolean;
  /** Projects beside them that have it. */
  readonly having: number;
}

/** A level that so many of the document's own projects have is expected of the others too: 一级, 二级. */
const SIBLINGS = { first: 1 / 3, second: 1 / 2 };
const SECOND = ['数量', '质量', '时效'];

function lacksOf(
  group: readonly IndicatorProject[],
  required: readonly string[],
  misnamed: (project: IndicatorProject, key: string) => boolean,
): Lack[] {
  const keys = new Set([...required, '成本', '产出', '效益', '满意度', ...SECOND]);
  const lacks = new Map<string, Lack>();
  for (const key of keys) {
    const having = group.filter((project) => hasLevel(project, key)).length;
    const needed = required.includes(key);
    const share = SECOND.includes(key) ? SIBLINGS.second : SIBLINGS.first;
    if (!needed && (having < 2 || having < group.length * share)) continue;
    // 数量 and 质量 are missing because 产出 is.
    const lacking = group.filter(
      (project) =>
        !hasLevel(project, key) &&
        !misnamed(project, key) &&
        (!SECOND.includes(key) || hasLevel(project, '产出')),
    );
    const id = `${needed} ${lacking.map((project) => group.indexOf(project)).join(' ')}`;
    const known = lacks.get(id);
    if (known) known.keys.push(key);
    else if (lacking.length > 0) lacks.set(id, { projects: lacking, keys: [key], needed, having });
  }
  return [...lacks.values()];
}

function told({ projects, keys, needed, having }: Lack): Told {
  const names = keys.map((key) => `“${key}指标”`).join('、');
  const [first] = projects;
  const [who, which] =
    first && projects.length === 1
      ? [`项目${projectLabel(first)}`, '']
      : [`${projects.length} 个项目`, `（${listed(projects.map((project) => project.name))}）`];
  const because = needed
    ? '表样和绩效管理办法要求每个项目都设置'
    : `同一份预算的另外 ${having} 个项目设有，建议补设或说明不适用`;
  return {
    message: `${who}没有${names}${which}，${because}。`,
    cells: projects.slice(0, 60).map((project) => cellOf(project.table, project.nameAt)),
    expected: keys.map((key) => `${key}指标`).join('、'),
  };
}
