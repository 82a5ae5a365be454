/**
 * Rows that a department lists itself: 合计, the department, a unit, a 科目, a project. Forms mix these in one column
 * (单位名称（科目）), so what a row is follows from its codes, from who is known, and from the rows around it.
 */
import type { SubjectDimension } from '../lexicon/catalogue';
import type { Dimension, Label } from '../dimension/dimension';
import { fold, foldSubject } from '../lexicon/fold';
import type { RepeatItem } from '../template/template';
import { asBound } from './as-bound';
import type { BoundRow } from './bound';
import { mayHaveNameless, saysTotal, SUBJECTS } from './nameless-rows';
import type { CodeMismatch, RawRow } from './raw-row';
import { printedSums } from './printed-sums';
import { projectKind, projectPath } from './project-names';
import { codesOf, projectSubtotals, unitOfLines } from './project-subtotals';
import { boughtIn, isStepped, namesNoProject } from './raw-row';
import { projectName, saysPart, saysWhat, splitUnit, startsAgain } from './raw-row';
import { isTotal, unitCodeOf } from './registry';
import type { Registry } from './registry';
import { withoutRepeats } from './repeated-rows';
import { slippedSubject } from './slipped-names';
import { codesBelow, namesSubject, subjectByName } from './subject-by-name';
import { isHeading, uncodedSubjects } from './uncoded-subjects';
import { memberOf, unitBelow } from './unit-below';
import { namedBelow } from '../dimension/member';

type Draft = { -readonly [D in Dimension]?: string };

export class ListedRows {
  private unit: string | undefined;
  /** The last project that a row named, as that row was labelled. */
  private project: Label | undefined;
  /** 类型, 一级项目 and 二级项目 that the row stands under. */
  private path: readonly string[] = [];
  private subject: string | undefined;
  /** The 科目 whose own row, code and name, stands above its projects. */
  private heading: Draft = {};
  private coded = false;
  private readonly hasSubject: SubjectDimension | null;
  /** 科目 of a list without codes. */
  private readonly resolved: ReadonlyMap<RawRow, string>;
  /** Projects that are summed up before their lines, and these lines. */
  private readonly subtotals: ReadonlyMap<RawRow, readonly RawRow[]>;
  private readonly lines: ReadonlySet<RawRow>;
  /** For each filled row the code of a 科目 next below it. */
  private below: readonly (string | undefined)[] = [];
  private readonly mayBeNameless: boolean;
  private readonly filled: readonly RawRow[];
  /** Units head 科目 and these their projects, which stand in a column of their own. */
  private readonly stepped: boolean;
  private readonly printed: ReadonlySet<RawRow>;

  constructor(
    private readonly item: RepeatItem,
    rows: readonly RawRow[],
    private readonly registry: Registry,
    private readonly projectColumn: boolean,
    /** The table lists 二级项目 under 一级项目. */
    private readonly nested = false,
    /** Rows of the form around the list that are its total. */
    private readonly totals: readonly RawRow[] = [],
  ) {
    this.hasSubject = SUBJECTS.find((axis) => item.axes.includes(axis)) ?? null;
    this.resolved = this.hasSubject ? uncodedSubjects(this.hasSubject, rows, item.axes, registry) : new Map();
    this.filled = rows.filter((row) => !row.blank);
    this.stepped = isStepped(this.filled);
    this.subtotals = projectColumn && !nested && !this.stepped ? projectSubtotals(this.filled) : new Map();
    this.lines = new Set([...this.subtotals.values()].flat());
    this.mayBeNameless = mayHaveNameless(this.filled);
    this.printed = printedSums(this.filled, totals);
  }

  read(): BoundRow[] {
    const { filled } = this;
    if (this.hasSubject) this.below = codesBelow(this.hasSubject, filled);
    const bound = filled.map((row, index) => this.readRow(row, filled, index));
    const own = this.item.axes.includes('project') ? null : this.hasSubject;
    return own ? withoutRepeats(own, filled, bound) : bound;
  }

