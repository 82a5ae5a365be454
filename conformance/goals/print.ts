/** Goals printed in the list of 绩效目标 that a form has for all projects. */
import type { ColumnTemplate, TableTemplate, Template } from '../../src/template/template';
import type { Workbook } from '../../src/workbook/model';
import { filledForm } from '../../test/support/sheets';
import type { Department } from '../cases/department';
import { isIn } from '../books/member';
import { placeOf } from '../faults/place';
import { projectOf } from './projects';
import type { Indicator, Project } from './projects';

export function goalTable({ tables }: Template): TableTemplate | undefined {
  return tables.find(({ kind, blocks }) => kind === 'indicators' && blocks[0]?.items.some(isList));
}

const isList = ({ kind }: { kind: string }) => kind === 'repeat';

/** Each unit's projects, with what this year's table counts of them. */
export function projectsOf({ books, layout, draw }: Department): Project[] {
  const scope = goalTable(layout)?.scope ?? {};
  return books.units.flatMap(({ code, name }) => {
    const own = books.entries.filter(
      (entry) => entry.unit === code && entry.project !== '' && isIn(entry, scope),
    );
    return [...new Set(own.map(({ project }) => project))].map((project) => {
      const yuan = own
        .filter((entry) => entry.project === project)
        .reduce((sum, entry) => sum + entry.yuan, 0);
      return projectOf(project, name, (yuan / 10_000).toFixed(2), draw);
    });
  });
}

/** The workbook with this table in it; as it was where the form has none. */
export function goalTablesOf(
  department: Department,
  workbook: Workbook,
  projects: readonly Project[] = projectsOf(department),
) {
  const table = goalTable(department.layout);
  return table ? withGoals(department, workbook, table, projects) : workbook;
}

function withGoals(
  { layout, books }: Department,
  workbook: Workbook,
  table: TableTemplate,
  projects: readonly Project[],
): Workbook {
  const whole = !table.columns.some(({ role }) => role === 'sign');
  const body = projects.flatMap((project) =>
    project.indicators.map((indicator, index) =>
      table.columns.map((column) => valueIn(column, project, indicator, index === 0, whole)),
    ),
  );
  const form = filledForm(
    layout,
    { [table.id]: body },
    { department: books.department, year: 2024, level: '市级' },
  );
  return { ...workbook, sheets: [...workbook.sheets, ...form.sheets] };
}

/** @param whole the form has no columns of their own for sign and unit: `≥95%` */
function valueIn(
  { role }: ColumnTemplate,
  project: Project,
  indicator: Indicator,
  first: boolean,
  whole: boolean,
): string | number {
  const { sign, value, unit } = indicator;
  switch (role) {
    case 'unitName':
      return first ? project.unit : '';
    case 'project':
      return first ? project.name : '';
    case 'category':
      return first ? '特定目标类' : '';
    case 'amount':
      return first ? Number(project.amount) : '';
    case 'goal':
      return first ? project.goal : '';
    case 'indicator1':
      return indicator.first;
    case 'indicator2':
      return indicator.second;
    case 'indicator3':
      return indicator.name;
    case 'explanation':
      return `考核${indicator.name}`;
    case 'weight':
      return indicator.weight;
    case 'direction':
      return indicator.sign === '≤' ? '反向指标' : '正向指标';
    case 'sign':
      return sign;
    case 'measureUnit':
      return unit;
    case 'value':
      return whole ? `${sign === '定性' ? '' : sign}${value}${unit}` : value;
    default:
      return '';
  }
}

/** Where an indicator stands: its row, cell by cell. */
export function placesOfRow(table: TableTemplate, index: number): string[] {
  const row = table.headerRows.length + index;
  return table.columns.map((_, column) => placeOf({ sheet: table.sheet, row, column }));
}
