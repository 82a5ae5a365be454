/** What the director is told: the figures of the letter, worst first, the commonest faults and who has them. */
import { Money } from '../amount/money';
import { ruleOf } from '../rule/rules';
import { movementOf, type Movement } from './since';
import { countsBy, type FileLine, type Standing } from './standing';
import { STATE_ORDER, STATES, type State } from './state';

export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

export interface CommonFault {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly count: number;
  readonly departments: readonly string[];
}

export interface Cover {
  readonly day: string;
  readonly year: number | null;
  readonly level: string | null;
  readonly hasRoster: boolean;
  /** Day of the record compared with. */
  readonly comparedWith: string | null;
  readonly figures: readonly Figure[];
  readonly states: readonly { readonly state: State; readonly departments: readonly string[] }[];
  /** With errors, most causes first, then the larger amount. */
  readonly worst: readonly Pick<Standing, 'name' | 'counts' | 'stake' | 'state'>[];
  readonly common: readonly CommonFault[];
  readonly movements: readonly { readonly movement: Movement; readonly departments: readonly string[] }[];
  /** Causes mended, new and still there, all departments together. */
  readonly changes: {
    readonly new: number;
    readonly still: number;
    readonly mended: number;
    readonly unseen: number;
  } | null;
  /** Files that belong to no department. */
  readonly unplaced: readonly FileLine[];
  readonly files: number;
  readonly faults: readonly string[];
}

export interface CoverInput {
  readonly day: string;
  readonly year: number | null;
  readonly yearGuessed: boolean;
  readonly level: string | null;
  readonly hasRoster: boolean;
  readonly comparedWith: string | null;
  readonly unplaced: readonly FileLine[];
  readonly files: number;
  readonly faults: readonly string[];
}

export function coverOf(standings: readonly Standing[], input: CoverInput): Cover {
  const { yearGuessed, ...kept } = input;
  const guessed = yearGuessed
    ? [`年度没有指明，按多数工作簿的年度 ${input.year} 年核对；不对时用 --year 指明`]
    : [];
  return {
    ...kept,
    faults: [...input.faults, ...guessed],
    figures: figuresOf(standings),
    states: STATE_ORDER.flatMap((state) => {
      const departments = standings.filter((one) => one.state === state).map(({ name }) => name);
      return departments.length > 0 ? [{ state, departments }] : [];
    }),
    worst: worstFirst(standings)
      .filter(({ counts }) => counts.error > 0)
      .map(({ name, counts, stake, state }) => ({ name, counts, stake, state })),
    common: commonOf(standings),
    movements: movementsOf(standings),
    changes: input.comparedWith === null ? null : changesOf(standings),
  };
}

export function worstFirst(standings: readonly Standing[]): Standing[] {
  return [...standings].sort(
    (a, b) =>
      b.counts.error - a.counts.error ||
      new Money(b.stake).comparedTo(a.stake) ||
      b.counts.warning - a.counts.warning,
  );
}

function figuresOf(standings: readonly Standing[]): Figure[] {
  const count = (test: (one: Standing) => boolean) => standings.filter(test).length;
  const of = (state: State) => count((one) => one.state === state);
  const state = (id: State): Figure => ({
    id,
    name: STATES[id].name,
    value: String(of(id)),
    note: STATES[id].means,
  });
  const sum = (value: (one: Standing) => number) => standings.reduce((total, one) => total + value(one), 0);
  const causes = sum(({ counts }) => counts.error);
  const late = count(({ late }) => late !== null);
  const unsent = count(({ late }) => late?.by === '未报');
  const identical = count(({ copies, state: now }) => copies > 0 && now !== 'twice');
  const read = sum(({ amounts }) => amounts.read);
  const compared = sum(({ amounts }) => amounts.compared);
  const texts = standings.flatMap(({ text }) => (text ? [text] : []));
  const figures = texts.reduce((total, one) => total + one.read, 0);
  const [commonest] = commonOf(standings);
  return [
    {
      id: 'roster',
      name: '应报部门',
      value: String(standings.length),
      note: of('exempt') > 0 ? `其中 ${of('exempt')} 个不须公开` : '',
    },
    {
      id: 'received',
      name: '已报',
      value: String(count(({ received }) => received)),
      note: '收到文件的，不论能否使用',
    },
    state('missing'),
    {
      id: 'late',
      name: '逾期',
      value: String(late),
      note: unsent > 0 ? `其中 ${unsent} 个至今未报` : '收到日期或文件日期晚于截止日期',
    },
    state('text-only'),
    state('blank'),
    state('incomplete'),
    {
      id: 'twice',
      name: STATES.twice.name,
      value: String(of('twice') + identical),
      note: identical > 0 ? `其中 ${identical} 个两份内容相同，取一份核对` : STATES.twice.means,
    },
    state('wrong-year'),
    state('unusable'),
    state('errors'),
    state('no-text'),
    state('open'),
    {
      id: 'causes',
      name: '错误原因',
      value: String(causes),
      note: `另有 ${sum(({ follows }) => follows)} 处由此引起；错误涉及金额 ${total(standings)} 万元`,
    },
    {
      id: 'common',
      name: '最常见的错误',
      value: commonest ? commonest.title : '无',
      note: commonest ? `${commonest.departments.length} 个部门 ${commonest.count} 处` : '',
    },
    state('clean'),
    {
      id: 'share',
      name: '核对过的数',
      value: read === 0 ? '—' : `${percent(compared, read)}%`,
      note: `表中 ${read} 个数，核对 ${compared} 个${figures > 0 ? `；文稿 ${figures} 个数，核对 ${texts.reduce((all, one) => all + one.compared, 0)} 个` : ''}`,
    },
  ];
}

/** Rounded down: 99.96 is not all. */
const percent = (part: number, whole: number): string => (Math.floor((part / whole) * 1000) / 10).toFixed(1);

const total = (standings: readonly Standing[]): string =>
  standings.reduce((all, { stake }) => all.plus(stake), new Money(0)).toFixed(2);

/** Errors before warnings; what most departments have first. */
function commonOf(standings: readonly Standing[]): CommonFault[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const timesIn = ({ rules }: Standing, rule: string) => rules[severity][rule] ?? 0;
    const codes = [...new Set(standings.flatMap(({ rules }) => Object.keys(rules[severity])))];
    return codes
      .map((rule): CommonFault => {
        const having = standings.filter((one) => timesIn(one, rule) > 0);
        return {
          rule,
          severity,
          title: ruleOf(rule)?.title ?? rule,
          count: having.reduce((sum, one) => sum + timesIn(one, rule), 0),
          departments: having.map(({ name }) => name),
        };
      })
      .sort((a, b) => b.departments.length - a.departments.length || b.count - a.count);
  });
}

function movementsOf(standings: readonly Standing[]): Cover['movements'] {
  const moved = standings.map((standing) => ({ name: standing.name, movement: movementOf({ standing }) }));
  const counts = countsBy(moved.flatMap(({ movement }) => movement ?? []));
  return (Object.keys(counts) as Movement[]).map((movement) => ({
    movement,
    departments: moved.filter((one) => one.movement === movement).map(({ name }) => name),
  }));
}

function changesOf(standings: readonly Standing[]): NonNullable<Cover['changes']> {
  const sum = (value: (since: NonNullable<Standing['since']>) => number) =>
    standings.reduce((total, { since }) => total + (since ? value(since) : 0), 0);
  return {
    new: sum((since) => since.new),
    still: sum((since) => since.still),
    mended: sum(({ mended }) => mended.length),
    unseen: sum(({ unseen }) => unseen),
  };
}
