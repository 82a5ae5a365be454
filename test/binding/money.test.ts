import { bind } from '../../src/binding/bind';
import { check } from '../../src/check/check';
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
});
