/** What the director is told: the figures of the letter, worst first, the commonest faults and who has them. */
import { Money } from '../amount/money';
import { commonOf, type CommonFault } from './common-faults';
import { figuresOf, type Figure } from './cover-figures';
import { movementOf, type Movement } from './since';
import { countsBy } from './kept-back';
import type { FileLine, Standing } from './standing';
import { STATE_ORDER, type State } from './state';

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
    readonly moved: number;
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
    ? [`年度没有指明，按多数工作簿的年度 ${input.year} 年核对；不对时请指明年度（命令行用 --year）`]
    : [];
  const common = commonOf(standings);
  return {
    ...kept,
    faults: [...input.faults, ...guessed],
    figures: figuresOf(standings, common[0]),
    states: STATE_ORDER.flatMap((state) => {
      const departments = standings.filter((one) => one.state === state).map(({ name }) => name);
      return departments.length > 0 ? [{ state, departments }] : [];
    }),
    worst: worstFirst(standings)
      .filter(({ counts }) => counts.error > 0)
      .map(({ name, counts, stake, state }) => ({ name, counts, stake, state })),
    common,
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
    moved: sum(({ moved }) => moved),
    mended: sum(({ mended }) => mended.length),
    unseen: sum(({ unseen }) => unseen),
  };
}
