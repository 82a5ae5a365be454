/** What the core has before it: the workbook as last seen, what it was recognised as, last year's file, packs of the house. */
import { UnrecognisedError } from '../../binding/bind';
import type { Binding } from '../../binding/bound';
import { readNames } from '../../binding/names';
import type { LastAmounts } from '../../derive/last-year';
import type { ReadForm } from '../../draft/read-form';
import { recalculate, type Recalculation } from '../../formula/recalculate';
import type { Check } from '../../rule/check';
import { openWorkbook } from '../../session/open';
import type { Template } from '../../template/template';
import { loadAllTemplates, loadTemplate, PACK_TITLES } from '../../templates/lazy';
import { type Workbook, WorkbookError } from '../../workbook/model';
import type { Inspection } from './contract';
import { recognitionOf } from './inspect';
import type { LastYearFile } from './last-year';

export interface Inspected {
  readonly recalculation: Recalculation;
  readonly binding: Binding;
  readonly recognition: Inspection;
  /** Null at first sight. */
  checked: Check | null;
  /** As the pane shows it. */
  examined: Inspection | null;
}

export const checks = () => import(/* webpackChunkName: "checks" */ './checks');

export class Sight {
  /** Packs that were loaded or read from a form, by id; they win over the built-in ones. */
  private readonly packs = new Map<string, Template>();
  /** False where a pack or names of 科目 have come since the workbook was recognised. */
  isCurrent = false;
  before: LastYearFile | null = null;
  read: ReadForm | null = null;
  private last: Inspected | null = null;
  private workbook: Workbook | null = null;

  get own(): ReadonlyMap<string, Template> {
    return this.packs;
  }

  use(template: Template): void {
    this.packs.set(template.id, template);
    this.isCurrent = false;
  }

  get year(): number | null {
    return this.last && this.last.binding.year;
  }

  get lastAmounts(): LastAmounts | null {
    return this.before && this.before.amounts;
  }

  async template(id: string): Promise<Template> {
    return this.own.get(id) ?? loadTemplate(id);
  }

  async templates(): Promise<readonly Template[]> {
    const builtIn = await loadAllTemplates();
    return [...this.own.values(), ...builtIn.filter((template) => !this.own.has(template.id))];
  }

  /** @throws WorkbookError where nothing was recognised */
  get inspected(): Inspected {
    if (!this.last)
      throw new WorkbookError('missing-sheet', '工作簿里没有认出预算公开表，请先生成或认领表格。');
    return this.last;
  }

  /** Checked when first asked for. @throws WorkbookError where nothing was recognised */
  async checked(): Promise<Check> {
    const { inspected } = this;
    const { check } = await checks();
    return (inspected.checked ??= check(inspected.binding));
  }

  async recognise(workbook: Workbook): Promise<Inspection | null> {
    this.workbook = workbook;
    this.isCurrent = true;
    this.last = await this.look(workbook);
    return this.last && this.last.recognition;
  }

  async examine(): Promise<Inspection | null> {
    const sight = this.last;
    if (!sight) return null;
    const { check, examined } = await checks();
    sight.checked ??= check(sight.binding);
    return (sight.examined ??= examined(sight.recognition, sight.checked));
  }

  /** The workbook as it stands now, for a form without a pack. */
  recalculated(): Workbook | null {
    return this.workbook && recalculate(this.workbook).workbook;
  }

  private async look(workbook: Workbook): Promise<Inspected | null> {
    // A new workbook has nothing to be recognised, and needs nothing loaded for that.
    if (workbook.sheets.every(({ rows }) => rows.length === 0)) return null;
    try {
      const { recalculation, binding } = openWorkbook(workbook, await this.candidates(workbook));
      const recognition = recognitionOf(workbook, binding, this.own.has(binding.template.id));
      return { recalculation, binding, recognition, checked: null, examined: null };
    } catch (error) {
      if (error instanceof UnrecognisedError) return null;
      throw error;
    }
  }

  /** The one that the workbook says it is, or all, to find out. */
  private async candidates(workbook: Workbook): Promise<readonly Template[]> {
    const id = readNames(workbook.names, []).template?.id ?? '';
    const isKnown = this.own.has(id) || PACK_TITLES.some((pack) => pack.id === id);
    return isKnown ? [await this.template(id)] : this.templates();
  }
}
