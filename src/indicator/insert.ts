/**
 * 补齐缺失行: the 一级 and 二级 rows that a project lacks, and where each would have to be inserted. Data only;
 * the pane inserts them, labelled and empty, and takes them away again.
 */
import type { Binding, BoundTable } from '../binding/bound';
import type { ColumnRole } from '../template/schema';
import { hasLevel, levelKey, LEVEL_ORDER, levelsOf, parentsOf, requiredLevels } from './levels';
import type { IndicatorProject, IndicatorRow } from './model';
import { readIndicators } from './read';

export interface MissingIndicatorRow {
  readonly table: BoundTable;
  readonly sheet: string;
  readonly project: string;
  /** As the table writes them: 产出指标, 质量指标. */
  readonly level1: string;
  readonly level2: string;
  /** Zero-based row that the new one follows; rows of one project with the same `after` keep their order. */
  readonly after: number;
  /** Columns of 一级 and 二级 to write the labels into. */
  readonly columns: { readonly level1: number | null; readonly level2: number | null };
}

/** The 二级 that stands for a 一级 of which a project has none. */
const USUAL: Readonly<Record<string, string>> = {
  成本: '经济成本',
  产出: '数量',
  效益: '社会效益',
  满意度: '服务对象满意度',
};

export function missingIndicatorRows(binding: Binding): MissingIndicatorRow[] {
  const required = requiredLevels(binding.template);
  const levels = levelsOf(binding.template);
  return readIndicators(binding).flatMap((project) => {
    if (columnOf(project.table, 'indicator2') === null && columnOf(project.table, 'indicator1') === null)
      return [];
    if (project.whole || (project.name === '' && project.rows.length === 0)) return [];
    const wanted = new Map<string, string>();
    for (const key of required) {
      if (hasLevel(project, key) || laidOut(project, key)) continue;
      const second = levels[key] ? (USUAL[key] ?? levels[key]?.[0] ?? '') : key;
      const first = levels[key] ? key : (parentsOf(levels, key)[0] ?? '');
      // 产出 and 数量 both missing want one row.
      if (first !== '') wanted.set(second, first);
    }
    return [...wanted]
      .sort(([a], [b]) => order(a) - order(b))
      .map(([second, first]) => newIndicatorRow(project, first, second));
  });
}

/** The form has the row and nobody has filled it in. */
function laidOut(project: IndicatorProject, key: string): boolean {
  return project.blanks.some(
    (row) => levelKey(row.level1?.text ?? '') === key || levelKey(row.level2?.text ?? '') === key,
  );
}

function order(key: string): number {
  const at = LEVEL_ORDER.indexOf(key);
  return at < 0 ? LEVEL_ORDER.length : at;
}

/** A row for one more indicator of a project, behind those that come before it. `first`, `second`: 产出, 数量. */
export function newIndicatorRow(
  project: IndicatorProject,
  first: string,
  second: string,
): MissingIndicatorRow {
  const rows = [...project.rows, ...project.blanks].sort((a, b) => a.row - b.row);
  // Behind the last row of the level that comes next before it; 成本 may stand first or last.
  const [anchor] = rows
    .filter((row) => order(levelOf(row)) <= order(second))
    .sort((a, b) => order(levelOf(b)) - order(levelOf(a)) || b.row - a.row);
  const sample = rows[0];
  const suffix =
    rows.some((row) => (row.level2?.text ?? '').endsWith('指标')) || rows.length === 0 ? '指标' : '';
  return {
    table: project.table,
    sheet: project.table.sheet,
    project: project.name,
    level1: `${first}指标`,
    level2: `${second}${suffix}`,
    after: anchor?.row ?? (sample ? sample.row - 1 : project.nameAt.row),
    columns: {
      level1: columnOf(project.table, 'indicator1'),
      level2: columnOf(project.table, 'indicator2'),
    },
  };
}

function levelOf(row: IndicatorRow): string {
  const second = levelKey(row.level2?.text ?? '');
  return LEVEL_ORDER.includes(second) ? second : levelKey(row.level1?.text ?? '');
}

/** Column of the sheet, null where the form has none. */
export function columnOf(table: BoundTable, role: ColumnRole): number | null {
  for (const block of table.blocks) {
    for (const { template, column } of block.columns) if (template.role === role) return column;
  }
  return null;
}
