/** Arithmetic and amounts inside goals, held against each other and against the project's amount. */
import { Money } from '../../../amount/money';
import type { Facts } from '../../../fact/facts';
import type { Draft } from '../../finding';
import { findNameLists } from '../../privacy/names';
import { amountsOf } from '../amounts';
import type { StatedAmount } from '../amounts';
import type { IndicatorProject, Part } from '../model';
import { cellOf, inWan, placeOf, projectLabel, quoted, yuan } from '../say';
import { products, sums } from './expression';
import { listSums } from './list';
import { reckonings } from './persons';
import { slips } from './slip';
import { needs, periods, statesParts, total } from './statement';
import type { Need } from './statement';
import { figuresIn, narrow, sentenceAt } from './text';
import { checkWording } from './wording';

export function checkGoals(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const others = projects.map((project) => project.goal?.text ?? '');
  return projects.flatMap((project) => {
    const part = project.goal;
    if (!part || part.text === '') return [];
    const goal: Goal = { project, part, text: narrow(part.text), amounts: amountsOf(facts, project) };
    const told = [...arithmetic(goal), ...multiYear(goal)];
    return [
      ...told,
      ...amountOfYear(goal, told),
      ...people(goal),
      ...checkWording(goal, facts.source.binding.year, others),
    ];
  });
}

export interface Goal {
  readonly project: IndicatorProject;
  readonly part: Part;
  /** Narrow; positions as in the cell. */
  readonly text: string;
  readonly amounts: readonly StatedAmount[];
}

export function goalDraft(
  goal: Goal,
  rule: string,
  words: string,
  quote: string,
  more: Partial<Draft> = {},
): Draft {
  const { project, part } = goal;
  const amount = more.cells ?? [];
  return {
    rule,
    message: `${placeOf(project.table, part)} 项目${projectLabel(project)}的绩效目标${words}`,
    quote: quoted(quote),
    ...more,
    cells: [cellOf(project.table, { ...part, text: quote }), ...amount],
  };
}

function arithmetic(goal: Goal): Draft[] {
  const { text } = goal;
  const drafts: Draft[] = [];
  for (const worked of [...products(text), ...sums(text)]) {
    if (worked.holds || !worked.result) continue;
    const quote = text.slice(worked.start, worked.end);
    drafts.push(
      goalDraft(
        goal,
        'indicator.goal-arithmetic',
        `里“${quoted(quote)}”算下来是 ${yuan(worked.reckoned)}，写的是 ${yuan(worked.result.value)}。`,
        quote,
        {
          expected: worked.reckoned.toString(),
          difference: worked.result.value.minus(worked.reckoned).toString(),
        },
      ),
    );
  }
  for (const list of listSums(text)) {
    drafts.push(
      goalDraft(
        goal,
        'indicator.goal-arithmetic',
        `里写“合计 ${yuan(list.total.value)}”，而前面列出的 ${list.items} 项按最接近的算法相加是 ${yuan(list.nearest)}。`,
        text.slice(list.total.start - 4, list.end),
        { difference: list.total.value.minus(list.nearest).toString() },
      ),
    );
  }
  for (const one of reckonings(text)) {
    const from = Math.min(one.rate.start, sentenceAt(text, one.rate.start).start);
    const quote = text.slice(from, one.result.end);
    const fits =
      one.fits !== null && one.fits !== one.heads ? `，${yuan(one.result.value)} 相当于 ${one.fits} 人` : '';
    drafts.push(
      goalDraft(
        goal,
        'indicator.goal-arithmetic',
        `里 ${one.heads} 人 × ${one.rate.value.toString()} 元${one.months > 1 ? ` × ${one.months} 个月` : ''} ＝ ${yuan(one.reckoned)}，写的是 ${yuan(one.result.value)}${fits}。`,
        quote,
        {
          severity: 'error',
          expected: one.reckoned.toString(),
          difference: one.result.value.minus(one.reckoned).toString(),
        },
      ),
    );
  }
  for (const slip of slips(text)) {
    drafts.push(
      goalDraft(
        goal,
        'indicator.goal-slip',
        `里同一笔数先写“${slip.a}”，后写“${slip.b}”，只差一个数字，像是笔误，请核对。`,
        text.slice(slip.start, slip.end),
      ),
    );
  }
  return drafts;
}

