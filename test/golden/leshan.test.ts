import type { Check } from '../../src/rule/check';
import { casePath } from '../support/cases';
import { cellNames, checkCase } from '../support/check-case';

const suite = casePath('leshan-2023') === null ? describe.skip : describe;

suite('the workbook of leshan-2023, as it was handed out', () => {
  let result: Check;
  beforeAll(async () => {
    result = await checkCase('leshan-2023');
  });
  const find = (rule: string, cell: string) =>
    result.findings.find((finding) => finding.rule === rule && cellNames(finding)[0] === cell);

  test('is recognised as Sichuan’s, of 2023, with its unit', () => {
    expect(result.binding.template.id).toBe('sichuan');
    expect(result.binding.year).toBe(2023);
    expect(result.binding.unitCode).toBe('316002');
    expect(result.binding.tables).toHaveLength(15);
    expect(result.binding.otherSheets).toEqual(['单位构成(空表)']);
  });

  test('has three arithmetical causes and no more (L01, L04, L07)', () => {
    const causes = result.findings.filter(
      (finding) =>
        finding.cause === null &&
        finding.severity === 'error' &&
        ['imbalance', 'cross-table'].includes(finding.class),
    );
    expect(
      causes.map((finding) => [cellNames(finding)[0], finding.expected, finding.difference]).sort(),
    ).toEqual([
      ['公开表2!D13', '1065.53', '-9.77'],
      ['公开表3!F9', '493.58', '-9.77'],
      ['公开表6!C29', '1.00', '30.00'],
    ]);
  });

  test('explains the 9.77 as 30106 伙食补助费 and offers the amounts', () => {
    for (const cell of ['公开表2!D13', '公开表3!F9']) {
      const finding = find('fact.rollup', cell);
      expect(finding?.message).toContain('30106 伙食补助费');
      expect(finding?.fix?.value.toString()).toBe(finding?.expected);
    }
  });

  test('hangs the consequences under their causes (L02, L03, L05, L06, L08)', () => {
    const causeOf = (cell: string) =>
      result.findings.find((finding) => cellNames(finding)[0] === cell && finding.cause === null)?.id;
    const follows = (cause: string, cells: readonly string[]) =>
      result.findings.some(
        (finding) =>
          finding.cause === causeOf(cause) && cells.every((cell) => cellNames(finding).includes(cell)),
      );
    expect(follows('公开表2!D13', ['公开表2!D5', '公开表2!D13'])).toBe(true);
    expect(follows('公开表2!D13', ['公开表2!D13', '公开表1!D12'])).toBe(true);
    expect(follows('公开表3!F9', ['公开表3!F9'])).toBe(true);
    expect(follows('公开表3!F9', ['公开表3!F9', '公开表1-2!F9'])).toBe(true);
    expect(follows('公开表6!C29', ['公开表6!C4'])).toBe(true);
  });

  test.each([
    ['L09', 'warning', 'table.rows-missing', '公开表2!A33'],
    ['L10', 'warning', 'text.numbering', '公开表2!A9'],
    ['L11', 'warning', 'text.unit-code', '公开表3!D9'],
    ['L12', 'info', 'text.unit-code-subject', '公开表3-1!C9'],
    ['L13', 'error', 'table.unfilled', '公开表7!C11'],
    ['L18', 'info', 'table.empty', '公开表4!F6'],
    ['L18', 'info', 'table.empty', '公开表4-1!C6'],
    ['L18', 'info', 'table.empty', '公开表5!F6'],
    ['L18', 'info', 'table.empty', '公开表8!D4'],
  ])('reports %s as %s by %s at %s', (_, severity, rule, cell) => {
    expect(find(rule, cell)?.severity).toBe(severity);
  });

  test('names D12 and E13 among the amounts without separators (L15)', () => {
    const finding = result.findings.find((one) => one.rule === 'text.separators');
    expect(finding?.severity).toBe('info');
    expect(cellNames(finding as never)).toEqual(expect.arrayContaining(['公开表1!D12', '公开表2!E13']));
  });
});
