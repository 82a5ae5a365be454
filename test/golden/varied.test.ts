/** Departments that nobody published, in the layouts of those that were: no false error, and a text without a fault. */
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { checkNarrative } from '../../src/rule/narrative/check';
import { narrativeText } from '../../src/narrative/write';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import { readWorkbook } from '../../src/workbook/read';
import { answered } from '../narrative/write/answers';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { Department } from '../support/vary';

const RUNS = 8;

describeWithCases('other amounts in the layout', (name) => {
  let department: Department;
  const checked: Check[] = [];

  beforeAll(async () => {
    const workbook = await readWorkbook(await rightCase(name));
    department = new Department(workbook, check(bind(workbook, builtInTemplates())).facts);
    const draw = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
      numRuns: 60_000,
      seed: 20_241,
    });
    let next = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const varied = department.varied(() => draw[next++ % draw.length] ?? 0, 12);
      checked.push(check(bind(varied, builtInTemplates())));
    }
  });

  test('are added up as they stand: no sum, tie or bound is called broken', () => {
    const errors = checked.flatMap(({ findings }) =>
      findings.filter(
        ({ severity, class: kind }) =>
          severity === 'error' && (kind === 'imbalance' || kind === 'cross-table' || kind === 'missing'),
      ),
    );
    expect(errors.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('are told in a text that reads back whole and without an error', () => {
    for (const { facts, binding } of checked) {
      const outline = outlineOf(binding.template)!;
      const { document, answers } = answered({ facts, outline });
      const { drafts, coverage } = checkNarrative(strToU8(narrativeText(document)), facts, {
        outline,
        answers,
      });
      expect(coverage.unbound).toEqual([]);
      expect(drafts.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    }
  });
});