/** 在2023年-2027年期间…: five years' money taken for one year's, or a year's that does not multiply to it. */
function multiYear(goal: Goal): Draft[] {
  return periods(goal.text).flatMap(({ from, to, years, total: whole, year }): Draft[] => {
    if (!year) return [];
    const span = `${from}—${to} 年共 ${years} 年`;
    const quote = goal.text.slice(year.start - 8, year.end);
    if (year.value.gte(whole.value)) {
      return [
        goalDraft(
          goal,
          'indicator.goal-period',
          `说${span}投入 ${yuan(whole.value)}，当年又需要 ${yuan(year.value)}，是把多年的总数当成了一年的数。`,
          quote,
          { severity: 'error' },
        ),
      ];
    }
    const reckoned = year.value.times(years);
    const ratio = reckoned.div(whole.value);
    const close = ratio.gt('0.97') && ratio.lt('1.03');
    const rounded = reckoned
      .minus(whole.value)
      .abs()
      .lte(whole.half.plus(year.half.times(years)));
    if (!close || rounded) return [];
    return [
      goalDraft(
        goal,
        'indicator.goal-period',
        `说${span}投入 ${yuan(whole.value)}，当年 ${yuan(year.value)}，${years} 年合起来是 ${yuan(reckoned)}，请核对。`,
        goal.text.slice(whole.start - 4, whole.end),
        { expected: reckoned.toString(), difference: whole.value.minus(reckoned).toString() },
      ),
    ];
  });
}

/** What the goal says the year needs, against every amount that the tables state of the project. */
function amountOfYear(goal: Goal, told: readonly Draft[]): Draft[] {
  const { amounts, text, project } = goal;
  const [own] = amounts;
  if (!own || project.whole) return [];
  const list = [...needs(text), ...worked(text)];
  const fits = (value: InstanceType<typeof Money>, half: InstanceType<typeof Money>, approximate: boolean) =>
    amounts.some((one) => {
      const slack = one.slack.plus(half).plus(one.value.times(approximate ? '0.05' : '0.005'));
      return one.value.minus(value).abs().lte(slack);
    });
  if (fits(total(list), new Money(0), true)) return [];
  const parts = statesParts(text, list);
  const wrong = list.filter((need) => {
    if (fits(need.value, need.half, need.approximate)) return false;
    if (need.value.gt(own.value)) return true;
    // Less than the amount may be a part of it, unless the text says that it is the year's.
    return need.ofYear && (!parts || amounts.length > 1 || list.filter((one) => one.ofYear).length === 1);
  });
  const [first] = wrong;
  if (!first) return [];
  // A need that is wrong in itself is told already, unless it is also the year's need and fits none of two amounts.
  const known = wrong.every((need) => told.some((draft) => draft.message.includes(yuan(need.value))));
  if (known && amounts.length === 1) return [];
  const worst = wrong.some((need) => {
    const ratio = need.value.div(own.value);
    return ratio.gt('1.5') || (need.ofYear && ratio.lt('0.67'));
  });
  const hint = factorHint(first.value.div(own.value));
  return [
    goalDraft(
      goal,
      'indicator.goal-amount',
      `里写需要 ${wrong.map((need) => yuan(need.value)).join('、')}，项目预算数是 ${amounts.map((one) => `${inWan(one.value)} 万元（${one.place}）`).join('、')}，对不上${hint}。`,
      text.slice(Math.max(0, first.start - 10), first.end),
      {
        severity: worst ? 'error' : 'warning',
        cells: amounts.slice(0, 3).map((one) => one.cell),
        expected: own.value.toString(),
        difference: first.value.minus(own.value).toString(),
      },
    ),
  ];
}

/** `4人×3336元/月×12` without a result: the reader's result is what it comes to. */
function worked(text: string): Need[] {
  return products(text).flatMap((one) => {
    const [first] = figuresIn(text.slice(one.start, one.end));
    if (one.result || !one.money || !first) return [];
    return [
      {
        ...first,
        start: one.start,
        end: one.end,
        value: one.reckoned,
        half: new Money(0),
        approximate: false,
        ofYear: false,
      },
    ];
  });
}

function factorHint(ratio: InstanceType<typeof Money>): string {
  if (ratio.gt(9_500) && ratio.lt(10_500)) return '，像是把元写成了万元';
  if (ratio.gt('0.000095') && ratio.lt('0.000105')) return '，像是把万元写成了元';
  return '';
}

/** People listed by name against the number that the goal gives. */
function people(goal: Goal): Draft[] {
  return findNameLists(goal.part.text).flatMap((list): Draft[] => {
    const counts = figuresIn(goal.text).filter(
      (figure) => !figure.money && /^\s*[人名](?!次|均|[/.])/.test(goal.text.slice(figure.end)),
    );
    const stated = [...new Set(counts.map((figure) => figure.value.toNumber()))];
    const inRows = goal.project.rows.filter(
      (row) => row.target.kind === 'number' && /^[人名]/.test(row.target.unit),
    );
    const known = [
      ...stated,
      ...inRows.flatMap((row) => (row.target.kind === 'number' ? [row.target.number.toNumber()] : [])),
    ];
    if (known.length === 0 || known.includes(list.names.length)) return [];
    return [
      goalDraft(
        goal,
        'indicator.goal-people',
        `列出了 ${list.names.length} 个人，而写的人数是 ${[...new Set(known)].join('、')} 人，请核对。`,
        goal.text.slice(list.start, list.end),
        {
          cells: inRows
            .slice(0, 2)
            .flatMap((row) => (row.value ? [cellOf(goal.project.table, row.value)] : [])),
        },
      ),
    ];
  });
}
