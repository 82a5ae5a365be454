/**
 * Published documents against what an inspector marked on them. Where a finding of the case is listed here, it
 * is reported; what is not is on the list of docs/checks.md that is left to a human eye.
 */
import type { Check } from '../../src/rule/check';
import { caseNames, casePath, describeWithCases } from '../support/cases';
import { cellNames, checkCase } from '../support/check-case';

type Expected = readonly [id: string, severity: 'error' | 'warning', rule: string, cell: string];

const LESHAN: readonly Expected[] = [
  ['L20', 'warning', 'indicator.level-missing', '公开表6!B5'],
  ['L20', 'warning', 'indicator.misplaced', '公开表6!G5'],
  ['L23', 'warning', 'indicator.goal-slip', '公开表6!D13'],
  ['L24', 'warning', 'indicator.goal-arithmetic', '公开表6!D13'],
  ['L25', 'warning', 'indicator.goal-arithmetic', '公开表6!D13'],
  ['L27', 'warning', 'indicator.misplaced', '公开表6!G14'],
  ['L29', 'warning', 'indicator.cost-sign', '公开表6!H20'],
  ['L30', 'warning', 'indicator.goal-period', '公开表6!D21'],
  ['L31', 'warning', 'indicator.goal-amount', '公开表6!D21'],
  ['L32', 'warning', 'indicator.goal-arithmetic', '公开表6!D21'],
  ['L33', 'warning', 'indicator.goal-year', '公开表6!D21'],
  ['L34', 'error', 'indicator.goal-arithmetic', '公开表6!D29'],
  ['L35', 'error', 'indicator.goal-amount', '公开表6!D29'],
  ['L36', 'error', 'indicator.cost-amount', '公开表6!I36'],
  ['L37', 'warning', 'indicator.misplaced', '公开表6!G30'],
  ['L38', 'warning', 'indicator.qualitative-number', '公开表6!I33'],
  ['L39', 'warning', 'indicator.standard-unit', '公开表6!J31'],
  ['L41', 'error', 'indicator.goal-period', '公开表6!D37'],
  ['L42', 'error', 'indicator.cost-amount', '公开表6!I44'],
  ['L43', 'error', 'indicator.goal-arithmetic', '公开表6!D37'],
  ['L44', 'warning', 'indicator.goal-people', '公开表6!D37'],
  ['L45', 'error', 'indicator.goal-purpose', '公开表6!D37'],
  ['L46', 'warning', 'indicator.goal-year', '公开表6!D37'],
  ['L53', 'warning', 'indicator.project-spelling', '公开表6!D37'],
  ['L80', 'error', 'privacy.names', '公开表6!D37'],
];

const LIAOYUAN: readonly Expected[] = [
  ['LY-06', 'error', 'indicator.goal-year', '项目支出绩效目标表(8)!B8'],
  ['LY-10', 'warning', 'text.subject-repeated', '一般公共预算支出表!A6'],
  ['LY-11', 'warning', 'text.punctuation', '项目支出绩效目标表(3)!B8'],
  ['LY-11', 'warning', 'text.punctuation', '项目支出绩效目标表(8)!B8'],
  ['LY-12', 'warning', 'indicator.money-unit', '项目支出绩效目标表(5)!E10'],
  ['LY-13', 'warning', 'text.doubled-word', '项目支出绩效目标表(5)!B8'],
  ['LY-14', 'warning', 'indicator.parent-child', '项目支出绩效目标表(1)!E13'],
  ['LY-15', 'warning', 'indicator.level-missing', '项目支出绩效目标表(1)!B3'],
  ['LY-16', 'warning', 'indicator.level-missing', '项目支出绩效目标表(4)!B3'],
  ['LY-17', 'warning', 'text.subject-name', '一般公共预算基本支出表!A10'],
];

/** How many errors and warnings of these rules a case has: a number that grows is to be read and judged. */
const COUNTS: Readonly<Record<string, number>> = {
  'leshan-2023': 28,
  'liaoyuan-2023': 10,
};

/** Severities of the case are met, or missed by one step. */
const STEP = { error: 2, warning: 1, info: 0 } as const;

const own = (result: Check) =>
  result.findings.filter(
    (finding) => finding.severity !== 'info' && /^(?:indicator|text|privacy)\./.test(finding.rule),
  );

describe.each([
  ['leshan-2023', LESHAN],
  ['liaoyuan-2023', LIAOYUAN],
] as const)('what an inspector marked in %s', (name, expected) => {
  const suite = casePath(name) === null ? test.skip : test;
  let result: Check | undefined;
  const checked = async () => (result ??= await checkCase(name));

  suite.each(expected)('%s is reported as %s by %s at %s', async (_, severity, rule, cell) => {
    const found = own(await checked()).filter(
      (finding) => finding.rule === rule && cellNames(finding).includes(cell),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(
      Math.min(...found.map((one) => Math.abs(STEP[one.severity] - STEP[severity]))),
    ).toBeLessThanOrEqual(1);
  });

  suite('and how many warnings and errors there are', async () => {
    expect(own(await checked())).toHaveLength(COUNTS[name] ?? 0);
  });

  suite('no finding repeats a name', async () => {
    for (const finding of (await checked()).findings) {
      if (finding.rule !== 'privacy.names') continue;
      expect(finding.cells[0]?.value).toMatch(/^[\u4e00-\u9fff]×+(?:、[\u4e00-\u9fff]×+)*$/);
    }
  });
});

const others = caseNames.filter((name) => COUNTS[name] === undefined);

describeWithCases('findings to read', (name) => {
  const read = others.includes(name) ? test : test.skip;
  read('are printed', async () => {
    const list = own(await checkCase(name));
    console.log(list.map((one) => `${one.severity} ${one.rule}\n  ${one.message}`).join('\n'));
    expect(list.length).toBeGreaterThan(0);
  });
});
