/** The words that both forms of the check report use. */
import { waiverOf } from './waivers';
import { answerOf, type Answer, type AnswerOptions } from './answer';
import { Money } from '../amount/money';
import { printed, signed } from '../amount/print';
import type { Check } from '../rule/check';
import type { Finding, FindingCell, Severity } from '../rule/finding';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** 公开表2!D13; the sheet alone where the finding is about no cell. */
export function placeOf(cell: FindingCell): string {
  return cell.address === '' ? cell.sheet : `${cell.sheet}!${cell.address}`;
}

/** With separators where it is an amount; a year, a code and a text as they stand. `counted`: the finding tells a difference. */
export function figure(text: string, counted: boolean): string {
  return (counted ? /^-?\d+(?:\.\d+)?$/ : /^-?\d+\.\d+$/).test(text)
    ? printed(new Money(text), decimals(text))
    : text;
}

export function signedFigure(text: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? signed(new Money(text), decimals(text)) : text;
}

function decimals(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

export interface Report {
  readonly file: string;
  readonly template: string;
  readonly year: string;
  readonly unit: string;
  /** One sentence: may this be published? */
  readonly verdict: string;
  readonly answer: Answer;
  readonly passed: boolean;
  readonly causes: Readonly<Record<Severity, readonly Finding[]>>;
  /** Causes: what follows from them is put right with them. */
  readonly counts: Readonly<Record<Severity, number>>;
  follows(finding: Finding): readonly Finding[];
  /** Why somebody lets it stand: 沿用批复数（王某，2024-02-01）. */
  reasonFor(finding: Finding): string | null;
}

export function readReport(check: Check, file: string, options: AnswerOptions = {}): Report {
  const { binding, findings, summary } = check;
  const answer = answerOf({ findings, coverage: summary.coverage }, options);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  // A consequence whose cause is switched off stands on its own.
  const own = findings.filter((finding) => finding.cause === null || !byId.has(finding.cause));
  const of = (severity: Severity) => own.filter((finding) => finding.severity === severity);
  const causes = { error: of('error'), warning: of('warning'), info: of('info') };
  return {
    file,
    template: binding.template.title,
    year: binding.year === null ? '未写明' : `${binding.year}年`,
    unit: binding.unit ?? '未写明',
    verdict: answer.sentence,
    answer,
    passed: answer.mayPublish,
    causes,
    counts: { error: causes.error.length, warning: causes.warning.length, info: causes.info.length },
    reasonFor(finding) {
      const waiver = waiverOf(finding, options.waivers ?? {});
      if (!waiver) return null;
      const signed = [waiver.by, waiver.at].filter((part) => part !== undefined).join('，');
      return signed === '' ? waiver.reason : `${waiver.reason}（${signed}）`;
    },
    follows: (finding) =>
      finding.consequences.flatMap((id) => {
        const one = byId.get(id);
        return one ? [one] : [];
      }),
  };
}
