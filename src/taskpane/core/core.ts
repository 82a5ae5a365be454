/** The core behind the pane's contract. Planners, spreadsheet and report writers are loaded when asked for. */
import { PACK_TITLES } from '../../templates/lazy';
import { WorkbookError } from '../../workbook/model';
import type { Core } from './contract';
import { placeKey, subjectsOf, templateInfo } from './inspect';
import { checks, Sight } from './sight';

const forms = () => import(/* webpackChunkName: "forms" */ './form-reading');
const subjects = () => import(/* webpackChunkName: "subjects" */ './own-subjects');
const plans = () => import(/* webpackChunkName: "plans" */ './plans');

type Methods = { [M in keyof Core]: (...args: Parameters<Core[M]>) => unknown };

export function createCore(): Core {
  const sight = new Sight();
  const core: Methods = {
    ...naming(sight),
    ...seeing(sight),
    ...planning(sight),
    ...choosing(sight),
    ...writing(sight),
  };
  return promised(core);
}

/** What 科目 are called here. */
function naming(sight: Sight) {
  return {
    async loadSubjects(name, bytes) {
      const { loadSubjects } = await subjects();
      const own = await loadSubjects(name, bytes);
      sight.isCurrent = false;
      return own;
    },

    async useSubjects(kept) {
      (await subjects()).keepSubjects(kept);
      sight.isCurrent = false;
    },
  } satisfies Partial<Methods>;
}

/** What the workbook is, and what it is held against. */
function seeing(sight: Sight) {
  return {
    templates: () => [
      ...[...sight.own.values()].map((template) => templateInfo(template, true)),
      ...PACK_TITLES.filter(({ id }) => !sight.own.has(id)).map((pack) => ({ ...pack, own: false })),
    ],

    async loadPack(json) {
      const { loadPack } = await import(/* webpackChunkName: "pack" */ '../../templates/load-pack');
      const template = loadPack(json);
      sight.use(template);
      return templateInfo(template, true);
    },

    async recognise(workbook) {
      const seen = await sight.recognise(workbook);
      // Asked for next, always: it need not wait until the pane has drawn what it is told here.
      setTimeout(() => void sight.examine().catch(() => null));
      return seen;
    },
    examine: () => sight.examine(),
    isCurrent: () => sight.isCurrent,

    async inspect(workbook) {
      return (await sight.recognise(workbook)) && sight.examine();
    },

    async readForm(choices) {
      const { readByHeaders, formView } = await forms();
      const workbook = sight.recalculated();
      const read = workbook && readByHeaders(workbook, choices);
      sight.read = read;
      if (read) sight.use(read.template);
      return read && formView(read);
    },

    async candidates(sheet, column) {
      const { candidatesFor } = await forms();
      return sight.read ? candidatesFor(sight.read, sheet, column) : [];
    },

    async recalculation() {
      const { recalculation, binding } = sight.inspected;
      const { recalculationView } = await plans();
      return recalculationView(recalculation, binding);
    },

    async openLastYear(file) {
      const { openLastYear } = await (await checks()).parts.lastYear();
      sight.before = await openLastYear(file, await sight.templates(), sight.year);
      return sight.before.view;
    },

    closeLastYear() {
      sight.before = null;
    },
  } satisfies Partial<Methods>;
}

/** Changes, as plans that the pane shows before it carries them out. */
function planning(sight: Sight) {
  return {
    async scaffold({ template: id, year, unit, unitCode, level }) {
      const [template, { planScaffold }] = await Promise.all([sight.template(id), plans()]);
      const options = { year, unit: { name: unit, code: unitCode }, ...(level !== '' && { level }) };
      return planScaffold(template, options);
    },

    async planAdoption({ accepted, year, unit, unitCode }) {
      const { binding } = sight.inspected;
      const { planAdoption } = await plans();
      const places = [...binding.doubtful, ...binding.doubles];
      return planAdoption(binding, {
        year,
        unit: { name: unit, code: unitCode },
        accepted: places.filter((place) => accepted.includes(placeKey(place))),
      });
    },

    async planRow(row) {
      const { binding, recalculation } = sight.inspected;
      const { planRow } = await plans();
      const plan = planRow(recalculation.workbook, binding, row);
      if (!plan) throw new WorkbookError('missing-sheet', `“${row.sheet}”不见了，没有插入。`);
      return plan;
    },

    async planMissingRows(sheet) {
      const { planMissingRows } = await (await checks()).parts.missingRows();
      return planMissingRows(sight.inspected.binding, sheet);
    },

    async propose(request) {
      const { workbook } = sight.inspected.recalculation;
      const { propose } = await (await checks()).parts.proposals();
      return propose({ check: await sight.checked(), workbook, last: sight.lastAmounts }, request);
    },
  } satisfies Partial<Methods>;
}

/** 科目 to choose from for a table, and a row for one. */
function choosing(sight: Sight) {
  const boundOf = (table: string) =>
    sight.inspected.binding.tables.find(({ place }) => placeKey(place) === table);
  return {
    async searchSubjects(table, query) {
      const { searchSubjects } = await plans();
      const bound = boundOf(table);
      const dimension = bound && subjectsOf(bound.table);
      if (!bound || !dimension) return [];
      const { source } = bound.table.scope;
      const { year } = sight.inspected.binding;
      return searchSubjects(dimension, query, { source, year: year ?? undefined }).map(({ code, name }) => ({
        code,
        name,
      }));
    },

    async planSubject(table, { code, name }) {
      const { binding, recalculation } = sight.inspected;
      const { subjectPlan } = await plans();
      const bound = boundOf(table);
      const plan = bound && subjectPlan(recalculation.workbook, binding, bound, { code, name });
      if (!plan) throw new WorkbookError('missing-sheet', '这张表不按科目列示，不能插入科目行。');
      return plan;
    },
  } satisfies Partial<Methods>;
}

/** What is handed out. */
function writing(sight: Sight) {
  return {
    async report(file, waivers) {
      const { reportHtml } = await (await checks()).parts.report();
      return reportHtml(await sight.checked(), file, undefined, { waivers });
    },

    async worksheet(waivers) {
      const { worksheetHtml } = await (await checks()).parts.report();
      return worksheetHtml(await sight.checked(), { waivers });
    },

    async narrative(writing) {
      const { narrativeView } = await (await checks()).parts.write();
      return narrativeView(await sight.checked(), writing, sight.lastAmounts);
    },

    async checkText(file, answers) {
      const { textCheckView } = await (await checks()).parts.text();
      return textCheckView(await sight.checked(), file, answers, sight.lastAmounts);
    },

    async compareWith(file) {
      const { comparedView } = await (await checks()).parts.compared();
      return comparedView(await sight.checked(), file, await sight.templates());
    },

    async buildPackage(request, control) {
      const { packageView } = await (await checks()).parts.package();
      return packageView(await sight.checked(), request, sight.lastAmounts, control);
    },

    async submission(bytes) {
      const { cleanCopy } = await import(/* webpackChunkName: "xlsx" */ '../../session/clean-copy');
      return cleanCopy(bytes, sight.inspected.binding);
    },
  } satisfies Partial<Methods>;
}

/** Every method answers with a promise, as it does across a worker. */
function promised(core: Record<string, (...args: never[]) => unknown>): Core {
  const entries = Object.entries(core).map(([name, method]) => [
    name,
    async (...args: never[]) => method(...args),
  ]);
  return Object.fromEntries(entries) as Core;
}
