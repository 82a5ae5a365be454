/** Every rule shows a case in order that it passes, and one beside it that it reports. */
import type { Workbook } from '../../src/workbook/model';
import { RULES } from '../../src/rule/rules';
import { exampleDepartment, reportedOn } from '../support/example-department';

/** Rules of forms that the department of the samples does not fill: where they are shown instead. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'text.subject-repeated', // test/golden/liaoyuan.test.ts
  'outturn.initial-budget', // two workbooks: test/rule/initial-budget.test.ts
  'outturn.overspent', // test/golden/final-department.test.ts
  'fact.shifted-rows', // a whole list: test/golden/final-accounts.test.ts
  'indicator.parent-child', // test/rule/cases.test.ts
  'table.series-gap', // forms of one project each: test/rule/left-out.test.ts
  'file.unread', // a page that is a picture: test/rule/unread.test.ts
  'narrative.answer', // a text with all of its answers: test/narrative/wording.test.ts
]);

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

test('a rule without both cases is none', () => {
  const bare = RULES.filter(({ clean, failing }) => !clean || !failing).map(({ code }) => code);
  expect(bare.filter((code) => !SHOWN_ELSEWHERE.has(code))).toEqual([]);
});

const shown = RULES.flatMap(({ code, clean, failing }) =>
  clean && failing ? [{ code, clean, failing }] : [],
);

test.each(shown)('$code passes what is in order and reports what is not', ({ code, clean, failing }) => {
  expect(reportedOn(department, clean)).not.toContain(code);
  expect(reportedOn(department, failing)).toContain(code);
});
