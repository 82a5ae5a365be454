/** The words of a goal: years of another budget, the purpose of another project, a name that the rest spells otherwise. */
import { fold } from '../../../lexicon/fold';
import type { Draft } from '../../finding';
import { cellOf, projectLabel } from '../say';
import { goalDraft } from './goal-draft';
import type { Goal } from './goal-draft';
import { goalPurposeRule } from '../goal-purpose';
import { goalYearRule } from '../goal-year';
import { projectSpellingRule } from '../project-spelling';

/** `goals`: the texts of all goals, narrowed as this one is. */
export function checkWording(goal: Goal, year: number | null, goals: ReadonlySet<string>): Draft[] {
  return [...(year === null ? [] : years(goal, year, goals)), ...purpose(goal), ...spelling(goal)];
}

/** 在2022年度内, 用于发放2022年…: last year's text; but not a range, a date in history, a document's number. */
const ANOTHER_YEAR =
  /(?:(在|于|到|至|截至|预计|确保|力争|计划)|(用于|发放|支付|保障|完成|开展|实施|做好|安排|投入))([^，。；\d]{0,4})((?:19|20)\d\d)\s*年(度)?(?!\s*\d{1,2}\s*月|\s*[-—–~至到]|底|末|以来|起|前|间)/g;
/** A month of the budget year spoken of as past. */
const PAST_MONTH =
  /((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月份?[^，。；\d]{0,6}(?:发放|支付|实际|已|缴纳|支出)[^，。；\d]{0,6}为/g;

function years(goal: Goal, year: number, goals: ReadonlySet<string>): Draft[] {
  const { text } = goal;
  const drafts: Draft[] = [];
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
    drafts.push(
      goalDraft(
        goal,
        goalYearRule,
        `里写“${match[0].trim()}”，本预算是 ${year} 年的${twin ? `，另一处同样的文字写的是 ${year} 年` : ''}，请核对年度。`,
        text.slice(match.index, match.index + match[0].length + 8),
        { expected: String(year), ...(twin || match[5] ? { grade: 'certain' as const } : {}) },
      ),
    );
  }
  for (const match of text.matchAll(PAST_MONTH)) {
    if (Number(match[1]) < year) continue;
    drafts.push(
      goalDraft(
        goal,
        goalYearRule,
        `里把 ${match[0].slice(0, 8).trim()} 当成已经发生的事，编制 ${year} 年预算时还不可能知道，应是上一年。`,
        match[0],
        { expected: String(year - 1) },
      ),
    );
  }
  return drafts;
}

/** Words that every project's purpose may use. */
const GENERAL =
  /各项|日常|正常|相关|有关|业务|本单位|单位|机关|全年|年度|重点|基本|专项|其他|上述|机构|运转|运行|工作|开展|顺利|项目/g;

/** 来保障赛事工作, in a project that speaks of nothing of the kind. */
function purpose(goal: Goal): Draft[] {
  const { project, text } = goal;
  const drafts: Draft[] = [];
  for (const match of text.matchAll(
    /(?:来|以|用于|用来|为了?)(?:做好|保障|开展|完成|推进)([\u4e00-\u9fff]{2,12}?)(?:工作|活动|项目)(?=[。，；,;\n]|$)/g,
  )) {
    const object = (match[1] ?? '').replace(GENERAL, '');
    if (object.length < 2) continue;
    const rest = fold(
      project.name +
        text.slice(0, match.index) +
        text.slice(match.index + match[0].length) +
        project.rows.map((row) => row.name?.text ?? '').join(''),
    );
    const pairs = [...object].slice(1).map((c, index) => (object[index] ?? '') + c);
    if (pairs.some((pair) => rest.includes(pair))) continue;
    drafts.push(
      goalDraft(
        goal,
        goalPurposeRule,
        `写“${match[0]}”，而项目名称、指标和目标的其余部分都与“${object}”无关，像是从别的项目抄来的。`,
        match[0],
      ),
    );
  }
  return drafts;
}

/** Times that the other spelling must occur to be the meant one. */
const OFTEN = 3;
const SHORTEST = 4;

/** 补肋… in the project's name where its goal and indicators say 补助… all through. */
function spelling(goal: Goal): Draft[] {
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
    projectSpellingRule.found({
      message: `项目名称写作${projectLabel(project)}，它的目标和指标里 ${best[1]} 次写作“${best[0]}”，只差一个字，请核对哪一个对。`,
      cells: [{ ...cellOf(project.table, part), value: project.name }],
      expected: best[0],
    }),
  ];
}

function differsByOne(a: string, b: string): boolean {
  let differing = 0;
  for (let i = 0; i < a.length && differing < 2; i++) if (a[i] !== b[i]) differing++;
  return differing === 1;
}
