/**
 * Who is who in a workbook, gathered from all its tables before any row is read for its meaning: units by
 * code and name, 科目 names beside their codes, projects under the names they go by.
 */
import type { SubjectDimension } from '../dimension/catalogue';
import { CATALOGUES } from '../dimension/catalogue';
import { fold, foldItem, foldSubject } from '../dimension/text';
import type { RepeatAxis } from '../template/template';
import { projectName, splitUnit } from './raw-row';
import type { RawRow } from './raw-row';
import { bagSimilarity } from './similarity';

export interface Unit {
  readonly code: string;
  readonly name: string;
}

const PROJECT_ALIKE = 0.86;

export class Registry {
  private readonly unitNames = new Map<string, string>();
  private readonly unitCodes = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly subjects = new Map<string, Set<string>>();
  private readonly projects = new Map<string, string>();
  /** Names that a project goes by elsewhere, for the check that says so: folded → canonical. */
  readonly renamed = new Map<string, string>();

  learn(row: RawRow, axes: readonly RepeatAxis[]): void {
    for (const dimension of ['functional', 'economic'] as const) {
      const code = row[dimension];
      if (code !== '' && row.name !== '') this.learnSubject(dimension, code, row.name);
    }
    const own = row.functional !== '' ? row.functional : row.economic;
    const code = unitCodeOf(row);
    if (code !== '') this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    if (!axes.includes('unit')) return;
    if (row.unitName !== '') {
      const unit = splitUnit(row.unitName);
      this.learnUnit(unit.code, unit.name);
    }
    const named = splitUnit(row.name);
    if (named.code !== '') this.learnUnit(named.code, named.name);
    else if (code !== '' && own === '' && row.name !== '' && !this.isSubject(row.name, axes)) {
      this.learnUnit(code, row.name);
    }
  }

  learnUnit(code: string, name: string): void {
    if (name === '' || isTotal(name)) return;
    if (code === '') {
      if (!this.unitCodes.has(fold(name))) this.unitCodes.set(fold(name), '');
      return;
    }
    this.unitNames.set(code, this.unitNames.get(code) ?? name);
    this.unitCodes.set(fold(name), code);
  }

  private learnSubject(dimension: SubjectDimension, code: string, name: string): void {
    const key = `${dimension} ${foldSubject(name)}`;
    const codes = this.subjects.get(key) ?? new Set<string>();
    codes.add(code);
    this.subjects.set(key, codes);
  }

  /** Codes that a name stands for in this workbook first, then in the catalogue. */
  subjectCodes(dimension: SubjectDimension, name: string): string[] {
    const here = this.subjects.get(`${dimension} ${foldSubject(name)}`);
    const known = CATALOGUES[dimension].byName(name).map((subject) => subject.code);
    return [...new Set([...known, ...(here ?? [])])];
  }

  isSubject(name: string, axes: readonly RepeatAxis[]): boolean {
    return (['functional', 'economic'] as const).some(
      (dimension) => axes.includes(dimension) && this.subjectCodes(dimension, name).length > 0,
    );
  }

  /** The member of a unit by its name: its code where one is known, else its folded name. */
  unitByName(name: string): string | undefined {
    const code = this.unitCodes.get(fold(name));
    return code === undefined ? undefined : code === '' ? fold(name) : code;
  }

  unitName(member: string): string | undefined {
    return this.unitNames.get(member);
  }

  /** The unit that most rows name. */
  mainUnit(): Unit | null {
    const [most] = [...this.counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
    if (!most) return null;
    return { code: most[0], name: this.unitNames.get(most[0]) ?? '' };
  }

  get units(): readonly Unit[] {
    return [...this.unitNames].map(([code, name]) => ({ code, name }));
  }

  /** The member of a project: one for all the names that it goes by in this workbook. */
  project(text: string): string {
    const name = foldItem(projectName(text)).replaceAll('/', '／');
    const known = this.projects.get(name);
    if (known !== undefined) return known;
    let best: string | undefined;
    let score = PROJECT_ALIKE;
    for (const [other, canonical] of this.projects) {
      // Numbers are what tells twins apart: 一期 and 二期, 2022 and 2023.
      if (figures(other) !== figures(name)) continue;
      const alike = bagSimilarity(other, name);
      if (alike > score) [best, score] = [canonical, alike];
    }
    const canonical = best ?? name;
    this.projects.set(name, canonical);
    if (best !== undefined) this.renamed.set(name, best);
    return canonical;
  }
}

function figures(text: string): string {
  return text.replace(/[^\d一二三四五六七八九十非]/g, '');
}

/** A 单位代码 cell that repeats the row's own 科目 code names no unit. */
export function unitCodeOf(row: RawRow): string {
  const code = row.unitCode;
  if (!/^\d{3,12}$/.test(code)) return '';
  if (code === row.functional || code === row.economic) return '';
  if (row.functional === '' && row.economic === '' && isEconomicHeading(code, row.name)) return '';
  return code;
}

function isEconomicHeading(code: string, name: string): boolean {
  return CATALOGUES.economic.byName(name).some((subject) => subject.code === code);
}

export function isTotal(text: string): boolean {
  return /^(?:合计|总计|共计)(?:-|:)?$/.test(fold(text));
}
