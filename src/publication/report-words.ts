/** The words that both forms of the check report use. */
import { Money } from '../amount/money';
import { printed, signed } from '../amount/print';
import type { Check } from '../rule/check';
import type { Finding, FindingCell, FindingClass, Severity } from '../rule/finding';
import { ruleOf } from '../rule/rules';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

export const CLASS_NAMES: Readonly<Record<FindingClass, string>> = {
  imbalance: '不平衡',
  'cross-table': '表间不一致',
  rounding: '尾差',
  narrative: '文字说明',
  indicator: '绩效指标',
  missing: '缺漏',
  text: '文字与格式',
  privacy: '个人信息与保密',
  binding: '认表',
};

export function ruleTitle(code: string): string {
  return ruleOf(code)?.title ?? code;
}

/** 公开表2!D13; the sheet alone where the finding is about no cell. */
export function placeOf(cell: FindingCell): string {
  return cell.address === '' ? cell.sheet : `${cell.sheet}!${cell.address}`;
}

/** With separators where it is a figure; as it stands where it is a text. */
export function figure(text: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? printed(new Money(text), decimals(text)) : text;
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
  readonly passed: boolean;
  readonly causes: Readonly<Record<Severity, readonly Finding[]>>;
  /** All findings of a severity, consequences included. */
  readonly counts: Readonly<Record<Severity, number>>;
  follows(finding: Finding): readonly Finding[];
}

export function readReport(check: Check, file: string): Report {
  const { binding, findings, summary } = check;
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
    verdict: verdict(check, causes.error.length),
    passed: summary.errors === 0,
    causes,
    counts: { error: summary.errors, warning: summary.warnings, info: summary.infos },
    follows: (finding) =>
      finding.consequences.flatMap((id) => {
        const one = byId.get(id);
        return one ? [one] : [];
      }),
  };
}

function verdict({ summary }: Check, causes: number): string {
  const { errors, warnings, relations } = summary;
  if (errors > 0) {
    const rest = errors - causes;
    const led = rest > 0 ? `，另有 ${rest} 处由此引起，改正后随之消除` : '';
    return `有 ${causes} 处错误须先改正${led}。`;
  }
  const open =
    relations.notEvaluated.length > 0 ? `；有 ${relations.notEvaluated.length} 项没有条件校验，见下` : '';
  if (warnings > 0) return `没有错误，有 ${warnings} 处警告请逐条核对${open}。`;
  return `没有错误和警告${open}。`;
}
