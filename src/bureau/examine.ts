/** A department's workbook checked with all that belongs to it, as a bureau keeps it: causes, each with a lasting key. */
import { withUnread } from '../rule/file/unread';
import { Money } from '../amount/money';
import { convert } from '../amount/unit';
import type { Binding } from '../binding/bound';
import type { LastAmounts } from '../derive/last-year';
import { isOfYearBefore } from '../session/last-year';
import { mayPublish } from '../session/may-publish';
import { additionOf, checkText } from '../session/text';
import { ofYearSaid } from '../session/year-said';
import type { NarrativeDocument } from '../narrative/read';
import type { Answers } from '../narrative/write';
import { placeOf } from '../publication/report-words';
import {
  findingKey,
  needsReason,
  reasonsAstray,
  waiverOf,
  type Waiver,
  type Waivers,
} from '../publication/waivers';
import { check, type Check } from '../rule/check';
import { checkLastYear } from '../rule/last-year/column';
import { together } from '../rule/summary';
import type { Coverage } from '../rule/coverage';
import type { Finding, FindingClass, Severity } from '../rule/finding';
import { keysOf } from './finding-key';

export interface Contents {
  /** As it is shown. */
  readonly file: string;
  /** Where the tables lie in several. */
  readonly fileOf?: (sheet: string) => string;
  readonly binding: Binding;
  readonly document: NarrativeDocument | null;
  /** Parts that were not read, in words. */
  readonly unread: readonly string[];
  readonly answers: Answers;
  readonly last: LastAmounts | null;
  readonly waivers: Waivers;
  /** Of these, what is signed for this department alone. */
  readonly own: Waivers;
}

/** One cause, put into words; what follows from it is only counted. */
export interface Cause {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly class: FindingClass;
  readonly message: string;
  readonly file: string;
  readonly place: string;
  readonly value?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** What the difference comes to in 万元, without sign. */
  readonly stake?: string;
  readonly follows: number;
  /** Keeps the department back until it is mended or somebody signs for it. */
  readonly mustAnswer: boolean;
  readonly accepted: Waiver | null;
}

export interface Examined {
  readonly file: string;
  readonly template: string;
  readonly level: string;
  readonly year: number | null;
  readonly unit: string | null;
  readonly sentence: string;
  readonly mayPublish: boolean;
  /** What would be said if somebody had signed for all that must be answered: last time's reasons come later. */
  readonly signed: { readonly sentence: string; readonly mayPublish: boolean };
  readonly coverage: Coverage;
  readonly relations: { readonly evaluated: number; readonly held: number; readonly notEvaluated: number };
  readonly blank: boolean;
  /** Reasons of its own that no finding asks for, as a clause. */
  readonly astray: string | null;
  readonly causes: readonly Cause[];
}

const FORM_EMPTY = 'table.form-empty';
const ABSENT = new Set(['table.missing', 'table.unfilled']);

export function examine(contents: Contents): Examined {
  const { file, waivers } = contents;
  const binding = ofYearSaid(contents.binding, contents.document);
  const checked = check(binding, (facts) => {
    const { document, answers, last, unread } = contents;
    const ofYear = last && isOfYearBefore(last, binding.year) ? last : null;
    const text = document ? additionOf(checkText(document, facts, answers, ofYear)) : undefined;
    return withUnread(together(ofYear ? checkLastYear(facts, ofYear) : undefined, text), unread);
  });
  const { findings, summary } = checked;
  const { sentence, mayPublish: may } = mayPublish(checked, { waivers });
  const signed = mayPublish(checked, { waivers: { ...allSigned(findings), ...waivers } });
  const { evaluated, held, notEvaluated } = summary.relations;
  return {
    file,
    template: binding.template.title,
    level: binding.template.pack.level,
    year: binding.year,
    unit: binding.unit,
    sentence,
    mayPublish: may,
    signed: { sentence: signed.sentence, mayPublish: signed.mayPublish },
    // Places that were not compared are told on the department's own report.
    coverage: { ...summary.coverage, notCompared: [] },
    relations: { evaluated, held, notEvaluated: notEvaluated.length },
    blank: findings.some(({ rule }) => rule === FORM_EMPTY),
    astray: reasonsAstray(findings, contents.own),
    causes: causesOf(checked, contents),
  };
}

const allSigned = (findings: readonly Finding[]): Waivers =>
  Object.fromEntries(findings.filter(needsReason).map((one) => [findingKey(one), { reason: '已有理由' }]));

export const isAbsence = ({ rule }: Pick<Cause, 'rule'>): boolean => ABSENT.has(rule) || rule === FORM_EMPTY;

function causesOf({ findings, binding }: Check, { file, fileOf, waivers }: Contents): Cause[] {
  const keys = keysOf(findings, binding);
  const ids = new Set(findings.map(({ id }) => id));
  return findings
    .filter(({ cause }) => cause === null || !ids.has(cause))
    .map((finding): Cause => {
      const { rule, severity, class: kind, message, cells, expected, difference, consequences } = finding;
      const [cell] = cells;
      const stake = stakeOf(finding, binding);
      const waiver = waiverOf(finding, waivers);
      return {
        key: keys.get(finding.id) ?? finding.id,
        rule,
        severity,
        class: kind,
        message,
        file: cell && fileOf ? fileOf(cell.sheet) : file,
        place: cell ? placeOf(cell) : '',
        ...(cell && { value: cell.value }),
        ...(expected !== undefined && { expected }),
        ...(difference !== undefined && { difference }),
        ...(stake !== null && { stake }),
        follows: consequences.length,
        mustAnswer: needsReason({ ...finding, cause: null }),
        accepted: waiver ?? null,
      };
    });
}

function stakeOf({ difference, unit, cells }: Finding, binding: Binding): string | null {
  if (difference === undefined || !/^-?\d+(?:\.\d+)?$/.test(difference)) return null;
  const table = binding.tables.find(({ sheet }) => sheet === cells[0]?.sheet);
  const from = unit ?? table?.money?.unit ?? binding.money.unit;
  return convert(new Money(difference).abs(), from, '万元').toFixed();
}
