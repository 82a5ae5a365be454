/** The names that the workbook's rows have: projects, 科目, units. Texts retype them, so they are compared loosely. */

import { bagSimilarity } from '../../binding/similarity';
import { CATALOGUES, type SubjectDimension } from '../../lexicon/catalogue';
import type { Label } from '../../dimension/dimension';
import { ECONOMIC_BY_SHORT_NAME } from '../../lexicon/short-names';
import { fold, foldItem, foldSubject } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import type { Levels } from '../claim/types';
import { isUnitName } from '../claim/unit-names';
import { misspelledClass } from './misspelled';
import { projectLists, type ProjectList } from './project-lists';
import { isProjectKind, isSelection, projectSteps } from '../../dimension/member';

/** Below this, two names are two things. */
const ALIKE = 0.8;

export interface ProjectRow {
  member: string;
  name: string;
  /** 1 for what stands directly under the kind of project, 2 for a 二级项目. */
  level: number;
}

interface FoundSubject {
  readonly code: string;
  readonly exact: boolean;
}

interface KnownSubject {
  readonly texts: readonly string[];
  readonly known: readonly string[];
}

export class TableNames {
  readonly projects: readonly ProjectRow[];
  /** Projects under which nothing else is listed. */
  readonly leafProjects: readonly ProjectRow[];
  readonly projectLists: readonly ProjectList[];
  readonly units: readonly string[];
  private readonly subjects: Readonly<Record<SubjectDimension, ReadonlyMap<string, readonly string[]>>>;
  private readonly known: Partial<Record<SubjectDimension, ReadonlyMap<string, KnownSubject>>> = {};
  private readonly found = {
    functional: new Map<string, FoundSubject | undefined>(),
    economic: new Map<string, FoundSubject | undefined>(),
  };

  constructor(private readonly facts: Facts) {
    const projects = new Map<string, ProjectRow>();
    const units = new Set<string>();
    const subjects = { functional: new Map<string, string[]>(), economic: new Map<string, string[]>() };
    for (const model of facts.models) {
      for (const cell of model.cells.flat()) {
        if (!cell || cell.virtual) continue;
        const { project, unit } = cell.label;
        if (project !== undefined && !projects.has(project)) projects.set(project, projectRow(project));
        if (unit !== undefined) units.add(unit);
        for (const dimension of ['functional', 'economic'] as const) {
          const code = cell.label[dimension];
          if (code === undefined || isSelection(code)) continue;
          // The row of a project bears the code of its 科目, and its own name.
          if (cell.boundRow?.label?.project !== undefined) continue;
          if (!cell.boundRow || cell.boundRow.label?.[dimension] !== code) continue;
          // Some forms write the code before the name in one cell.
          const text = foldSubject(cell.boundRow.text.replace(/^\s*\d{3,7}\s*-?/, ''));
          const known = subjects[dimension].get(code) ?? [];
          if (text !== '' && !known.includes(text)) subjects[dimension].set(code, [...known, text]);
        }
      }
    }
    const named = facts.source.binding.tables.map((table) => table.project);
    for (const project of [...facts.source.fields.map((field) => field.label.project), ...named]) {
      if (project !== undefined && !projects.has(project)) projects.set(project, projectRow(project));
    }
    this.projects = [...projects.values()].filter((row) => row.level > 0);
    this.leafProjects = this.projects.filter(
      (row) => !this.projects.some((other) => other.member.startsWith(`${row.member}/`)),
    );
    this.projectLists = projectLists(facts);
    this.units = [...units];
    this.subjects = subjects;
  }

  /** The label that a name stands for; undefined for a name that no row has. */
  resolve(name: string, economic: boolean): Label | undefined {
    const misspelled = misspelledClass(name);
    if (misspelled) return { measure: 'expense', functional: misspelled.code };
    for (const dimension of economic ? (['economic'] as const) : (['functional', 'economic'] as const)) {
      const code = (economic ? this.cost(name) : this.subject(dimension, name))?.code;
      if (code !== undefined) return { measure: 'expense', [dimension]: code };
    }
    const project = this.project(name);
    if (project) return { measure: 'expense', nature: 'project', project: project.member };
    const unit = this.unit(name);
    return unit === undefined ? undefined : { unit };
  }

