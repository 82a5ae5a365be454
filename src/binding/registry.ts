/**
 * Who is who in a workbook, gathered from all its tables before any row is read for its meaning: units by
 * code and name, 科目 names beside their codes, projects under the names they go by.
 */
import type { SubjectDimension } from '../lexicon/catalogue';
import { CATALOGUES } from '../lexicon/catalogue';
import { fold, foldSubject } from '../lexicon/fold';
import type { RepeatAxis } from '../template/template';
import { ProjectNames } from './project-names';
import { splitUnit } from './raw-row';
import type { RawRow } from './raw-row';

export interface Unit {
  readonly code: string;
  readonly name: string;
}

export class Registry {
  private readonly unitNames = new Map<string, string>();
  private readonly unitCodes = new Map<string, string>();
  /** Folded name → as printed. */
  private readonly unitTexts = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly subjects = new Map<string, Set<string>>();
  /** Codes with the names that lists of 科目 alone print beside them. */
  private readonly listed = new Set<string>();
  /** By code: names as printed. */
  private readonly namesOfSubjects = new Map<string, Set<string>>();
  readonly projects = new ProjectNames();

  learn(row: RawRow, axes: readonly RepeatAxis[]): void {
    // Beside two codes the name is one of the two's.
    const both = row.functional !== '' && row.economic !== '';
    for (const dimension of both ? [] : (['functional', 'economic'] as const)) {
      const code = row[dimension];
      if (code === '' || row.name === '') continue;
      this.learnSubject(dimension, code, row.name);
      if (!axes.includes('project')) this.listed.add(`${dimension} ${code} ${foldSubject(row.name)}`);
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
    else if (
      code !== '' &&
      own === '' &&
      row.name !== '' &&
      !this.isSubject(row.name, axes) &&
      !(axes.includes('project') && this.isOtherName(code, row.name))
    ) {
      this.learnUnit(code, row.name);
    } else if (axes.length === 1 && code === '') this.learnUnit('', row.name);
  }

  learnUnit(code: string, name: string): void {
    if (name === '' || isTotal(name)) return;
    if (!this.unitTexts.has(fold(name))) this.unitTexts.set(fold(name), name);
    if (code === '') {
      if (!this.unitCodes.has(fold(name))) this.unitCodes.set(fold(name), '');
      return;
    }
    this.unitNames.set(code, this.unitNames.get(code) ?? name);
    this.unitCodes.set(fold(name), code);
  }

  learnSubject(dimension: SubjectDimension, code: string, name: string): void {
    const key = `${dimension} ${foldSubject(name)}`;
    const codes = this.subjects.get(key) ?? new Set<string>();
    codes.add(code);
    this.subjects.set(key, codes);
    const names = this.namesOfSubjects.get(`${dimension} ${code}`) ?? new Set<string>();
    names.add(name);
    this.namesOfSubjects.set(`${dimension} ${code}`, names);
  }

  /** What rows with this code are called in this workbook. */
  subjectNames(dimension: SubjectDimension, code: string): readonly string[] {
    return [...(this.namesOfSubjects.get(`${dimension} ${code}`) ?? [])];
  }

  /** Whether a list of 科目 alone calls the code so: what bears that name among projects is none. */
  isListed(dimension: SubjectDimension, code: string, name: string): boolean {
    return this.listed.has(`${dimension} ${code} ${foldSubject(name)}`);
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

  /** The same of a row that prints a code: 310 and 310001 may bear one name, the department's and that of its 本级. */
  unitOf(name: string, code: string): string | undefined {
    const own = code === '' ? undefined : this.unitNames.get(code);
    return own !== undefined && fold(own) === fold(name) ? code : this.unitByName(name);
  }

  /** The code that stands before or beside a unit's name somewhere in the workbook. */
  unitCode(name: string): string | undefined {
    return this.unitCodes.get(fold(name)) || undefined;
  }

  unitName(member: string): string | undefined {
    return this.unitNames.get(member);
  }

  /** A unit's code beside what that unit is not called: its project, in a column of both. */
  isOtherName(code: string, name: string): boolean {
    const known = this.unitNames.get(code);
    return known !== undefined && fold(known) !== fold(name) && this.unitCodes.get(fold(name)) !== code;
  }

  /** Units that rows name by their codes. */
  get unitCount(): number {
    return [...this.counts.keys()].filter(
      (code) => ![...this.counts.keys()].some((other) => other !== code && other.startsWith(code)),
    ).length;
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

  /**
   * Whether a name is the department's own, above its units: `某某局` beside `某某局(本级)`. Beside the code of that unit
   * (`code`, empty where none is printed) the shorter name is the unit's.
   */
  isDepartment(name: string, code = ''): boolean {
    const own = ['(本级)', '本级', '(机关)', '机关'].map((one) => this.unitCodes.get(fold(name) + one));
    return own.some((one) => one !== undefined) && !(code !== '' && own.includes(code));
  }

  /** The department as its lists of units name it: above its units, or alone. */
  department(): string | null {
    const names = [...this.unitTexts.values()];
    return names.find((name) => this.isDepartment(name)) ?? (names.length === 1 ? (names[0] ?? null) : null);
  }

  /** The member of a project: one for all the names that it goes by in this workbook. */
  project(text: string): string {
    return this.projects.member(text);
  }
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
