/**
 * 科目 that are printed without codes (吉林), read as what they are: a list in the order of the catalogue,
 * 类 before its 款, 款 before its 项. A name alone decides little: 行政运行 is the 01 of many 款, a 款 and its
 * only 项 share one name, and many names are in no catalogue. So the list is read as a whole, and the
 * reading that strains the order least is taken.
 */
import type { SubjectDimension } from '../lexicon/catalogue';
import { CATALOGUES } from '../lexicon/catalogue';
import { parentOf, subjectDepth } from '../dimension/dimension';
import { fold, foldSubject } from '../lexicon/fold';
import { numberingStyle } from './numbering-style';
import { similarity } from './similarity';
import { isNamed, isUnplaced, namedBelow } from '../dimension/member';

export interface NamedSubject {
  readonly name: string;
  /** Amounts as printed, column by column: a 款 without a code is known by the 项 that add up to it. */
  readonly figures: readonly string[];
}

/** What a step costs that a well-made list does not take. */
const COST = {
  /** 项 right below a 类, its 款 not printed. */
  skippedLevel: 0.8,
  otherClass: { functional: 2, economic: 0.8 },
  /** A 款 without 项: lists go down to the 项, so of two of one name it is the 项 that is printed. */
  childless: 1,
  backwards: 0.3,
  repeated: 0.3,
  /** The numbering says another level. */
  numbering: 0.8,
  /** A name that the catalogue knows, taken for an unknown one. */
  disowned: 1.5,
  /** The 款 that the next row's 项 belongs to, under a name that the catalogue does not have. */
  renamed: 0.5,
  /** A 款 that its 项 do not add up to, in every column. */
  amounts: 0.6,
  /** 行政运行 of another 款 than the one that is printed above it. */
  stray: 0.2,
  /** 其他某某支出 that does not stand in 某某. */
  other: 0.1,
} as const;

/** Readings kept from row to row. */
const BEAM = 16;
interface Reading {
  readonly code: string;
  readonly cost: number;
  readonly before: Reading | null;
  /** Amounts of the 款 that the row stands in, and of its 项 so far. */
  readonly head: readonly number[] | null;
  readonly sums: readonly number[] | null;
}

/** The code of every row; a name without one hangs below what it is listed under: `20806~某某补助`. */
export function resolveSubjects(
  dimension: SubjectDimension,
  rows: readonly NamedSubject[],
  codesOf: (name: string) => readonly string[],
): string[] {
  const list = new SubjectList(dimension, rows, codesOf);
  let readings: Reading[] = [];
  rows.forEach((_, index) => {
    readings = list.read(index, readings);
  });
  let best: Reading | null = null;
  for (const reading of readings) {
    const cost = reading.cost + list.leaving(reading.code, null) + list.closing(reading, null);
    if (!best || cost < best.cost) best = { ...reading, cost };
  }
  const codes: string[] = [];
  for (let at: Reading | null = best; at; at = at.before) codes.push(at.code);
  return codes.reverse();
}

interface Option {
  readonly code: string;
  readonly cost: number;
}

class SubjectList {
  private readonly known: readonly (readonly string[])[];
  private readonly styles: readonly (string | null)[];
  private readonly levels: ReadonlyMap<string, number>;
  private readonly deepest: number;
  private readonly otherClass: number;
  private readonly amounts: readonly (readonly number[])[];

  constructor(
    private readonly dimension: SubjectDimension,
    private readonly rows: readonly NamedSubject[],
    codesOf: (name: string) => readonly string[],
  ) {
    this.deepest = dimension === 'functional' ? 3 : 2;
    this.known = rows.map((row) => codesOf(row.name));
    // A list that prints no 类 goes from one to the next without a sign.
    const classes = this.known.some((codes) => codes.some((code) => code.length === 3));
    this.otherClass = classes ? COST.otherClass[dimension] : 0;
    this.amounts = rows.map((row) => row.figures.map(cents));
    this.styles = rows.map((row) => numberingStyle(row.name));
    // Whichever numbering comes first numbers the 类.
    const levels = new Map<string, number>();
    for (const style of this.styles) if (style && !levels.has(style)) levels.set(style, levels.size + 1);
    this.levels = levels;
  }

