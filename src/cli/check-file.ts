/** One file checked and put into words. What comes out is text and figures only, so it can come from a worker. */
import { withUnread } from '../rule/file/unread';
import { checkInitial } from '../rule/outturn/initial-budget';
import { checkLastYear } from '../rule/last-year/column';
import { together } from '../rule/summary';
import { check } from '../rule/check';
import type { Check } from '../rule/check';
import type { NarrativeDocument } from '../narrative/read/document';
import { judge } from '../fact/relation';
import { MISSING } from '../publication/answer';
import { reasonsAstray, unansweredOf, type Waivers } from '../publication/waivers';
import type { Finding, Severity } from '../rule/finding';
import { mayPublish } from '../session/may-publish';
import { ofYearSaid } from '../session/year-said';
import { reportJson } from '../publication/report-json';
import type { Template } from '../template/template';
import { CliFault } from './fault';
import type { LastAmountsFile } from './last-amounts';
import { openBound } from './load';
import type { NarrativeFile } from './narrative';
import { printable } from './printable';

export type Format = 'text' | 'json' | 'html';

export interface ReportOptions {
  readonly format: Format;
  readonly relations: boolean;
  /** How each figure of the text was read. */
  readonly explain?: boolean | undefined;
  /** One of several: on a page of many, its part of it instead of a page. */
  readonly several: boolean;
  /** Opens files that have one. */
  readonly password?: string | undefined;
  /** Reasons that somebody has signed, by finding. */
  readonly waivers: Waivers;
}

/** A file's line in the summary table. */
export interface SummaryRow {
  readonly file: string;
  readonly template: string;
  readonly year: string;
  readonly unit: string;
  readonly errors: number;
  /** Tables that are not there and for which nobody has given a reason. */
  readonly missing: number;
  readonly warnings: number;
  readonly infos: number;
  /** Relations that hold but for rounding. */
  readonly rounding: number;
  readonly notEvaluated: number;
  /** May it be published, and what keeps it back: a sentence. */
  readonly answer: string;
  readonly mayPublish: boolean;
  /** Why it could not be used; null where it was checked. */
  readonly fault: string | null;
}

export interface CheckedFile {
  readonly report: string;
  readonly row: SummaryRow;
  /** Reasons that no finding asks for. */
  readonly astray?: string | null;
}

/** Amounts of other files that the workbook is held against. */
export interface Beside {
  /** The budget of the year, beside its final accounts. */
  readonly budget?: LastAmountsFile | undefined;
  readonly last?: LastAmountsFile | undefined;
}

/** @throws CliFault where the file cannot be used */
export async function checkFile(
  file: string,
  number: number,
  templates: readonly Template[],
  options: ReportOptions,
  narrative?: NarrativeFile,
  { budget, last }: Beside = {},
): Promise<CheckedFile> {
  const { binding: bound, reading } = await openBound(file, templates, options.password);
  // A document is its tables and its text, held against each other.
  const text = narrative ?? (reading.text ? await ownText(reading.text) : undefined);
  const binding = ofYearSaid(bound, text?.document ?? null);
  const unread = [...reading.unread, ...(narrative?.unread ?? [])];
  const result = check(binding, (facts) => {
    const amounts = budget?.asBudgetOf(facts) ?? null;
    const own = text?.check(facts, amounts);
    const before = last?.beforeYearOf(facts);
    const columns = before && checkLastYear(facts, before);
    return withUnread(
      together(amounts ? checkInitial(facts, amounts) : undefined, together(columns, own)),
      unread,
    );
  });
  return {
    report: await render(result, file, number, options, text),
    row: summaryRow(result, file, options.waivers),
    astray: reasonsAstray(result.findings, options.waivers),
  };
}

async function ownText(document: NarrativeDocument): Promise<NarrativeFile> {
  const { NarrativeFile } = await import('./narrative');
  return NarrativeFile.of(document);
}

/** The same for one of several: a broken file is reported in its place and stops nobody. */
export async function checkOneOfMany(
  file: string,
  number: number,
  templates: readonly Template[],
  options: ReportOptions,
): Promise<CheckedFile> {
  try {
    return await checkFile(file, number, templates, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason =
      error instanceof CliFault ? message.replace(`${printable(file)}：`, '') : `校验时程序出错：${message}`;
    return faulty(file, number, reason, options.format);
  }
}

export async function faulty(
  file: string,
  number: number,
  fault: string,
  format: Format,
): Promise<CheckedFile> {
  const row: SummaryRow = {
    file,
    template: '',
    year: '',
    unit: '',
    errors: 0,
    missing: 0,
    warnings: 0,
    infos: 0,
    rounding: 0,
    notEvaluated: 0,
    answer: '',
    mayPublish: false,
    fault,
  };
  if (format === 'json') return { report: JSON.stringify({ schema: 1, file, error: fault }), row };
  if (format === 'text') return { report: `${printable(file)}：${fault}\n`, row };
  const { faultSection } = await import('./reports');
  return { report: faultSection(file, number, fault), row };
}

async function render(
  result: Check,
  file: string,
  number: number,
  { format, relations, explain, several, waivers }: ReportOptions,
  narrative: NarrativeFile | undefined,
): Promise<string> {
  const { relationLines, relationsText, reportHtml, reportSection, reportText } = await import('./reports');
  if (format === 'json') {
    const report = reportJson(result, file, { waivers });
    return JSON.stringify(relations ? { ...report, relations: relationLines(result) } : report);
  }
  if (format === 'text') {
    const how = explain ? (narrative?.explanation() ?? '') : '';
    return reportText(result, printable(file), { waivers }) + (relations ? relationsText(result) : '') + how;
  }
  return several
    ? reportSection(result, file, number)
    : reportHtml(result, file, narrative?.section(), { waivers });
}

function summaryRow(checked: Check, file: string, waivers: Waivers): SummaryRow {
  const { binding, summary, facts, findings } = checked;
  const causes = (of: Severity) =>
    findings.filter(({ severity, cause }) => severity === of && cause === null).length;
  const { sentence, mayPublish: may } = mayPublish(checked, { waivers });
  return {
    file,
    template: binding.template.id,
    year: String(binding.year ?? ''),
    unit: binding.unit ?? '',
    ...unansweredIn(findings, waivers),
    warnings: causes('warning'),
    infos: causes('info'),
    rounding: facts.relations.filter((relation) => judge(relation) === 'rounding').length,
    notEvaluated: summary.relations.notEvaluated.length,
    answer: sentence,
    mayPublish: may,
    fault: null,
  };
}

/** Causes that are neither put right nor given a reason: they make the exit code 1. */
function unansweredIn(
  findings: readonly Finding[],
  waivers: Waivers,
): Pick<SummaryRow, 'errors' | 'missing'> {
  const open = unansweredOf(findings, waivers);
  return {
    errors: open.filter(({ severity }) => severity === 'error').length,
    missing: open.filter(({ rule }) => rule === MISSING).length,
  };
}

/** A form with a table less may not be published, and is not done. */
export const isDone = ({ errors, missing }: Pick<SummaryRow, 'errors' | 'missing'>): boolean =>
  errors === 0 && missing === 0;
