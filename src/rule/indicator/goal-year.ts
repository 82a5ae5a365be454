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

/** Whatever is told here names one, and most goals do not. */
const YEAR = /(?:19|20)\d\d\s*年/;
/** 在2022年度内, 用于发放2022年…: last year's text; but not a range, a date in history, a document's number. */
const ANOTHER_YEAR =
  /(?:(在|于|到|至|截至|预计|确保|力争|计划)|(用于|发放|支付|保障|完成|开展|实施|做好|安排|投入))([^，。；\d]{0,4})((?:19|20)\d\d)\s*年(度)?(?!\s*\d{1,2}\s*月|\s*[-—–~至到]|底|末|以来|起|前|间)/g;
/** 2023年安排…万元 where no year but that is named: the whole goal is last year's. */
const LEADING_YEAR =
  /(?:^|[。；\n])\s*((?:19|20)\d\d)\s*年度?[^，。；\d]{0,4}(?:安排|投入|计划|预计|拟|需|将)/g;
/** A year wherever it stands, but not one compared with, a span, a date or a document. */
const LAST_YEAR =
  /(?<![\d〔［【[（(.—–~～至到较比与同自从按据-]|自从|对比|根据|依据|截至)((?:19|20)\d\d)\s*年度?(?!\s*\d{1,2}\s*月|\s*[-—–~～至到、和及与]|初|底|末|以来|以前|起|前|间|版|第|[^，。；]{0,10}(?:结转|决算|结余|执行|欠|尾款|印发|出台|文件|通知|数据|统计|水平|基数|相比|同期|已|建成|立项|批复|启动|开工|成立|实施))/g;
/** The goal is of what last year left over, or goes on over years. */
const FROM_BEFORE =
  /上年|上一年|去年|往年|历年|以前年度|结转|结余|延续|续建|跨年|跨期|欠|尾款|质保金|三年|[两二三四五]年(?:期|规划|计划|行动)/;
/** A month of the budget year spoken of as past. */
const PAST_MONTH =
  /((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月份?[^，。；\d]{0,6}(?:发放|支付|实际|已|缴纳|支出)[^，。；\d]{0,6}为/g;

function yearsTold(goal: Goal, year: number, goals: ReadonlySet<string>): Told<'certain'>[] {
  const { text } = goal;
  if (!YEAR.test(text)) return [];
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
  if (!seen.has(year - 1)) told.push(...lastYearTold(goal, year));
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

/** Last year, and not this one, wherever it stands. */
function lastYearTold(goal: Goal, year: number): Told<'certain'>[] {
  const { text } = goal;
  if (text.includes(String(year)) || FROM_BEFORE.test(text)) return [];
  const match = [...text.matchAll(LAST_YEAR)].find(([, named]) => Number(named) === year - 1);
  if (!match) return [];
  return [
    goalTold(
      goal,
      `里写的是“${match[0].trim()}”，通篇没有 ${year} 年，也没有说是上年结转或延续的事，请核对年度。`,
      text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 8),
      { expected: `${year}年` },
    ),
  ];
}
