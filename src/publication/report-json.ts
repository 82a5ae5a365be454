/** The report as data: the contract of the command line (schema 1). Amounts are strings. */
import type { Check } from '../rule/check';
import type { Summary } from '../rule/summary';
import type { FormReading } from '../template/template';
import type { Finding } from '../rule/finding';
import { plain } from '../amount/print';
import { convert } from '../amount/unit';
import type { Binding } from '../binding/bound';
import { unitAt } from '../binding/unit-at';
import { cellAddress } from '../workbook/address';
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
  readonly findings: readonly FindingJson[];
}

export interface FindingJson extends Omit<
  Finding,
  'fix' | 'textFixes' | 'clue' | 'about' | 'sides' | 'insert' | 'move' | 'paragraph'
> {
  /** Amounts that are certain: typed into these cells, all of them, they leave nothing of it wrong. */
  readonly offer?: readonly { readonly sheet: string; readonly address: string; readonly value: string }[];
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
    findings: check.findings.map((finding) => findingJson(finding, check.binding)),
  };
}

/** Without what is for the pane alone: what it writes at one press, and draws. */
function findingJson(finding: Finding, binding: Binding): FindingJson {
  const {
    fix,
    textFixes: _texts,
    clue: _clue,
    about: _about,
    sides: _sides,
    insert: _insert,
    move: _move,
    paragraph: _paragraph,
    ...told
  } = finding;
  if (!fix) return told;
  const offer = [fix, ...(fix.also ?? [])].map(({ sheet, row, column, value }) => ({
    sheet,
    address: cellAddress(row, column),
    // Facts are held in the workbook's unit; what is written is in that of the table.
    value: plain(convert(value, binding.money.unit, unitAt(binding, { sheet, row }))),
  }));
  return { ...told, offer };
}
