/**
 * 部门决算公开表 as the ministry's reporting software prints them (GK01–GK09, 行次 and 栏次, 类款项), in the ways that
 * departments hand them out: built cell by cell here and never by the pack, so that the pack is held against the form.
 */
import type { Workbook } from '../../../../src/workbook/model';
import { at } from '../../final-atoms';
import type { Atom } from '../../final-atoms';
import { sheetOf, workbookOf } from '../../sheets';
import { basic } from './basic';
import { capital, expense, fund, general, income } from './by-subject';
import { fiscal, overall } from './overall';
import { letter } from './style';
import type { Line, NationalStyle, Sheets } from './style';
import { operation, threePublic } from './three-public';

const DEPARTMENT = '云溪市档案局';

export function nationalFinalAccounts(atoms: readonly Atom[], style: NationalStyle): Workbook {
  const amount: Sheets['amount'] = (label) => {
    const cents = at(atoms, label);
    return cents === 0 ? '' : cents / 100;
  };
  const table: Sheets['table'] = (number, title, body, merges, notes) => {
    const width = Math.max(...body.map((line) => line.length));
    const wide = (first: string, last = ''): Line => [
      first,
      ...Array.from({ length: width - 2 }, () => ''),
      last,
    ];
    const no = `公开${String(number).padStart(2, '0')}表`;
    const above = style.number === 'above' ? [wide('', no)] : [];
    const unit = wide(
      `部门：${DEPARTMENT}`,
      `${style.number === 'beside' ? `${no}  ` : ''}金额单位：${style.unit}`,
    );
    const head: Line[] = [wide(title), ...above, unit];
    const name = {
      GK: `GK${String(number).padStart(2, '0')} ${title}`.slice(0, 28),
      title: title.slice(0, 28),
      number: no,
    }[style.sheetName];
    const shifted = merges.map((merge) => merge.replace(/\d+/g, (row) => String(Number(row) + head.length)));
    return sheetOf(
      name,
      [...head, ...body, ...notes.map((note) => wide(note))],
      [`A1:${letter(width - 1)}1`, ...shifted],
    );
  };
  const sheets: Sheets = { style, atoms, amount, table };
  const all = [
    overall(sheets),
    income(sheets),
    expense(sheets),
    fiscal(sheets),
    general(sheets),
    basic(sheets),
    fund(sheets),
    capital(sheets),
    threePublic(sheets),
    ...(style.operation ? [operation(sheets)] : []),
  ];
  return inUnit(workbookOf(...all), style.unit);
}

/** 元 print the same money with amounts ten thousand times as large. */
function inUnit(workbook: Workbook, unit: '万元' | '元'): Workbook {
  if (unit === '万元') return workbook;
  const money = (value: number, format: string | undefined) =>
    format === '0.00' ? Math.round(value * 1_000_000) / 100 : value;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          cell && typeof cell.value === 'number' ? { ...cell, value: money(cell.value, cell.format) } : cell,
        ),
      ),
    })),
  };
}
