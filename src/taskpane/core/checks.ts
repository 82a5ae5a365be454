/** The checks and what their rules are called: a chunk of its own, fetched once the pane is on screen. */
import { check, type Check } from '../../rule/check';
import type { Finding } from '../../rule/finding';
import { missingIndicatorRows, type MissingIndicatorRow } from '../../indicator/insert';
import { readIndicators } from '../../indicator/read';
import type { IndicatorProject } from '../../indicator/model';
import { projectFinder } from '../../indicator/place';
import { parseArea } from '../../workbook/address';
import type { FindingView, Inspection, SuggestibleProject } from './contract';
import { findingView } from './finding-view';
import { tablesOf } from './inspect';

export { parts } from './parts';
export { check };

const LEVEL_MISSING = 'indicator.level-missing';

/** Rows that 补齐缺失行 can put in for it: those that the form demands, not those that other projects merely have. */
function insertableFor({ rule, expected, cells }: Finding, rows: readonly MissingIndicatorRow[]): number {
  if (rule !== LEVEL_MISSING) return 0;
  const levels = (expected ?? '').split('、');
  const says = ({ level1, level2 }: MissingIndicatorRow) =>
    levels.some((level) => level1 === level || level2.endsWith(level) || `${level2}指标`.endsWith(level));
  return rows.filter((row) => cells.some(({ sheet }) => sheet === row.sheet) && says(row)).length;
}

type FindsProject = ReturnType<typeof projectFinder>;

/** Findings that 参考指标 help to put right: what lacks is an indicator, or the name of one. */
const SUGGESTIBLE: ReadonlySet<string> = new Set([LEVEL_MISSING, 'indicator.row-incomplete']);

/** One place for each project that a finding names. */
function suggestibleFor({ rule, cells }: Finding, projectAt: FindsProject) {
  if (!SUGGESTIBLE.has(rule)) return [];
  const found = new Map<IndicatorProject, SuggestibleProject>();
  for (const { sheet, address } of cells) {
    const area = parseArea(address);
    const project = area && projectAt({ sheet, row: area.top });
    if (!area || !project || project.whole || found.has(project)) continue;
    found.set(project, { project: project.name, at: { sheet, row: area.top, column: area.left } });
  }
  return [...found.values()];
}

/** Of the first cell, where that lies in the form of one project. */
function projectOf({ class: kind, cells }: Finding, projectAt: FindsProject): string | undefined {
  const [first] = cells;
  const area = first && kind === 'indicator' ? parseArea(first.address) : null;
  if (!first || !area) return undefined;
  return projectAt({ sheet: first.sheet, row: area.top })?.name;
}

/** What was recognised, with what the check has found. */
export function examined(recognition: Inspection, checked: Check): Inspection {
  const { binding, facts, findings, summary } = checked;
  const lacking = findings.some(({ rule }) => rule === LEVEL_MISSING) ? missingIndicatorRows(binding) : [];
  const projectAt = projectFinder(
    findings.some((one) => one.class === 'indicator') ? readIndicators(binding) : [],
  );
  return {
    ...recognition,
    checked: true,
    tables: tablesOf(binding, facts.source.empty, findings),
    findings: toldApart(
      findings.map((finding) => {
        const insertable = insertableFor(finding, lacking);
        const suggestible = suggestibleFor(finding, projectAt);
        const project = projectOf(finding, projectAt);
        return {
          ...findingView(finding, binding),
          ...(project !== undefined && { project }),
          ...(insertable > 0 && { insertable }),
          ...(suggestible.length > 0 && { suggestible }),
        };
      }),
    ),
    coverage: summary.coverage,
    counts: { error: summary.errors, warning: summary.warnings, info: summary.infos },
    evaluated: summary.relations.evaluated,
    held: summary.relations.held,
    notEvaluated: summary.relations.notEvaluated,
  };
}

/** Two findings of one rule on the same cells (what a form demands, what other projects have) differ in what they expect. */
function toldApart(views: readonly FindingView[]): FindingView[] {
  const seen = new Map<string, number>();
  for (const { key } of views) seen.set(key, (seen.get(key) ?? 0) + 1);
  return views.map((view) =>
    (seen.get(view.key) ?? 0) > 1 ? { ...view, key: `${view.key} ${view.expected ?? view.message}` } : view,
  );
}
