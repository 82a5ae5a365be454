/**
 * 科目 that are printed without codes (吉林), read as what they are: a list in the order of the catalogue,
 * 类 before its 款, 款 before its 项. A name alone decides little: 行政运行 is the 01 of many 款, a 款 and its
 * only 项 share one name, and many names are in no catalogue. So the list is read as a whole, and the
 * reading that strains the order least is taken.
 */
import type { SubjectDimension } from '../dimension/catalogue';
import { CATALOGUES } from '../dimension/catalogue';
import { parentOf, subjectDepth } from '../dimension/dimension';
import { fold, foldItem, foldSubject } from '../dimension/text';
import { similarity } from './similarity';

export interface NamedSubject {
  readonly name: string;
  /** Amounts as printed, column by column: a 款 without a code is known by the 项 that add up to it. */
  readonly figures: readonly string[];
}

/** What a step costs that a well-made list does not take. */
const COST = {
  /** 项 right below a 类, its 款 not printed. */
  skippedLevel: 0.8,
  otherClass: 2,
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
  /** The amounts below say otherwise. */
  amounts: 0.6,
} as const;

/** Readings kept from row to row. */
const BEAM = 16;
/** 项 of one 款 that are added up at most. */
const MOST_PARTS = 40;

interface Reading {
  readonly code: string;
  readonly cost: number;
  readonly before: Reading | null;
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
    const cost = reading.cost + list.leaving(reading.code, null);
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
  private readonly headed: (boolean | 'unsaid')[] = [];

  constructor(
    private readonly dimension: SubjectDimension,
    private readonly rows: readonly NamedSubject[],
    codesOf: (name: string) => readonly string[],
  ) {
    this.deepest = dimension === 'functional' ? 3 : 2;
    this.known = rows.map((row) => codesOf(row.name));
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
          this.step(previous?.code ?? null, option.code);
        const known = best.get(option.code);
        if (!known || cost < known.cost) best.set(option.code, { code: option.code, cost, before: previous });
      }
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }

  private options(index: number, previous: string | null): Option[] {
    const codes = this.known[index] ?? [];
    const options: Option[] = codes.map((code) => ({ code, cost: 0 }));
    const name = foldSubject(this.rows[index]?.name ?? '').replaceAll('~', '');
    const unknown = codes.length > 0 ? COST.disowned : 0;
    const heads = (this.headed[index] ??= this.headsItems(index) ?? 'unsaid');
    const [firstLevel, secondLevel] = [ancestor(previous, 1), ancestor(previous, 2)];
    const add = (code: string, cost: number) => {
      if (!codes.includes(code)) options.push({ code, cost });
    };
    if (this.deepest === 3 && secondLevel !== null) {
      const universal = universalItem(codes);
      if (universal !== null && !secondLevel.includes('~')) add(secondLevel + universal, 0.1);
      else add(`${secondLevel}~${name}`, unknown + (heads === true ? COST.amounts : 0));
    }
    if (firstLevel !== null) {
      add(`${firstLevel}~${name}`, unknown + (heads === false && this.deepest === 3 ? COST.amounts : 0));
    }
    if (codes.length === 0 && this.deepest === 3) {
      for (const next of this.known[index + 1] ?? []) {
        const above = subjectDepth(next) === 3 ? parentOf(this.dimension, next) : null;
        const named = above === null ? undefined : CATALOGUES[this.dimension].byCode(above);
        if (above !== null) add(above, named ? COST.renamed : 0);
      }
    }
    if (firstLevel === null || this.levels.get(this.styles[index] ?? '') === 1) add(`~${name}`, unknown);
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
    return ancestor(from, 1) === ancestor(to, 1) ? COST.skippedLevel : COST.otherClass;
  }

  /** A 款 is left without one of its 项. */
  leaving(from: string, to: string | null): number {
    if (this.deepest !== 3 || subjectDepth(from) !== 2) return 0;
    return to !== null && parentOf(this.dimension, to) === from ? 0 : COST.childless;
  }

  /** Whether the rows below add up to this one, as 项 do to their 款; null where nothing tells. */
  private headsItems(index: number): boolean | null {
    const own = this.rows[index];
    const next = this.rows[index + 1];
    if (!own || !next) return false;
    const [name, below] = [foldSubject(own.name), foldSubject(next.name)];
    if (/^其他/.test(below) && similarity(below.slice(2), name) >= 0.5) return true;
    const totals = own.figures.map(cents);
    const filled = totals.filter((total) => total !== 0).length;
    if (filled === 0) return null;
    const sums = totals.map(() => 0);
    for (let row = index + 1; row <= index + MOST_PARTS; row++) {
      const part = this.rows[row];
      if (!part || this.styles[row] || (this.known[row] ?? []).some((code) => subjectDepth(code) < 3)) break;
      part.figures.forEach((figure, column) => {
        sums[column] = (sums[column] ?? 0) + cents(figure);
      });
      const agreeing = totals.filter(
        (total, column) => total !== 0 && Math.abs(total - (sums[column] ?? 0)) <= 2,
      ).length;
      if (agreeing * 2 > filled) return true;
    }
    return false;
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
  return !code.includes('~');
}

/** The kind of numbering before a name: `一、`, `（一）`, `1.`; null where there is none. */
function numberingStyle(name: string): string | null {
  const text = fold(name);
  const item = foldItem(name);
  const lead = text.slice(0, text.length - item.length).replace(/^其中[:：]?/, '');
  if (lead === '') return null;
  return lead.replace(/[一二三四五六七八九十百]+/, '一').replace(/\d+/, '1');
}

function cents(figure: string): number {
  const value = Number(fold(figure).replace(/[,，]/g, ''));
  return Number.isFinite(value) ? Math.round(value * 100) : 0;
}
