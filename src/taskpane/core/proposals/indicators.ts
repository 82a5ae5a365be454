/** 参考指标 for a project: which there are for its kind of spending, and where those chosen would stand. */
import type { Binding } from '../../../binding/bound';
import { readIndicators } from '../../../indicator/read';
import { SPENDING_KINDS, spendingKind, suggestIndicators } from '../../../indicator/suggest';
import type { SuggestedIndicator } from '../../../indicator/suggest';
import { hasLevel, levelKey } from '../../../indicator/levels';
import type { IndicatorProject } from '../../../indicator/model';
import { hasIndicator, placeIndicators, projectAt } from '../../../indicator/place';
import type { Edit } from '../../../workbook/edit';
import { WorkbookError } from '../../../workbook/model';
import { planRows } from '../indicator-rows';
import type { IndicatorRequest, Proposal, ProposedCell, Suggestion } from '../proposal';

/** @throws WorkbookError where no project stands there any more */
export function proposeIndicators(binding: Binding, request: IndicatorRequest): Proposal {
  const { at, chosen } = request;
  const { sheet } = at;
  const project = projectAt(readIndicators(binding), at);
  if (!project)
    throw new WorkbookError('missing-sheet', `“${sheet}”里没有再认出这个项目的绩效指标，请重新校验。`);
  const spending = request.spending ?? spendingKind(project.name);
  const suggested = suggestIndicators(project.name, spending).filter(
    ({ name }) => !hasIndicator(project, name),
  );
  const placed = placeIndicators(
    project,
    suggested.filter(({ name }) => chosen.includes(name)),
  );
  const fillings = placed.flatMap(({ row, texts }) => (row === null ? [] : [{ row, texts }]));
  const wanted = placed.flatMap(({ inserted, texts }) => (inserted ? [{ row: inserted, texts }] : []));
  const rows = planRows(sheet, wanted);
  const writes = fillings.flatMap(({ row, texts }) =>
    [...texts].map(([column, value]) => ({ row, column, value })),
  );
  const from = spending ?? '';
  const cell = (row: number, column: number, after: string): ProposedCell => ({
    sheet,
    row,
    column,
    before: null,
    after,
    from,
    conflict: false,
  });
  // Blank rows are filled first, while they are where they were; new rows push them down.
  const pushed = (row: number) => row + wanted.filter((one) => one.row.after < row).length;
  return {
    edits: [...writes.map((one) => write(sheet, one, one.value)), ...rows.edits],
    undo: [...rows.undo, ...writes.map((one) => write(sheet, one, null))],
    cells: [
      ...writes.map(({ row, column, value }) => cell(pushed(row), column, value)),
      ...rows.made.map(({ row, column, value }) => ({
        ...cell(row, column, value),
        inserted: true as const,
      })),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    tables: [],
    left: [],
    remarks: [],
    concerned: suggested.length,
    suggestions: {
      project: project.name,
      spending,
      kinds: SPENDING_KINDS,
      options: optionsOf(project, suggested),
    },
  };
}

function write(sheet: string, at: { row: number; column: number }, value: string | null): Edit {
  return { kind: 'write', sheet, top: at.row, left: at.column, cells: [[value]] };
}

/** What the project lacks comes first. */
function optionsOf(project: IndicatorProject, suggested: readonly SuggestedIndicator[]): Suggestion[] {
  return suggested
    .map(({ level1, level2, name, sign, unit }) => ({
      name,
      level: level2,
      sign,
      unit,
      lacking: lacks(project, levelKey(level1), levelKey(level2)),
    }))
    .sort((a, b) => Number(b.lacking) - Number(a.lacking));
}

/** 成本 and 满意度 are one kind each, whatever their 二级 is called. */
function lacks(project: IndicatorProject, first: string, second: string): boolean {
  const one = first === '成本' || first === '满意度' ? first : second;
  return !hasLevel(project, one);
}
