/** Two published 部门决算, figure by figure: their tables are bound whole, their faults found, the rest silent. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { checkNarrative } from '../../src/rule/narrative/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { documentBytes, suiteWithDocument } from '../support/documents';

async function checked(folder: string): Promise<Check> {
  const workbook = await readWorkbook(documentBytes(`${folder}/workbook.xlsx`));
  const binding = bind(workbook, builtInTemplates());
  return check(binding, (facts) => checkNarrative(documentBytes(`${folder}/text.txt`), facts));
}

suiteWithDocument('final-shengtai-2025/workbook.xlsx', 'final accounts in order but for their text', () => {
  let found: Check;
  beforeAll(async () => {
    found = await checked('final-shengtai-2025');
  });

  test('are recognised unasked, all nine tables and every column', () => {
    expect(found.binding.template.id).toBe('final-accounts');
    expect(found.binding.tables).toHaveLength(9);
    expect(found.findings.filter(({ rule }) => rule.startsWith('table.'))).toEqual([]);
  });

  test('have no fault in their tables but 尾差 and a name cut short', () => {
    expect(found.summary.relations.held).toBe(found.summary.relations.evaluated);
    const ofTables = found.findings.filter(({ class: kind }) => kind !== 'narrative' && kind !== 'rounding');
    expect(ofTables.filter(({ cells }) => cells.length > 0).map(({ rule }) => rule)).toEqual([
      'text.subject-name',
    ]);
  });

  test('say 202 年度, two things at once, and no 批次 of guests from home', () => {
    const rules = found.findings.map(({ rule, severity }) => `${severity} ${rule}`);
    expect(rules.filter((rule) => rule.startsWith('error'))).toHaveLength(1);
    expect(found.findings.find(({ severity }) => severity === 'error')?.message).toContain('202年度');
    const warned = found.findings.map(({ message }) => message).join();
    for (const words of ['两种说法不能并存', '没有写国内公务接待的批次和人次', '应为2.59%'])
      expect(warned).toContain(words);
  });
});

suiteWithDocument(
  'final-wenlv-2025/workbook.xlsx',
  'final accounts whose amounts slid past their rows',
  () => {
    let found: Check;
    beforeAll(async () => {
      found = await checked('final-wenlv-2025');
    });

    test('have one cause, with all that follows under it', () => {
      const roots = found.findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
      expect(roots.map(({ rule }) => rule)).toEqual(['fact.shifted-rows', 'narrative.zero-base']);
      expect(roots[0]?.message).toContain('从第 18 行“20709 旅游发展基金支出”起');
      expect(roots[0]?.message).toContain('24,535.67');
    });

    test('may carry over money that is not 财政拨款', () => {
      expect(found.findings.map(({ message }) => message).join()).not.toContain('52.61');
    });
  },
);
