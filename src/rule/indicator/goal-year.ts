import { SEEN } from '../sources';
import { rule } from './family';
import { narrow } from '../../indicator/goal/text';
import type { Told } from '../rule';
import { goalTold } from './goal';
import type { Goal } from './goal';

export const goalYearRule = rule('goal-year', {
  severity: 'warning',
  grades: {
    certain: { severity: 'error', when: '写成“某年度”，或另一处同样的文字写的是本年度' },
  },
  title: '目标里的年度不对',
  reads: '目标里的年份',
  source: SEEN,
  clean: { says: '2024 年的预算写“在2024年度内”', cells: { '公开表6!D5': '在2024年度内完成数字化加工。' } },
  failing: { says: '2024 年的预算写“在2022年度内”', cells: { '公开表6!D5': '在2022年度内完成数字化加工。' } },
  check({ goals, projects, year }) {
    if (year === null) return [];
    const texts = new Set(projects.map(({ goal }) => narrow(goal?.text ?? '')));
    return goals.flatMap((goal) => yearsTold(goal, year, texts));
  },
});

/** 在2022年度内, 用于发放2022年…: last year's text; but not a range, a date in history, a document's number. */
const ANOTHER_YEAR =
  /(?:(在|于|到|至|截至|预计|确保|力争|计划)|(用于|发放|支付|保障|完成|开展|实施|做好|安排|投入))([^，。；\d]{0,4})((?:19|20)\d\d)\s*年(度)?(?!\s*\d{1,2}\s*月|\s*[-—–~至到]|底|末|以来|起|前|间)/g;
/** 2023年安排…万元 where no year but that is named: the whole goal is last year's. */
const LEADING_YEAR =
  /(?:^|[。；\n])\s*((?:19|20)\d\d)\s*年度?[^，。；\d]{0,4}(?:安排|投入|计划|预计|拟|需|将)/g;
/** A month of the budget year spoken of as past. */
const PAST_MONTH =
  /((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月份?[^，。；\d]{0,6}(?:发放|支付|实际|已|缴纳|支出)[^，。；\d]{0,6}为/g;

function yearsTold(goal: Goal, year: number, goals: ReadonlySet<string>): Told<'certain'>[] {
  const { text } = goal;
  const told: Told<'certain'>[] = [];
  const seen = new Set<number>();
  for (const match of text.matchAll(ANOTHER_YEAR)) {
    const named = Number(match[4]);
    if (named === year || named < year - 3 || named > year + 1 || seen.has(named)) continue;
    if (/^(?:至|到|截至|于)$/.test(match[1] ?? '') && named < year && !match[5]) continue;
    // 2022年结转, 2022年决算 are last year's by right.
    if (/^[^，。；]{0,8}(?:结转|决算|结余|预算执行|欠|尾款)/.test(text.slice(match.index + match[0].length)))
      continue;
    seen.add(named);
    const twin = goals.has(text.replaceAll(String(named), String(year)));
    told.push(
      goalTold(
        goal,
        `里写“${match[0].trim()}”，本预算是 ${year} 年的${twin ? `，另一处同样的文字写的是 ${year} 年` : ''}，请核对年度。`,
        text.slice(match.index, match.index + match[0].length + 8),
        { expected: `${year}年`, ...(twin || match[5] ? { grade: 'certain' as const } : {}) },
      ),
    );
  }
  for (const match of text.includes(String(year)) ? [] : text.matchAll(LEADING_YEAR)) {
    const named = Number(match[1]);
    if (named === year || named < year - 3 || named > year + 1 || seen.has(named)) continue;
    seen.add(named);
    told.push(
      goalTold(
        goal,
        `里写“${match[0].trim()}”，通篇没有 ${year} 年，本预算是 ${year} 年的，请核对年度。`,
        match[0],
        {
          expected: `${year}年`,
        },
      ),
    );
  }
  for (const match of text.matchAll(PAST_MONTH)) {
    if (Number(match[1]) < year) continue;
    told.push(
      goalTold(
        goal,
        `里把 ${match[0].slice(0, 8).trim()} 当成已经发生的事，编制 ${year} 年预算时还不可能知道，应是上一年。`,
        match[0],
        { expected: `${year - 1}年` },
      ),
    );
  }
  return told;
}
