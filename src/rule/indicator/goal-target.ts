import type { Money } from '../../amount/money';
import { percentOf } from '../../indicator/target';
import type { Target } from '../../indicator/target';
import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { figuresIn, sentenceAt } from '../../indicator/goal/text';
import type { IndicatorRow } from '../../indicator/model';
import type { Told } from '../rule';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { cellOf, nameText, placeOf } from './say';

export const goalTargetRule = rule('goal-target', {
  severity: 'warning',
  title: '目标里的数量与指标值不同',
  reads: '目标里的“几台机组”与同名、同单位的指标',
  source: SEEN,
  clean: {
    says: '目标写更新机组6台，指标更新机组数量 ＝ 6 台',
    cells: { '公开表6!D12': '更新机组6台。', '公开表6!G12': '更新机组数量', '公开表6!J12': '台' },
  },
  failing: {
    says: '目标写更新机组9台，指标更新机组数量 ＝ 6 台',
    cells: { '公开表6!D12': '更新机组9台。', '公开表6!G12': '更新机组数量', '公开表6!J12': '台' },
  },
  check: ({ goals }) => goals.flatMap((goal) => [...counted(goal), ...rates(goal)]),
});

/** Shorter names (人数) say nothing of what is counted. */
const ENOUGH = 3;

function counted(goal: Goal): Told[] {
  const { project } = goal;
  return project.rows.flatMap((row): Told[] => {
    const { target } = row;
    const what = subjectOf(row);
    if (target.kind !== 'number' || target.qualitative || what.length < ENOUGH) return [];
    // One indicator and one figure of that unit, or nobody knows which is which.
    const alike = project.rows.filter(
      (one) => one.target.kind === 'number' && one.target.unit === target.unit,
    );
    const said = figuresOf(goal.text, target.unit);
    const [figure] = said;
    if (alike.length !== 1 || said.length !== 1 || !figure || figure.approximate) return [];
    const clause = clauseAt(goal.text, figure.start);
    if (!fold(clause).includes(what) || figure.value.eq(target.number)) return [];
    if (!contradicts(figure.value, target)) return [];
    const sign = target.sign ?? '';
    return [
      goalTold(
        goal,
        `里写“${goal.text.slice(figure.start, figure.end)}${target.unit}”，而 ${placeOf(project.table, row.value ?? { ...goal.part })} 指标“${nameText(row)}”是“${sign}${target.number.toString()}${target.unit}”，两处应当一致。`,
        clause,
        { cells: [cellOf(project.table, row.value ?? goal.part)] },
      ),
    ];
  });
}

/** 水质达标率不低于90% beside the indicator 供水水质达标率 ≥80%. */
function rates(goal: Goal): Told[] {
  const { project, text } = goal;
  return [...text.matchAll(SAID_RATE)].flatMap((said): Told[] => {
    const [quote, name = '', figure = ''] = said;
    const alike = project.rows.filter((row) => isOfName(fold(row.name?.text ?? ''), name));
    const [row] = alike;
    const target = row && percentOf(row.target);
    if (alike.length !== 1 || !row || !target || !/^[≥＝]?$/.test(target.sign)) return [];
    const goes = Number(figure);
    if (target.sign === '≥' ? goes <= target.number : goes === target.number) return [];
    return [
      goalTold(
        goal,
        `里写“${quote}”，而 ${placeOf(project.table, row.value ?? goal.part)} 指标“${nameText(row)}”是“${target.sign}${target.number}%”，两处应当一致。`,
        quote,
        { cells: [cellOf(project.table, row.value ?? goal.part)] },
      ),
    ];
  });
}

/** A rate by its name and what it is to reach; 提高5% is no such thing. */
const SAID_RATE =
  /([\u4e00-\u9fff]{2,12}(?:率|满意度))(?:均|应|要|须)?(?:不低于|不少于|大于等于|达到|达|≥|为)(\d+(?:\.\d+)?)[%％](?!点)/g;

/** The goal's words end in the indicator's name, or the other way round. */
const isOfName = (name: string, said: string): boolean =>
  name.length > ENOUGH && said.length > ENOUGH && (name.endsWith(said) || said.endsWith(name));

/** A goal of 8,000 goes with ≥ 7,000, one of 5,000 does not. */
const contradicts = (value: Money, { sign, number }: Extract<Target, { kind: 'number' }>): boolean =>
  sign === '≥' ? value.lt(number) : sign === null || sign === '＝';

/** 运行监测站点数量 → 运行监测站点. */
function subjectOf({ name }: IndicatorRow): string {
  return fold(name?.text ?? '').replace(/(?:总数量|总数|数量|个数|次数|人数|面积|长度|里程|数|量)$/, '');
}

/** Figures that the unit follows, whatever adjective is between. */
function figuresOf(text: string, unit: string) {
  if (!/^[\u4e00-\u9fff]{1,3}$/.test(unit) || /元|年|月|日|天|时/.test(unit)) return [];
  return figuresIn(text).filter(
    ({ end, money, perHead, perMonth, perOther }) =>
      !money && !perHead && !perMonth && !perOther && text.slice(end).trimStart().startsWith(unit),
  );
}

function clauseAt(text: string, position: number): string {
  const { start, end } = sentenceAt(text, position);
  const sentence = text.slice(start, end);
  const at = position - start;
  const from = Math.max(sentence.lastIndexOf('，', at), sentence.lastIndexOf('、', at)) + 1;
  const to = sentence.slice(at).search(/[，、]/);
  return sentence.slice(from, to < 0 ? sentence.length : at + to);
}
