import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { levelKey } from '../../indicator/levels';
import type { IndicatorProject, IndicatorRow } from '../../indicator/model';
import { bareName } from '../../indicator/words';
import type { Example, Told } from '../rule';
import { onlyChildren } from './only-children';
import { cellOf, nameOf, projectLabel } from './say';
import { clip } from '../wording';

export const parentChildRule = rule('parent-child', {
  severity: 'warning',
  title: '一级项目与唯一的二级项目指标不同',
  reads: '两级项目的绩效目标表',
  source: SEEN,
  check: ({ facts, projects }) =>
    [...onlyChildren(facts, projects)].flatMap(([child, parent]) => parentAndChild(parent, child)),
  clean: { says: '唯一的二级项目与一级项目指标相同', ...twoForms('≥600平方米') },
  failing: {
    says: '一级项目写 600 平方米，它唯一的二级项目写 500 平方米',
    ...twoForms('≥500平方米'),
  },
});

/** Of each 二级 that both have once, the indicator and its target. */
function parentAndChild(parent: IndicatorProject, child: IndicatorProject): Told[] {
  const byLevel = (project: IndicatorProject) => {
    const rows = new Map<string, IndicatorRow[]>();
    for (const row of project.rows) {
      const key = levelKey(row.level2?.text ?? '');
      const known = rows.get(key) ?? [];
      known.push(row);
      rows.set(key, known);
    }
    return rows;
  };
  const below = byLevel(child);
  const differing: { up: IndicatorRow; down: IndicatorRow }[] = [];
  for (const [level, ups] of byLevel(parent)) {
    const [up] = ups;
    const [down] = below.get(level) ?? [];
    if (!up || !down || ups.length > 1 || (below.get(level)?.length ?? 0) > 1) continue;
    const target = (row: IndicatorRow) =>
      [row.sign, row.value, row.unit].map((part) => fold(part?.text ?? '')).join('');
    if (target(up) !== target(down) || bareName(up.name?.text ?? '') !== bareName(down.name?.text ?? '')) {
      differing.push({ up, down });
    }
  }
  if (differing.length === 0) return [];
  const words = differing.map(({ up, down }) => {
    const say = (row: IndicatorRow) =>
      `“${clip(row.name?.text ?? '', 18)} ${row.sign?.text ?? ''}${row.value?.text ?? ''}${row.unit?.text ?? ''}”`;
    return `${up.level2?.text ?? ''}${say(up)}与${say(down)}`;
  });
  return [
    {
      message: `一级项目${projectLabel(parent)}只有${projectLabel(child)}这一个二级项目，两处的指标却不同：${words.join('；')}，请统一。`,
      cells: differing.flatMap(({ up, down }) => [
        cellOf(parent.table, up.value ?? nameOf(up)),
        cellOf(child.table, down.value ?? nameOf(down)),
      ]),
    },
  ];
}

/** A 一级项目 and its only 二级项目, each with its form; what the second writes of the floor space. */
function twoForms(space: string): Omit<Example, 'says'> {
  const form = '项目支出绩效目标表';
  const filled = (sheet: string, name: string, level: string, value: string) => ({
    [`${sheet}!B3`]: name,
    [`${sheet}!B4`]: level,
    [`${sheet}!C5`]: 12,
    [`${sheet}!B8`]: '2024年投入12万元，完成档案库房修缮。',
    [`${sheet}!B10`]: '产出指标',
    [`${sheet}!C10`]: '数量指标',
    [`${sheet}!D10`]: '修缮库房面积',
    [`${sheet}!E10`]: value,
  });
  return {
    form: 'jilin-city',
    twice: [form],
    cells: {
      '项目支出表!A5': '其他运转类',
      '项目支出表!B5': '档案库房修缮',
      '项目支出表!C5': '库房防水',
      '项目支出表!D5': '云溪市档案服务中心',
      '项目支出表!F5': 12,
      ...filled(form, '档案库房修缮', '一级项目', '≥600平方米'),
      ...filled(`${form} (2)`, '库房防水', '二级项目', space),
    },
  };
}
