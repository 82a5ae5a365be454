/** The figures of the letter to the director. */
import { Money } from '../amount/money';
import type { CommonFault } from './common-faults';
import type { Standing } from './standing';
import { STATES, type State } from './state';

export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

type Count = (test: (one: Standing) => boolean) => number;

/** In the order of the letter. `commonest`: the fault that most departments have. */
export function figuresOf(standings: readonly Standing[], commonest: CommonFault | undefined): Figure[] {
  const count: Count = (test) => standings.filter(test).length;
  const of = (state: State) => count((one) => one.state === state);
  const state = (id: State): Figure => ({
    id,
    name: STATES[id].name,
    value: String(of(id)),
    note: STATES[id].means,
  });
  return [
    figure('roster', '应报部门', standings.length, of('exempt') > 0 ? `其中 ${of('exempt')} 个不须公开` : ''),
    figure(
      'received',
      '已报',
      count(({ received }) => received),
      '收到文件的，不论能否使用',
    ),
    state('missing'),
    lateFigure(count),
    state('text-only'),
    state('blank'),
    state('incomplete'),
    twiceFigure(count),
    state('wrong-year'),
    // Seldom: not one of the letter's figures.
    ...(of('wrong-kind') > 0 ? [state('wrong-kind')] : []),
    state('unusable'),
    state('errors'),
    state('no-text'),
    state('open'),
    causesFigure(standings),
    {
      id: 'common',
      name: '最常见的错误',
      value: commonest ? commonest.title : '无',
      note: commonest ? `${commonest.departments.length} 个部门 ${commonest.count} 处` : '',
    },
    state('clean'),
    shareFigure(standings),
  ];
}

function figure(id: string, name: string, value: number, note: string): Figure {
  return { id, name, value: String(value), note };
}

function lateFigure(count: Count): Figure {
  const unsent = count(({ late }) => late?.by === '未报');
  const note = unsent > 0 ? `其中 ${unsent} 个至今未报` : '收到日期或文件日期晚于截止日期';
  return figure(
    'late',
    '逾期',
    count(({ late }) => late !== null),
    note,
  );
}

function twiceFigure(count: Count): Figure {
  const different = count(({ state }) => state === 'twice');
  const identical = count(({ copies, state }) => copies > 0 && state !== 'twice');
  const also = identical > 0 ? `；另有 ${identical} 个交了内容相同的副本，取一份核对` : '';
  // As the other states: whoever adds them up comes to the departments of the roster.
  return figure('twice', STATES.twice.name, different, `${STATES.twice.means}${also}`);
}

function causesFigure(standings: readonly Standing[]): Figure {
  const follows = sum(standings, (one) => one.follows);
  const stake = standings.reduce((all, one) => all.plus(one.stake), new Money(0)).toFixed(2);
  const causes = sum(standings, ({ counts }) => counts.error);
  return figure('causes', '错误原因', causes, `另有 ${follows} 处由此引起；错误差额合计 ${stake} 万元`);
}

function shareFigure(standings: readonly Standing[]): Figure {
  const read = sum(standings, ({ amounts }) => amounts.read);
  const compared = sum(standings, ({ amounts }) => amounts.compared);
  const figures = sum(standings, ({ text }) => text?.read ?? 0);
  const matched = sum(standings, ({ text }) => text?.compared ?? 0);
  const texts = figures > 0 ? `；文稿 ${figures} 个数，核对 ${matched} 个` : '';
  return {
    id: 'share',
    name: '核对过的数',
    value: read === 0 ? '—' : `${percent(compared, read)}%`,
    note: `表中 ${read} 个数，核对 ${compared} 个${texts}`,
  };
}

function sum(standings: readonly Standing[], value: (one: Standing) => number): number {
  return standings.reduce((total, one) => total + value(one), 0);
}

/** Rounded down: 99.96 is not all. */
const percent = (part: number, whole: number): string => (Math.floor((part / whole) * 1000) / 10).toFixed(1);
