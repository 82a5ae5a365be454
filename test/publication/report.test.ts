import type { Check } from '../../src/rule/check';
import { reportHtml } from '../../src/publication/report-html';
import { figure } from '../../src/publication/report-words';
import { reportText } from '../../src/publication/report-text';
import { describeCases, publishedCases } from './support/published-cases';
import { checkCase } from '../support/check-case';

describeCases('the report of a check', (name) => {
  let checked: Check;
  beforeAll(async () => {
    checked = await checkCase(name);
  });

  test('the page needs nothing from outside and runs nothing', () => {
    const page = reportHtml(checked, `${name}.xlsx`);
    expect(page).not.toMatch(/<script|src=|href="(?!#)|@import|url\(/i);
    expect(page).toContain('<html lang="zh-CN">');
  });

  test('every finding and every reason for not evaluating is on the page and has its id once', () => {
    const page = reportHtml(checked, `${name}.xlsx`);
    for (const { id } of checked.findings) expect(page.split(`id="${id}"`)).toHaveLength(2);
    expect(page.match(/<li>/g)?.length ?? 0).toBeGreaterThanOrEqual(
      checked.summary.relations.notEvaluated.length,
    );
  });

  test('the text names every cause and counts what follows from it', () => {
    const text = reportText(checked, `${name}.xlsx`);
    for (const finding of checked.findings) {
      expect(text).toContain(`${finding.id}　`);
      if (finding.cause === null && finding.consequences.length > 0) {
        expect(text).toContain(`由此引起 ${finding.consequences.length} 处`);
      }
    }
  });
});

test('a year that is expected has no separators, an amount has', () => {
  expect(figure('2025', false)).toBe('2025');
  expect(figure('2010102', false)).toBe('2010102');
  expect(figure('2025', true)).toBe('2,025');
  expect(figure('2025.00', false)).toBe('2,025.00');
});

const withLeshan = publishedCases.includes('leshan-2023') ? test : test.skip;

withLeshan('markup in a file name or a cell stays text', async () => {
  const checked = await checkCase('leshan-2023');
  const [first] = checked.findings;
  if (!first) throw new Error('leshan has findings');
  const hostile = { ...checked, findings: [{ ...first, message: '<img src=x onerror=alert(1)>\u001b[2J' }] };
  const page = reportHtml(hostile, '"><script>alert(1)</script>.xlsx');
  expect(page).not.toMatch(/<script|<img/);
  expect(page).not.toContain('\u001b');
  expect(reportText(hostile, 'x.xlsx')).not.toContain('\u001b');
});
