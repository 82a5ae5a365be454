/**
 * A department's books: what it spends, out of which money, unit by unit and item by item. Accounting comes
 * first here, and nothing of the program's relations: what a table prints is counted from these entries.
 */
import { between, drawFrom, oneOf, someOf } from './draw';
import type { Draw } from './draw';

export interface Entry {
  readonly unit: string;
  readonly functional: string;
  /** Empty for money that goes to next year. */
  readonly economic: string;
  readonly nature: 'basic.personnel' | 'basic.operating' | 'project' | '';
  readonly project: string;
  readonly source: Source;
  readonly carry: 'current' | 'carried';
  readonly use: 'spent' | 'forward';
  /** In 元. */
  readonly yuan: number;
  /** The year before. */
  readonly last: number;
}

export type Source =
  | 'fiscal.general'
  | 'fiscal.fund'
  | 'fiscal.capital'
  | 'special'
  | 'own.undertaking'
  | 'own.superior'
  | 'own.other';

export interface Books {
  readonly department: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly entries: readonly Entry[];
  /** Tables of one fund count this year's money alone. */
  readonly currentOnly: boolean;
}

const UNITS = [
  ['605001', '云溪市文化馆'],
  ['605002', '云溪市图书馆'],
  ['605003', '云溪市农技站'],
] as const;
const PROJECTS = ['免费开放补助', '古籍修复保护', '设备更新改造', '基层业务培训', '病虫害统防统治'] as const;
const DUTIES = ['2070104', '2070109', '2130104'] as const;
const PERSONNEL = ['30101', '30102', '30103', '30107', '30302', '30305'] as const;
const OPERATING = '30201 30205 30206 30211 30213 30217 30226 30228 30231 30239 30299'.split(' ');
const OF_PROJECTS = '30201 30211 30212 30213 30217 30226 30231 30299 31002 31013'.split(' ');
const INSURANCE = [
  ['2080505', '30108'],
  ['2080506', '30109'],
  ['2101102', '30110'],
  ['2210201', '30113'],
] as const;

const MONEY_OF_PROJECTS: readonly Source[] = [
  ...Array<Source>(5).fill('fiscal.general'),
  'fiscal.fund',
  'special',
  'own.superior',
  'fiscal.capital',
];

export interface BooksOptions {
  /** Amounts of whole 元, which printed in 万元 with two decimals do not quite add up. */
  readonly rounding?: boolean;
  /** Money that the form has a place for. */
  readonly has?: (source: Source) => boolean;
  /** Whether the form has a place for money that goes to next year. */
  readonly forward?: boolean;
  /** Whether the form has a place for money that was carried over. */
  readonly carried?: boolean;
}

export function booksOf(
  seed: number,
  { rounding = false, has = () => true, forward = true, carried = true }: BooksOptions = {},
): Books {
  const draw = drawFrom(seed * 7919 + 13);
  const units = UNITS.slice(0, between(draw, 1, 3)).map(([code, name]) => ({ code, name }));
  const keeper = new Keeper(draw, rounding);
  const carries = draw() < 0.5 && carried;
  for (const { code } of units) {
    keeper.basics(code, draw);
    keeper.projects(code, carries, has, draw);
  }
  if (draw() < 0.3 && forward) keeper.forward(units[0]?.code ?? '', DUTIES[0]);
  return { department: '云溪市文化和农业局', units, entries: keeper.entries, currentOnly: draw() < 0.4 };
}

class Keeper {
  readonly entries: Entry[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly rounding: boolean,
  ) {}

  private yuan(most: number): number {
    const size = 10 ** between(this.draw, 3, most);
    const yuan = Math.max(100, Math.round(size * (0.3 + 9 * this.draw())));
    return this.rounding ? yuan : Math.round(yuan / 100) * 100;
  }

  private add(entry: Omit<Entry, 'yuan' | 'last' | 'carry' | 'use'> & Partial<Entry>, most = 5): void {
    const last = this.yuan(most);
    this.entries.push({ carry: 'current', use: 'spent', yuan: this.yuan(most), last, ...entry });
  }

  basics(unit: string, draw: Draw): void {
    const duty = oneOf(draw, DUTIES);
    const basic = { unit, project: '', source: 'fiscal.general' } as const;
    const personnel = { ...basic, nature: 'basic.personnel' } as const;
    for (const economic of someOf(draw, PERSONNEL, 0.6))
      this.add({ ...personnel, functional: duty, economic });
    for (const [functional, economic] of someOf(draw, INSURANCE, 0.8))
      this.add({ ...personnel, functional, economic });
    const operating = { ...basic, functional: duty, nature: 'basic.operating' } as const;
    for (const economic of someOf(draw, OPERATING, 0.5)) this.add({ ...operating, economic }, 4);
    if (draw() < 0.35)
      this.add({ ...operating, economic: '30299', source: oneOf(draw, ['own.undertaking', 'own.other']) }, 4);
  }

  projects(unit: string, carries: boolean, has: (source: Source) => boolean, draw: Draw): void {
    for (const project of someOf(draw, PROJECTS, 0.4)) {
      const source = oneOf(draw, MONEY_OF_PROJECTS.filter(has));
      const functional =
        source === 'fiscal.fund'
          ? '2120899'
          : source === 'fiscal.capital'
            ? '2239999'
            : oneOf(draw, ['2070199', '2130106', '2130108', '2070109']);
      const carried = carries && source.startsWith('fiscal.') && draw() < 0.5;
      for (const economic of someOf(draw, OF_PROJECTS, 0.25)) {
        const entry = { unit, functional, economic, nature: 'project', project, source } as const;
        this.add(entry);
        if (carried) this.add({ ...entry, carry: 'carried' }, 4);
      }
    }
  }

  forward(unit: string, functional: string): void {
    const nothing = { economic: '', nature: '', project: '' } as const;
    this.add({ unit, functional, ...nothing, source: 'fiscal.general', use: 'forward' }, 4);
  }
}