  /** The unit of that name or of that part of a name; 局本级 is the one that is called so, or as the department is. */
  unit(name: string): string | undefined {
    const { binding } = this.facts.source;
    const wanted = fold(name);
    const known = this.units.map((code) => ({
      code,
      name: fold(binding.registry.units.find((unit) => unit.code === code)?.name ?? code),
    }));
    const found = /本级[)）]?$/.test(name)
      ? (only(known.filter((unit) => unit.name.includes('本级'))) ??
        only(known.filter((unit) => unit.name === fold(binding.unit ?? ''))))
      : (only(known.filter((unit) => unit.name === wanted)) ??
        only(known.filter((unit) => wanted.length >= 4 && isUnitName(name) && unit.name.includes(wanted))));
    return found?.code;
  }

  /** 经济科目 of 基本支出: 养老保险 among 人员经费 is 机关事业单位基本养老保险缴费. */
  cost(name: string): FoundSubject | undefined {
    const code = ECONOMIC_BY_SHORT_NAME.get(name);
    return code !== undefined && this.subjects.economic.has(code)
      ? { code, exact: true }
      : this.subject('economic', name);
  }

  /** The row of that name or nearly so. A text says the same names again and again: each is looked for once. */
  subject(dimension: SubjectDimension, name: string): FoundSubject | undefined {
    const found = this.found[dimension];
    if (!found.has(name)) found.set(name, this.findSubject(dimension, name));
    return found.get(name);
  }

  private findSubject(dimension: SubjectDimension, name: string): FoundSubject | undefined {
    const wanted = foldSubject(name);
    if (wanted.length < 2) return undefined;
    let best: { code: string; score: number } | undefined;
    for (const [code, { texts, known }] of this.knownOf(dimension)) {
      if (known.includes(wanted)) return { code, exact: texts.includes(wanted) };
      const score = Math.max(...known.map((one) => bagSimilarity(one, wanted, ALIKE)));
      if (score > ALIKE && (!best || score > best.score)) best = { code, score };
    }
    return best && { code: best.code, exact: false };
  }

  /** The rows of that very name: where rows above them bear the names of its 款 and 类, those that stand under them. */
  twins({ class: first, division, item }: Levels): string[] {
    const name = item ?? division ?? first ?? '';
    const length = item === undefined ? (division === undefined ? 3 : 5) : 7;
    const isCalled = (code: string, wanted: string): boolean =>
      this.subjects.functional.get(code)?.includes(foldSubject(wanted)) === true;
    const all = [...this.subjects.functional.keys()].filter(
      (code) => code.length === length && isCalled(code, name),
    );
    for (const [level, above] of [[5, division] as const, [3, first] as const]) {
      if (above === undefined || level >= length) continue;
      const under = all.filter((code) => isCalled(code.slice(0, level), above));
      if (under.length > 0) return under;
    }
    return all;
  }

  /** The only listed 功能科目 of that name, where none of the rows is the one that the code stands for. */
  namesake(code: string): string | undefined {
    const { functional } = this.subjects;
    const name = CATALOGUES.functional.byCode(code)?.name;
    if (name === undefined || functional.has(code)) return undefined;
    const wanted = foldSubject(name);
    const twins = [...functional].filter(
      ([one, texts]) => one.length === code.length && texts.includes(wanted),
    );
    return twins.length === 1 ? twins[0]?.[0] : undefined;
  }

  /** By code: what the rows call it, and besides what the catalogue does. */
  private knownOf(dimension: SubjectDimension): ReadonlyMap<string, KnownSubject> {
    return (this.known[dimension] ??= new Map(
      [...this.subjects[dimension]].map(([code, texts]) => [
        code,
        { texts, known: [...texts, foldSubject(CATALOGUES[dimension].byCode(code)?.name ?? '')] },
      ]),
    ));
  }

  /** What the rows call a 科目. */
  subjectText(dimension: SubjectDimension, code: string): string {
    return this.subjects[dimension].get(code)?.[0] ?? CATALOGUES[dimension].byCode(code)?.name ?? code;
  }

  project(name: string): ProjectRow | undefined {
    const wanted = plainName(foldItem(name));
    if (wanted.length < 3) return undefined;
    let best: { row: ProjectRow; score: number } | undefined;
    for (const row of this.projects) {
      // A year or a unit before the name: 2023年某某经费, 某某局某某经费.
      const own = plainName(row.name);
      const inside = (own.includes(wanted) || wanted.includes(own)) && !isHalfOf(own, wanted);
      const score = Math.max(bagSimilarity(own, wanted, ALIKE), inside && wanted.length >= 4 ? 0.9 : 0);
      if (score > ALIKE && (!best || score > best.score)) best = { row, score };
    }
    return best?.row;
  }

  /** Whether the unit or the project of a coordinate bears that name, or one that ends in it. */
  isCalled({ unit, project }: Label, text: string): boolean {
    const wanted = foldItem(text);
    if (wanted.length < 2) return false;
    const { units } = this.facts.source.binding.registry;
    const names = [
      ...units.filter(({ code, name }) => unit === code || unit === name).map(({ name }) => name),
      ...(unit === undefined ? [] : [unit]),
      ...this.projects.filter(({ member }) => member === project).map(({ name }) => name),
    ];
    return names.some((name) => foldItem(name).includes(wanted));
  }

  /** As the forms say them, the department's first. */
  unitNames(): string[] {
    const { binding } = this.facts.source;
    return [binding.unit ?? '', ...binding.registry.units.map((unit) => unit.name)].filter(
      (name) => name !== '',
    );
  }

  /** With those that forms without codes name in the rows alone; the department's own is the first, '' where none is said. */
  unitNamesInRows(): string[] {
    const { units } = this.facts.source.binding.registry;
    const inRows = this.units.filter(
      (code) => /[一-龥]/.test(code) && !units.some((unit) => unit.code === code),
    );
    if (inRows.length === 0) return this.unitNames();
    return [this.facts.source.binding.unit ?? '', ...units.map((unit) => unit.name), ...inRows];
  }
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** 村干部报酬 of 村干部报酬及村级运转经费: one of two that the name joins. */
function isHalfOf(own: string, wanted: string): boolean {
  const [before = '', ...behind] = own.split(wanted);
  return own !== wanted && (/[及和与]$/.test(before) || /^(?:以及|[及和与])/.test(behind.join(wanted)));
}

/** 2023年编外人员经费--网络管理 is 编外人员经费（网络管理）: marks and the year say nothing; without them something must be left. */
function plainName(name: string): string {
  const plain = name.replace(/^(?:19|20)\d\d年度?/, '').replace(/[-—()（）“”"、，,：:《》]/g, '');
  return plain.length < 3 ? name : plain;
}

function projectRow(member: string): ProjectRow {
  const path = projectSteps(member).filter((step) => !isProjectKind(step));
  return { member, name: fold(path[path.length - 1] ?? ''), level: path.length };
}