  private readRow(row: RawRow, rows: readonly RawRow[], index: number): BoundRow {
    const text = row.name || row.project || row.subproject || row.unitName || row.category;
    const code = row.functional || row.economic;
    const bound = asBound(row, text, code);
    if (this.printed.has(row)) return { ...bound(null, 'fixed'), printedSum: true };
    if (isTotal(text) && code === '') return bound(this.item.label, 'total');
    const heads = this.stepped && code !== '' && namesNoProject(row);
    if (this.projectColumn && !heads) return this.readProjectRow(row, bound);
    if (code !== '') return bound({ ...this.item.label, ...this.codedLabel(row, code) }, 'listed');
    if (row.name === '' && row.unitName === '') {
      const bought = boughtIn(row);
      if (bought) return bound({ ...this.item.label, ...bought }, 'heading');
      // The department's own line between 合计 and its units is often left without a name.
      const goesOn = () => rows.length === 1 || rows.slice(index + 1).some(saysWhat);
      const may = row.hasAmounts && !this.coded && this.mayBeNameless && goesOn();
      const own = may && saysTotal(row, rows, this.totals, this.registry);
      return own ? bound(this.item.label, 'total') : bound(null, row.hasAmounts ? 'unknown' : 'fixed');
    }
    const known = this.resolved.get(row);
    if (known !== undefined) {
      const heads = this.hasSubject && isHeading(this.hasSubject, this.resolved, rows, index);
      return bound(this.resolvedLabel(known), heads ? 'heading' : 'listed');
    }
    const named = this.byName(row, rows, index);
    if (!named) return bound(null, row.hasAmounts ? 'unknown' : 'fixed');
    const read = bound({ ...this.item.label, ...named.label }, named.kind);
    return named.mismatch ? { ...read, mismatch: named.mismatch } : read;
  }

  /** A 科目 heads the projects below it as far as its own unit goes. */
  private begin(unit: string): void {
    if (unit !== this.unit) this.heading = {};
    this.unit = unit;
  }

  private resolvedLabel(code: string): Label {
    return {
      ...this.item.label,
      ...(this.hasSubject ? { [this.hasSubject]: code } : {}),
      ...(this.unit === undefined ? {} : { unit: this.unit }),
    };
  }

  /** A row with a 科目 code. */
  private codedLabel(row: RawRow, code: string): Draft {
    const dimension: SubjectDimension = row.functional !== '' ? 'functional' : 'economic';
    const label: Draft = { [dimension]: code };
    this.coded = true;
    this.subject = code;
    const unit = unitCodeOf(row);
    if (unit !== '' && this.item.axes.includes('unit')) this.begin(unit);
    if (this.unit !== undefined) label.unit = this.unit;
    const own = () =>
      namesSubject(dimension, code, row.name) || this.registry.isListed(dimension, code, row.name);
    if (this.item.axes.includes('project') && row.name !== '' && !own())
      label.project = this.registry.project(row.name);
    this.heading = label.project === undefined ? { [dimension]: code } : {};
    return label;
  }

