import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { levelKey } from '../../indicator/levels';
import type { IndicatorProject, IndicatorRow } from '../../indicator/model';
import { targetKey } from '../../indicator/row-key';
import type { Told } from '../rule';
import { cellOf, nameOf, placeOf, projectPhrase } from './say';
import { clip } from '../wording';

export const repeatedRule = rule('repeated', {
  severity: 'warning',
  title: '一个指标出现两次',
  reads: '一个项目里的指标',
  source: SEEN,
  clean: { says: '一个指标只出现一次' },
  failing: {
    says: '“数字化加工页数”出现两次，一处 180 万页，一处 4 次',
    cells: { '公开表6!G8': '数字化加工页数' },
  },
  check: ({ projects }) => projects.flatMap(twoTargets),
});

/** Shorter names (完成率) are the same word for two things where they stand under two 二级. */
const TELLING = 5;

function twoTargets(project: IndicatorProject): Told[] {
  const seen = new Map<string, IndicatorRow>();
  const anywhere = new Map<string, IndicatorRow>();
  const drafts: Told[] = [];
  for (const row of project.rows) {
    const name = fold(row.name?.text ?? '');
    if (name === '') continue;
    const level = levelKey(row.level2?.text ?? '');
    const before = seen.get(`${level}|${name}`) ?? (name.length < TELLING ? undefined : anywhere.get(name));
    seen.set(`${level}|${name}`, row);
    anywhere.set(name, row);
    if (!before) continue;
    const same = targetKey(before) === targetKey(row);
    // One 三级指标 over two targets: so much by the middle of the year, so much by its end.
    if (!same && before.name?.row === row.name?.row) continue;
    drafts.push({
      message: `${placeOf(project.table, nameOf(row))} ${projectPhrase(project)}里“${clip(name, 24)}”出现两次${same ? '，请删去一行' : '，指标值还不一样，请只留一个'}。`,
      cells: [row, before].map((one) => cellOf(project.table, one.value ?? nameOf(one))),
    });
  }
  return drafts;
}
