/** The five published documents against their own workbooks, table faults left in: what is bound, found, and left. */

import type { Check } from '../../src/rule/check';
import type { Draft } from '../../src/rule/finding';
import { checkNarrative, type NarrativeCheck } from '../../src/rule/narrative/check';
import { outlineOf } from '../../src/templates/narrative';
import { caseBytes, casePath, describeWithCases } from '../support/cases';
import { checkCase } from '../support/check-case';

interface Known {
  id: string;
  severity: string;
  class: string;
  quotes?: string[];
}

const all = (drafts: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft) => [draft, ...all(draft.follows ?? [])]);

/** 文字 without blanks: the quotes of the case were copied from a PDF. */
const plain = (text: string): string => text.replace(/\s/g, '').replace(/[（]/g, '(').replace(/[）]/g, ')');

/** Two quotes of one place share half of the shorter of them, in one piece. */
function overlap(a: string, b: string): boolean {
  const [short, long] = [plain(a), plain(b)].sort((x, y) => x.length - y.length) as [string, string];
  const wanted = Math.ceil(short.length / 2);
  for (let at = 0; at + wanted <= short.length; at += 1) {
    if (long.includes(short.slice(at, at + wanted))) return true;
  }
  return false;
}

function known(name: string): Known[] {
  if (casePath(name, 'findings.json') === null) return [];
  return JSON.parse(new TextDecoder().decode(caseBytes(name, 'findings.json'))) as Known[];
}

const percent = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`;

describeWithCases('the published document and its tables', (name) => {
  let checked: Check;
  let result: NarrativeCheck;

  beforeAll(async () => {
    checked = await checkCase(name);
    const outline = outlineOf(checked.binding.template);
    result = checkNarrative(caseBytes(name, 'published.docx'), checked.facts, outline ? { outline } : {});
  });

  test('nine figures of ten are compared with the tables or with each other, the rest are listed', () => {
    const { total, bound, arithmetic, unbound } = result.coverage.figures;
    // Cars, rooms and devices that are owned are counted in no table.
    const owned = result.coverage.unbound.filter(
      ({ words, place }) => place.includes('国有资产') && /\d\s*(?:辆|台|套|平方米)/.test(words),
    ).length;
    console.info(
      `${name}: ${total} figures, ${percent(bound, total)} with the tables, ${percent(arithmetic, total)} by arithmetic` +
        result.coverage.unbound.map(({ words, place }) => `\n  unbound: ${words} (${place})`).join(''),
    );
    expect(bound + arithmetic + unbound).toBe(total);
    expect(result.coverage.unbound).toHaveLength(unbound);
    expect(bound + arithmetic).toBeGreaterThanOrEqual(0.9 * (total - owned));
  });

  test('every known error of the text is reported with its quote, and four warnings of five', () => {
    const findings = known(name).filter(
      (finding) => finding.class === 'narrative' && finding.severity !== 'info',
    );
    const notable = all(result.drafts).filter((draft) => draft.severity !== 'info');
    const reported = findings.filter(({ quotes = [] }) =>
      quotes.some((quote) => notable.some((draft) => overlap(draft.quote ?? '', quote))),
    );
    const of = (severity: string, list: readonly Known[]): Known[] =>
      list.filter((finding) => finding.severity === severity);
    if (findings.length > 0) {
      console.info(
        `${name}: ${percent(reported.length, findings.length)} of the known narrative findings; not reported: ${
          findings
            .filter((finding) => !reported.includes(finding))
            .map(({ id }) => id)
            .join(', ') || 'none'
        }`,
      );
    }
    expect(of('error', reported)).toEqual(of('error', findings));
    expect(of('warning', reported).length).toBeGreaterThanOrEqual(0.8 * of('warning', findings).length);
  });

  test('has no error reported on a sentence that is right', () => {
    const errors = all(result.drafts).filter((draft) => draft.severity === 'error');
    expect(errors.map((draft) => draft.rule)).toEqual(ERRORS[name] ?? []);
  });

  test('every finding quotes the document and names a table or the words beside it', () => {
    for (const draft of all(result.drafts)) {
      expect(draft.quote).toBeTruthy();
      expect(draft.message).toMatch(/。$/);
    }
  });
});

/** Every error below was looked up by hand in the document and its tables and is one. */
const ERRORS: Record<string, string[]> = {
  // 增加1.20 where the table has 5.40 for last year, and what follows from it.
  'haidong-2024': ['narrative.change', 'narrative.sum', 'narrative.direction'],
  // 一般公共预算 5905.48 within 本年收入 5320.79; 增加减少 left.
  'jilin-2024': ['narrative.part-exceeds', 'text.direction-left'],
  'leshan-2023': [
    'narrative.year',
    'narrative.amount',
    'narrative.sum',
    'narrative.amount',
    'narrative.amount',
    'narrative.change',
    'narrative.not-in-tables',
    'narrative.sum',
    'narrative.rate',
    'narrative.change',
    'narrative.rate-unit',
    'text.residue',
    'narrative.denied',
    'text.residue',
  ],
  // 人员经费 and 公用经费 differ between two paragraphs as they do between two tables.
  'liaoyuan-2023': ['narrative.twice', 'narrative.twice'],
  // 元 for 万元, twice.
  'shanhaiguan-2023': ['narrative.sum', 'narrative.amount', 'narrative.sum'],
};