  private byName(
    row: RawRow,
    rows: readonly RawRow[],
    index: number,
  ): { label: Draft; kind: BoundRow['kind']; mismatch?: CodeMismatch } | null {
    const { axes } = this.item;
    const unitCode = unitCodeOf(row);
    // 小计 beside a unit's name sums up that unit.
    const named = splitUnit((saysPart(row.name) && row.unitName) || row.name || row.unitName);
    if (this.hasSubject) {
      const below = this.below[index];
      const known = subjectByName(this.hasSubject, row, below, this.registry, this.subject);
      const mismatch = known === null ? slippedSubject(this.hasSubject, row, below, this.registry) : null;
      const code = known ?? mismatch?.code;
      if (code !== undefined) {
        this.subject = code;
        const label: Draft = { [this.hasSubject]: code };
        if (this.unit !== undefined) label.unit = this.unit;
        return { label, kind: 'heading', ...(mismatch ? { mismatch } : {}) };
      }
    }
    const ofUnit = axes.includes('project') && this.registry.isOtherName(unitCode, named.name);
    if (ofUnit) this.begin(unitCode);
    else if (axes.includes('unit')) {
      if (this.registry.isDepartment(named.name, unitCode)) return { label: {}, kind: 'total' };
      const known =
        named.code !== ''
          ? named.code
          : (this.registry.unitOf(named.name, unitCode) ?? (unitCode || undefined));
      // Among projects, a name that no table knows as a unit's is a project's.
      const guessed = axes.includes('project') ? undefined : fold(named.name);
      const below = unitBelow(rows, index, axes, this.registry);
      // After rows with codes, a name heads a unit only where the codes below it are another unit's.
      const next = below === this.unit ? undefined : below;
      const again = startsAgain(rows, index, this.unit && this.subject) ? guessed : undefined;
      const unit = known ?? (this.coded ? (next ?? again) : (below ?? guessed));
      if (unit !== undefined) {
        this.begin(unit);
        return { label: { unit }, kind: 'heading' };
      }
    }
    if (axes.includes('project')) {
      const label: Draft = { ...this.heading, project: this.registry.project(row.name) };
      if (this.unit !== undefined) label.unit = this.unit;
      return { label, kind: 'listed' };
    }
    if (this.hasSubject && row.hasAmounts && this.subject !== undefined) {
      // A 科目 nobody has heard of: it hangs below the 类 it is listed under.
      const above = this.subject.split('~')[0]?.slice(0, 3) ?? '';
      return { label: { [this.hasSubject]: namedBelow(above, foldSubject(row.name)) }, kind: 'listed' };
    }
    return null;
  }

  private readProjectRow(
    row: RawRow,
    bound: (label: Label | null, kind: BoundRow['kind']) => BoundRow,
  ): BoundRow {
    const { axes } = this.item;
    const label: Draft = {};
    const names = this.stepped && axes.includes('unit') && namesNoProject(row);
    const unit = splitUnit(row.unitName || (names ? row.name : ''));
    const own = memberOf(unit, row, this.registry);
    if (own !== '' && axes.includes('unit')) this.begin(own);
    if (row.category !== '') this.path = [projectKind(row.category)];
    if (row.project === '' && row.subproject === '') {
      // 单位名称 without a project sums that unit up; 类型 alone sums up its kind of projects.
      if (unit.name !== '' && row.hasAmounts) {
        if (this.registry.isDepartment(unit.name, own)) return bound(this.item.label, 'total');
        return bound({ ...this.item.label, unit: this.unit ?? '' }, 'heading');
      }
      if (row.category !== '' && row.hasAmounts)
        return bound({ ...this.item.label, project: this.registry.projects.path(this.path) }, 'heading');
      // What one project buys may take several lines, its name in the first alone.
      if (row.hasAmounts && this.project && !this.nested) return bound(this.project, 'listed');
      return bound(null, row.hasAmounts ? 'unknown' : 'fixed');
    }
    if (isTotal(row.project) || isTotal(projectName(row.project))) return bound(this.item.label, 'total');
    const below = this.subtotals.get(row);
    if (below) return this.projectSubtotal(row, below, bound);
    if (row.functional === '' && row.economic === '') Object.assign(label, this.heading);
    label.project = this.projectOf(row);
    // A 一级项目 is not the last unit's: it names its own or belongs to several.
    const shared = this.nested && row.subproject === '' && own === '';
    if (this.unit !== undefined && axes.includes('unit') && !shared) label.unit = this.unit;
    this.project = { ...this.item.label, ...label };
    if (!this.lines.has(row)) return bound(this.project, 'listed');
    return bound({ ...this.project, ...codesOf(row) }, 'listed');
  }

  /** A project summed up before its lines: of one unit where they all are. */
  private projectSubtotal(
    row: RawRow,
    lines: readonly RawRow[],
    bound: (label: Label | null, kind: BoundRow['kind']) => BoundRow,
  ): BoundRow {
    const own = unitOfLines(lines, this.registry);
    this.unit = own;
    const label: Draft = { project: this.projectOf(row) };
    if (own !== undefined && this.item.axes.includes('unit')) label.unit = own;
    this.project = { ...this.item.label, ...label };
    return bound(this.project, 'heading');
  }

  private projectOf(row: RawRow): string {
    if (!this.nested) return this.registry.project(row.project || row.subproject);
    this.path = projectPath(this.path, row);
    return this.registry.projects.path(this.path);
  }
}