  read(index: number, before: readonly Reading[]): Reading[] {
    const best = new Map<string, Reading>();
    for (const previous of before.length > 0 ? before : [null]) {
      for (const option of this.options(index, previous?.code ?? null)) {
        const cost =
          (previous?.cost ?? 0) +
          option.cost +
          this.numbering(index, option.code) +
          this.step(previous?.code ?? null, option.code) +
          (previous ? this.closing(previous, option.code) : 0);
        const known = best.get(option.code);
        if (known && known.cost <= cost) continue;
        best.set(option.code, {
          code: option.code,
          cost,
          before: previous,
          ...this.running(index, option.code, previous),
        });
      }
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }

  private options(index: number, previous: string | null): Option[] {
    const codes = this.known[index] ?? [];
    const name = foldSubject(this.rows[index]?.name ?? '').replaceAll('~', '');
    const unknown = codes.length > 0 ? COST.disowned : 0;
    const other = this.isOtherOf(index);
    const [firstLevel, secondLevel] = [ancestor(previous, 1), ancestor(previous, 2)];
    const common = universalItem(codes) !== null;
    const options: Option[] = codes.map((code) => ({
      code,
      cost: common && firstLevel !== null && !code.startsWith(secondLevel ?? firstLevel) ? COST.stray : 0,
    }));
    const add = (code: string, cost: number) => {
      if (!codes.includes(code)) options.push({ code, cost });
    };
    if (this.deepest === 3 && secondLevel !== null) {
      const universal = universalItem(codes);
      // Under a 款 that the catalogue does not have, 行政运行 is still that 款's.
      if (universal === null) add(`${secondLevel}~${name}`, unknown);
      else add(isNamed(secondLevel) ? namedBelow(secondLevel, name) : secondLevel + universal, 0.1);
    }
    const headless = common && firstLevel !== null && isUnplaced(firstLevel);
    if (firstLevel !== null) add(`${firstLevel}~${name}`, headless ? 0 : unknown + (other ? COST.other : 0));
    if (codes.length === 0 && this.deepest === 3) {
      for (const next of this.known[index + 1] ?? []) {
        const above = subjectDepth(next) === 3 ? parentOf(this.dimension, next) : null;
        const named = above === null ? undefined : CATALOGUES[this.dimension].byCode(above);
        if (above !== null) add(above, named ? COST.renamed : 0);
      }
    }
    if (firstLevel === null || this.levels.get(this.styles[index] ?? '') === 1)
      add(namedBelow('', name), unknown);
    return options;
  }

  private numbering(index: number, code: string): number {
    if (this.levels.size === 0) return 0;
    const style = this.styles[index];
    const level = style ? (this.levels.get(style) ?? 0) : 0;
    const depth = subjectDepth(code);
    return (level === 0 ? depth > 1 : depth === level) ? 0 : COST.numbering;
  }

  private step(from: string | null, to: string): number {
    if (from === null) return 0;
    if (from === to) return COST.repeated;
    const order = isCode(from) && isCode(to) && to < from && !from.startsWith(to) ? COST.backwards : 0;
    return order + this.reach(from, to) + this.leaving(from, to);
  }

  private reach(from: string, to: string): number {
    const above = parentOf(this.dimension, to);
    if (above === null) return 0;
    for (let at: string | null = from; at !== null; at = parentOf(this.dimension, at)) {
      if (at === above) return 0;
    }
    return ancestor(from, 1) === ancestor(to, 1) ? COST.skippedLevel : this.otherClass;
  }

  /** A 款 is left without one of its 项. */
  leaving(from: string, to: string | null): number {
    // Below a name of unknown level nobody knows how deep one is.
    if (this.deepest !== 3 || subjectDepth(from) !== 2 || isUnplaced(from)) return 0;
    return to !== null && parentOf(this.dimension, to) === from ? 0 : COST.childless;
  }

  private running(index: number, code: string, previous: Reading | null): Pick<Reading, 'head' | 'sums'> {
    const own = this.amounts[index] ?? [];
    const depth = subjectDepth(code);
    if (this.deepest !== 3 || depth === 1) return { head: null, sums: null };
    if (depth === 2) return { head: own, sums: null };
    const { head = null, sums = null } = previous ?? {};
    if (head === null || ancestor(previous?.code ?? null, 2) !== ancestor(code, 2)) {
      return { head: null, sums: null };
    }
    return { head, sums: own.map((amount, column) => amount + (sums?.[column] ?? 0)) };
  }

  /** The 款 ends here: what its 项 add up to tells whether they were its 项. */
  closing({ code, head, sums }: Reading, to: string | null): number {
    if (head === null || sums === null || (to !== null && ancestor(to, 2) === ancestor(code, 2))) return 0;
    const filled = head.filter((total, column) => total !== 0 || (sums[column] ?? 0) !== 0).length;
    const agreeing = head.filter(
      (total, column) => total !== 0 && Math.abs(total - (sums[column] ?? 0)) <= 2,
    ).length;
    return filled === 0 ? 0 : COST.amounts * (1 - agreeing / filled);
  }

  /** Whether a row is called 其他 of the row above. */
  private isOtherOf(index: number): boolean {
    const name = foldSubject(this.rows[index]?.name ?? '');
    const above = foldSubject(this.rows[index - 1]?.name ?? '');
    return name.startsWith('其他') && similarity(name.slice(2), above) >= 0.5;
  }
}

/** 行政运行 is the 01 of every 款 that has it: the last two digits that all its codes share. */
function universalItem(codes: readonly string[]): string | null {
  const items = codes.filter((code) => code.length === 7);
  const [first] = items;
  if (first === undefined || items.length < 2) return null;
  return items.every((code) => code.slice(5) === first.slice(5)) ? first.slice(5) : null;
}

function ancestor(code: string | null, depth: number): string | null {
  for (let at = code; at !== null; at = parentOf('functional', at)) {
    if (subjectDepth(at) === depth) return at;
  }
  return null;
}

function isCode(code: string): boolean {
  return !isNamed(code);
}

function cents(figure: string): number {
  const value = Number(fold(figure).replace(/[,，]/g, ''));
  return Number.isFinite(value) ? Math.round(value * 100) : 0;
}
