/** Faults in the list of 绩效目标, in the forms that have one for all projects. */
import type { TableTemplate } from '../../src/template/template';
import type { Case, Determined, Planted } from '../case';
import { GOAL_KINDS, goalFault } from '../goals/faults';
import type { GoalFault, GoalKind } from '../goals/faults';
import { goalTable, goalTablesOf, placesOfRow, projectsOf } from '../goals/print';
import { departmentOf, LAYOUTS } from './department';
import type { Department } from './department';
import { numbered } from './plan';
import type { Plan } from './plan';

const EACH = 6;
const SEED = 7_000;
const TRIES = 60;

const LISTED = LAYOUTS.flatMap((layout, index) => (goalTable(layout) ? [index] : []));

export const goalPlan: Plan = GOAL_KINDS.flatMap((kind, turn) =>
  Array.from({ length: EACH }, (_, n) => () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const layout = LISTED[(n + turn + tries) % LISTED.length] as number;
      const at = layout + LAYOUTS.length * ((n * 5 + tries) % 30);
      const department = departmentOf(at, SEED, n * 100 + turn);
      const fault = goalFault(kind, projectsOf(department), department.draw);
      if (fault && applies(kind, department))
        return caseOf(department, kind, fault, `goal-${kind.replaceAll(/\s/g, '-')}-${numbered(n)}`);
    }
    return null;
  }),
);

/** A form without a column for what the kind is about cannot have it. */
function applies(kind: GoalKind, { layout }: Department): boolean {
  const roles = new Set<string>(goalTable(layout)?.columns.map(({ role }) => role));
  return kind !== 'quality as a number' || roles.has('sign');
}

/** A project that is left out shows where another table lists it. */
function determinedIn({ maker }: Department, kind: GoalKind, project: string): Determined {
  const listed = maker.filled.some(
    ({ line }) =>
      line.kind === 'project' && Object.values(line.texts).some((text) => text.trim() === project),
  );
  const found = kind !== 'project missing' || listed;
  return { found, cell: found, amount: false };
}

function caseOf(
  department: Department,
  kind: GoalKind,
  { projects, at, line, was, is }: GoalFault,
  id: string,
): Case {
  const table = goalTable(department.layout);
  if (!table) throw new Error(`${department.layout.id} has no list of goals`);
  const above = projects.slice(0, at ?? 0).reduce((sum, one) => sum + one.indicators.length, 0);
  const rows = at === null ? [] : line === null ? [...(projects[at]?.indicators.keys() ?? [])] : [line];
  // Weights are told at any row of their project.
  const own = kind === 'weights do not add up' ? [...(projects[at ?? 0]?.indicators.keys() ?? [])] : rows;
  return {
    id,
    group: 'goal',
    kind,
    layout: department.layout.id,
    faults: [
      {
        kind,
        cells: own.flatMap((row) => placesOfRow(table, above + row)),
        names: at === null ? [was] : [],
        ...amountsOf(table, kind, above, was, is),
        was,
        is,
      },
    ],
    determined: determinedIn(department, kind, was),
    consequences: [],
    because: [],
    workbook: goalTablesOf(department, department.maker.right, projects),
    text: null,
  };
}

/** What stood in the cell of the project's amount, where that is what is wrong: an offer of it is right. */
function amountsOf(
  table: TableTemplate,
  kind: GoalKind,
  line: number,
  was: string,
  is: string,
): Pick<Planted, 'before' | 'after'> {
  const place = placesOfRow(table, line)[table.columns.findIndex(({ role }) => role === 'amount')];
  if (kind !== 'amount transposed' || place === undefined) return { before: {}, after: {} };
  return { before: { [place]: was }, after: { [place]: is } };
}
