/** Published workbooks read without their packs: what the packs say of them is found again. */
import { bind } from '../../src/binding/bind';
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, describeWithCases } from '../support/cases';

/** Arithmetic alone: what stands where, and what it is held to be. */
const causes = ({ findings }: Check) =>
  findings
    .filter(({ rule, cause, severity }) => rule.startsWith('fact.') && cause === null && severity === 'error')
    .map(({ rule, cells, expected }) => `${rule} ${cells[0]?.sheet}!${cells[0]?.address} ${expected}`);

describeWithCases('a published workbook, read without its pack', (name) => {
  test('has the relations and the causes that its pack gives', async () => {
    const workbook = await readWorkbook(caseBytes(name));
    const known = check(bind(workbook, builtInTemplates()));
    const own = check(readInstead(workbook, ROW_SETS as RowSets));
    const { relations } = own.facts;
    console.log(`${name}: ${relations.length} relations of ${known.facts.relations.length}`);
    expect(relations.length).toBeGreaterThanOrEqual(0.95 * known.facts.relations.length);
    expect(causes(own)).toEqual(causes(known));
    expect(own.summary.errors).toBeLessThanOrEqual(known.summary.errors);
    expect(own.binding.template.reading?.sentence).toMatch(
      /^没有本省模板，按表头读出 \d+ 张表（\d+ 列、\d+ 行确定/,
    );
  });
});
