/** The report as data: the contract of the command line (schema 1). Amounts are strings. */
import type { Check } from '../rule/check';
import type { Summary } from '../rule/summary';
import type { FormReading } from '../template/template';
import type { Finding } from '../rule/finding';
import { answerOf, type Answer, type AnswerOptions } from './answer';

export interface ReportJson {
  readonly schema: 1;
  readonly file: string;
  readonly template: string;
  readonly year: number | null;
  readonly unit: string | null;
  /** A form without a pack: how it was read. */
  readonly reading?: FormReading;
  readonly summary: Summary;
  /** May this be published, and what keeps it back. */
  readonly answer: Answer;
  readonly findings: readonly Omit<Finding, 'fix' | 'textFixes' | 'clue' | 'about' | 'sides' | 'insert'>[];
}

export function reportJson(check: Check, file: string, options: AnswerOptions = {}): ReportJson {
  return {
    schema: 1,
    file,
    template: check.binding.template.id,
    year: check.binding.year,
    unit: check.binding.unit,
    ...(check.binding.template.reading ? { reading: check.binding.template.reading } : {}),
    summary: check.summary,
    answer: answerOf({ findings: check.findings, coverage: check.summary.coverage }, options),
    findings: check.findings.map(withoutOffers),
  };
}

/** What is for the pane alone: what it writes at one press, and draws. */
function withoutOffers(finding: Finding): ReportJson['findings'][number] {
  const {
    fix: _,
    textFixes: _texts,
    clue: _clue,
    about: _about,
    sides: _sides,
    insert: _insert,
    ...told
  } = finding;
  return told;
}
