/** The core behind the pane's contract. Planners, spreadsheet and report writers are loaded when asked for. */
import { UnrecognisedError } from '../../binding/bind';
import type { Binding } from '../../binding/bound';
import { readNames } from '../../binding/names';
import type { Check } from '../../rule/check';
import type { Template } from '../../template/template';
import { loadAllTemplates, loadTemplate, PACK_TITLES } from '../../templates/lazy';
import { type Workbook, WorkbookError } from '../../workbook/model';
import { recalculate, type Recalculation } from '../../formula/recalculate';
import type { ReadForm } from '../../draft/read-form';
import { openWorkbook } from '../../session/open';
import type { Core, Inspection } from './contract';
import { placeKey, recognitionOf, templateInfo } from './inspect';
import type { LastYearFile } from './last-year';

interface Inspected {
  readonly recalculation: Recalculation;
  readonly binding: Binding;
  readonly recognition: Inspection;
  /** Null at first sight. */
  checked: Check | null;
}

const checks = () => import(/* webpackChunkName: "checks" */ './checks');
const forms = () => import(/* webpackChunkName: "forms" */ './form-reading');
const plans = () => import(/* webpackChunkName: "plans" */ './plans');

export function createCore(): Core {
  const own = new Map<string, Template>();
  let last: Inspected | null = null;
  let before: LastYearFile | null = null;
  let seen: Workbook | null = null;
  let read: ReadForm | null = null;
  const templateOf = async (id: string) => own.get(id) ?? loadTemplate(id);
  /** The one that the workbook says it is, or all, to find out. */
  const candidates = async (workbook: Workbook): Promise<readonly Template[]> => {
    const id = readNames(workbook.names, []).template?.id ?? '';
    const isKnown = own.has(id) || PACK_TITLES.some((pack) => pack.id === id);
    if (isKnown) return [await templateOf(id)];
    return allTemplates();
  };
  const allTemplates = async (): Promise<readonly Template[]> => [
    ...own.values(),
    ...(await loadAllTemplates()).filter((template) => !own.has(template.id)),
  ];
  const inspected = (): Inspected => {
    if (!last) throw new WorkbookError('missing-sheet', '工作簿里没有认出预算公开表，请先生成或认领表格。');
    return last;
  };
  const checkedOf = async (seen: Inspected): Promise<Check> => {
    const { check } = await checks();
    return (seen.checked ??= check(seen.binding));
  };

  async function recognise(workbook: Workbook): Promise<Inspection | null> {
    seen = workbook;
    last = await sightOf(workbook);
    return last && last.recognition;
  }

  async function sightOf(workbook: Workbook): Promise<Inspected | null> {
    // A new workbook has nothing to be recognised, and needs nothing loaded for that.
    if (workbook.sheets.every(({ rows }) => rows.length === 0)) return null;
    const templates = await candidates(workbook);
    try {
      const { recalculation, binding } = openWorkbook(workbook, templates);
      const recognition = recognitionOf(workbook, binding, own.has(binding.template.id));
      return { recalculation, binding, recognition, checked: null };
    } catch (error) {
      if (error instanceof UnrecognisedError) return null;
      throw error;
    }
  }

  async function examine(): Promise<Inspection | null> {
    const sight = last;
    const { examined } = await checks();
    return sight && examined(sight.recognition, await checkedOf(sight));
  }

  const core: { [M in keyof Core]: (...args: Parameters<Core[M]>) => unknown } = {
    templates: () => [
      ...[...own.values()].map((template) => templateInfo(template, true)),
      ...PACK_TITLES.filter(({ id }) => !own.has(id)).map((pack) => ({ ...pack, own: false })),
    ],

    async loadPack(json) {
      const { loadPack } = await import(/* webpackChunkName: "pack" */ '../../templates/load-pack');
      const template = loadPack(json);
      own.set(template.id, template);
      return templateInfo(template, true);
    },

    async scaffold({ template: id, year, unit, unitCode, level }) {
      const [template, { planScaffold }] = await Promise.all([templateOf(id), plans()]);
      const options = { year, unit: { name: unit, code: unitCode }, ...(level !== '' && { level }) };
      return planScaffold(template, options);
    },

    recognise,
    examine,

    async inspect(workbook) {
      return (await recognise(workbook)) && examine();
    },

    async readForm(choices) {
      const { readByHeaders, formView } = await forms();
      read = seen && readByHeaders(recalculate(seen).workbook, choices);
      if (read) own.set(read.template.id, read.template);
      return read && formView(read);
    },

    async candidates(sheet, column) {
      const { candidatesFor } = await forms();
      return read ? candidatesFor(read, sheet, column) : [];
    },

    async planAdoption({ accepted, year, unit, unitCode }) {
      const { binding } = inspected();
      const { planAdoption } = await plans();
      const places = [...binding.doubtful, ...binding.doubles];
      return planAdoption(binding, {
        year,
        unit: { name: unit, code: unitCode },
        accepted: places.filter((place) => accepted.includes(placeKey(place))),
      });
    },

    async searchSubjects(dimension, query) {
      const { searchSubjects } = await plans();
      return searchSubjects(dimension, query).map(({ code, name }) => ({ code, name }));
    },

    async planSubject(table, { code, name }) {
      const { binding, recalculation } = inspected();
      const { subjectPlan } = await plans();
      const bound = binding.tables.find(({ place }) => placeKey(place) === table);
      const plan = bound && subjectPlan(recalculation.workbook, binding, bound, { code, name });
      if (!plan) throw new WorkbookError('missing-sheet', '这张表不按科目列示，不能插入科目行。');
      return plan;
    },

    async planRow(row) {
      const { binding, recalculation } = inspected();
      const { planRow } = await plans();
      const plan = planRow(recalculation.workbook, binding, row);
      if (!plan) throw new WorkbookError('missing-sheet', `“${row.sheet}”不见了，没有插入。`);
      return plan;
    },

    async planMissingRows(sheet) {
      const { planMissingRows } = await (await checks()).parts.missingRows();
      return planMissingRows(inspected().binding, sheet);
    },

    async recalculation() {
      const { recalculation, binding } = inspected();
      const { recalculationView } = await plans();
      return recalculationView(recalculation, binding);
    },

    async propose(request) {
      const seen = inspected();
      const { propose } = await (await checks()).parts.proposals();
      const { workbook } = seen.recalculation;
      return propose({ check: await checkedOf(seen), workbook, last: before && before.amounts }, request);
    },

    async openLastYear(file, bytes) {
      const { openLastYear } = await (await checks()).parts.lastYear();
      before = await openLastYear(file, bytes, allTemplates, last && last.binding.year);
      return before.view;
    },

    closeLastYear() {
      before = null;
    },

    async report(file, waivers) {
      const { reportHtml } = await (await checks()).parts.report();
      return reportHtml(await checkedOf(inspected()), file, undefined, { waivers });
    },

    async worksheet(waivers) {
      const { worksheetHtml } = await (await checks()).parts.report();
      return worksheetHtml(await checkedOf(inspected()), { waivers });
    },

    async narrative(writing) {
      const { narrativeView } = await (await checks()).parts.write();
      return narrativeView(await checkedOf(inspected()), writing, before && before.amounts);
    },

    async checkText(bytes, answers) {
      const { textCheckView } = await (await checks()).parts.text();
      return textCheckView(await checkedOf(inspected()), bytes, answers, before && before.amounts);
    },

    async buildPackage(request, control) {
      const { packageView } = await (await checks()).parts.package();
      return packageView(await checkedOf(inspected()), request, before && before.amounts, control);
    },

    async submission(bytes) {
      const { cleanCopy } = await import(/* webpackChunkName: "xlsx" */ '../../session/clean-copy');
      return cleanCopy(bytes, inspected().binding);
    },
  };
  return promised(core);
}

/** Every method answers with a promise, as it does across a worker. */
function promised(core: Record<string, (...args: never[]) => unknown>): Core {
  const entries = Object.entries(core).map(([name, method]) => [
    name,
    async (...args: never[]) => method(...args),
  ]);
  return Object.fromEntries(entries) as Core;
}
