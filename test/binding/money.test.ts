import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Workbook } from '../../src/workbook/model';
import { sichuanWorkbook } from '../support/sichuan-department';
import type { Leaf } from '../support/sichuan-department';

const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;

const line = (functional: string, economic: string, cents: number, project: string | null = null): Leaf => ({
  unit: '605001',
  functional,
  economic,
  project,
  source: 'general',
  carried: false,
  cents,
});

const workbook = sichuanWorkbook(sichuan, {
  leaves: [
    line('2070109', '30101', 1234_56),
    line('2070109', '30201', 78_90),
    line('2210201', '30101', 65_43),
    line('2070199', '30299', 200_00, '免费开放补助'),
  ],
  forward: 0,
  withCarried: true,
});

/** Some sheets with their caption, or their amounts, in 元. */
function inYuan(sheets: (name: string) => boolean, what: { captions: boolean; amounts: boolean }): Workbook {
  const change = (cell: Cell | undefined): Cell | undefined => {
    if (typeof cell?.value === 'number' && what.amounts)
      return { ...cell, value: Math.round(cell.value * 10_000) };
    if (typeof cell?.value === 'string' && what.captions)
      return { ...cell, value: cell.value.replace('单位：万元', '单位：元') };
    return cell;
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheets(sheet.name) ? { ...sheet, rows: sheet.rows.map((row) => row?.map(change)) } : sheet,
    ),
  };
}

function checked(one: Workbook) {
  const result = check(bind(one, builtInTemplates()));
  const arithmetic = result.findings.filter((finding) =>
    ['imbalance', 'cross-table'].includes(finding.class),
  );
  return {
    result,
    arithmetic,
    units: result.findings.filter((finding) => finding.rule === 'text.money-unit'),
  };
}

describe('the unit of a table’s amounts', () => {
  test('is what its caption says: one table in 元 among tables in 万元 ties with them', () => {
    const { arithmetic, units, result } = checked(
      inYuan((name) => name === '公开表3', { captions: true, amounts: true }),
    );
    expect(arithmetic).toEqual([]);
    expect(units).toEqual([]);
    expect(result.binding.money.unit).toBe('万元');
  });

  test('is that of the whole document where all of it is in 元', () => {
    const { arithmetic, result } = checked(inYuan(() => true, { captions: true, amounts: true }));
    expect(arithmetic).toEqual([]);
    expect(result.facts.source.unit).toBe('元');
  });

  test('is not what a caption says that its own amounts speak against; the caption is reported', () => {
    const { arithmetic, units } = checked(
      inYuan((name) => name === '公开表3', { captions: true, amounts: false }),
    );
    expect(arithmetic).toEqual([]);
    expect(units.map((finding) => finding.cells[0]?.sheet)).toEqual(['公开表3']);
  });

  test.each([
    ['that of the other tables', () => true],
    ['the form’s, where its amounts are theirs only so', (name: string) => name !== '公开表3'],
  ])('is, where nothing says so above it, %s', (_, amounts) => {
    const silent = inYuan(amounts, { captions: true, amounts: true }).sheets.map((sheet) =>
      sheet.name === '公开表3'
        ? {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row?.map((cell) =>
                typeof cell?.value === 'string' && /单位：万?元/.test(cell.value)
                  ? { ...cell, value: '' }
                  : cell,
              ),
            ),
          }
        : sheet,
    );
    const { arithmetic, result } = checked({ ...workbook, sheets: silent });
    expect(arithmetic).toEqual([]);
    expect(result.facts.source.unit).toBe('元');
  });

  test('is said with every amount of a finding where tables have several, as each cell prints it', () => {
    const mixed = inYuan((name) => name === '公开表3', { captions: true, amounts: true });
    const typed = (value: number) => {
      const sheets = mixed.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row?.map((cell) =>
            cell?.value === 654_300 && sheet.name === '公开表3' ? { ...cell, value } : cell,
          ),
        ),
      }));
      return checked({ ...mixed, sheets }).result.findings.filter(({ severity }) => severity === 'error');
    };
    expect(typed(654_300)).toEqual([]);
    const findings = typed(655_300).filter(({ cause }) => cause === null);
    const [finding] = findings;
    expect(finding?.cells[0]).toMatchObject({ sheet: '公开表3', value: '655300.00' });
    expect(finding).toMatchObject({ unit: '元', expected: '654300.00', difference: '1000.00' });
    expect(finding?.message).toContain('是 655,300.00 元');
    expect(finding?.message).toMatch(/应为 654,300\.00 元/);
    const told = findings.map(({ message }) => message).join();
    expect(told).not.toMatch(/\d 元.*65\.43(?! 万元)/);
  });

  test('goes without saying where all tables have one', () => {
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          cell?.value === 65.43 && sheet.name === '公开表3' ? { ...cell, value: 65.53 } : cell,
        ),
      ),
    }));
    const { arithmetic } = checked({ ...workbook, sheets });
    expect(arithmetic.length).toBeGreaterThan(0);
    for (const { unit, message } of arithmetic) {
      expect(unit).toBeUndefined();
      expect(message).not.toMatch(/\d 万?元/);
    }
  });
});
