/**
 * A floor: the list that inspectors tick off, read by titles and words alone. Eight equalities between the totals
 * of tables, and within each list 类 = Σ款, 款 = Σ项 and 合计 = Σ of what stands lowest, by the length of the codes.
 */
import type { Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { columnName } from '../../src/workbook/address';
import type { Checker } from './checker';
import type { Answer, Reported } from './report';

interface Amount {
  readonly sheet: string;
  readonly address: string;
  readonly cents: number;
}

/** What is compared, each by words of a title, of a row and of a column. */
const EQUAL: readonly (readonly [Look, Look])[] = [
  [look('收支', '收入总计'), look('收支', '支出总计')],
  [look('收支', '收入总计'), look('收入总表', '合计')],
  [look('收支', '支出合计'), look('支出总表', '合计')],
  [look('财政拨款收', '收入总计'), look('财政拨款收', '支出总计')],
  [look('一般公共预算.*支出', '合计|总计'), look('财政拨款收', '支出总计', '一般公共')],
  [look('基本支出', '合计|总计'), look('一般公共预算.*支出', '合计|总计', '基本支出')],
  [look('政府性基金.*支出', '合计|总计'), look('财政拨款收', '支出总计', '政府性基金')],
  [look('国有资本.*支出', '合计|总计'), look('财政拨款收', '支出总计', '国有资本')],
];

interface Look {
  readonly title: RegExp;
  readonly row: RegExp;
  readonly column: RegExp | null;
}

function look(title: string, row: string, column?: string): Look {
  return {
    title: new RegExp(title),
    row: new RegExp(`^(?:${row})$`),
    column: column ? new RegExp(column) : null,
  };
}

export const ruleList: Checker = {
  name: 'rule list',
  check: (handed) =>
    Promise.all(
      handed.map(async ({ workbook }): Promise<Answer> => {
        const { sheets } = await readWorkbook(workbook);
        return [...equalities(sheets), ...sheets.flatMap(subtotals)];
      }),
    ),
};

function equalities(sheets: readonly Sheet[]): Reported[] {
  return EQUAL.flatMap(([one, other]) => {
    const [a, b] = [found(sheets, one), found(sheets, other)];
    return a && b && Math.abs(a.cents - b.cents) > 1 ? [unequal(a, b)] : [];
  });
}

function unequal(a: Amount, b: Amount): Reported {
  return {
    severity: 'error',
    message: `${a.sheet}!${a.address} 与 ${b.sheet}!${b.address} 不等`,
    cells: [a, b],
    expected: (b.cents / 100).toFixed(2),
    cause: null,
  };
}

const wordsOf = (sheet: Sheet, row: number, column: number): string => {
  const value = sheet.rows[row]?.[column]?.value;
  return typeof value === 'string' ? value.replace(/[\s\u3000]/g, '') : '';
};

/** The first amount right of the row's words, or the one below the column's. */
function found(sheets: readonly Sheet[], { title, row, column }: Look): Amount | null {
  const sheet = sheets.find((one) => one.rows.slice(0, 3).some((_, at) => title.test(wordsOf(one, at, 0))));
  if (!sheet) return null;
  for (let at = 0; at < sheet.rows.length; at++) {
    const width = sheet.rows[at]?.length ?? 0;
    for (let left = 0; left < width; left++) {
      if (!row.test(wordsOf(sheet, at, left))) continue;
      const under = column === null ? left + 1 : columnOf(sheet, column, left, at);
      for (let right = under; right < (column === null ? width : under + 1); right++) {
        const amount = amountAt(sheet, at, right);
        if (amount) return amount;
      }
      if (!column) break;
    }
  }
  return null;
}

function columnOf(sheet: Sheet, words: RegExp, from: number, above: number): number {
  for (let row = 0; row < above; row++)
    for (let column = from; column < (sheet.rows[row]?.length ?? 0); column++)
      if (words.test(wordsOf(sheet, row, column))) return column;
  return -1;
}

function amountAt(sheet: Sheet, row: number, column: number): Amount | null {
  const value = sheet.rows[row]?.[column]?.value;
  if (typeof value !== 'number') return null;
  return { sheet: sheet.name, address: `${columnName(column)}${row + 1}`, cents: Math.round(value * 100) };
}

/** Rows with their whole code, which three columns may share. */
function subtotals(sheet: Sheet): Reported[] {
  const codes = sheet.rows.map((cells) => {
    const texts = (cells ?? []).slice(0, 4).map((cell) => {
      const value = cell?.value;
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    });
    const parts = texts.filter((text) => /^\d{2,7}$/.test(text) && text.length !== 6);
    return parts[0]?.length === 3 && parts.length <= 3 ? parts.join('') : (parts[0] ?? '');
  });
  const width = Math.max(0, ...sheet.rows.map((cells) => cells?.length ?? 0));
  const reported: Reported[] = [];
  const compare = (row: number, parts: readonly number[]) => {
    for (let column = 1; column < width; column++) {
      const total = amountAt(sheet, row, column);
      const sum = parts.reduce((all, part) => all + (amountAt(sheet, part, column)?.cents ?? 0), 0);
      if (total && parts.length > 0 && Math.abs(total.cents - sum) > parts.length)
        reported.push(unequal(total, { ...total, cents: sum }));
    }
  };
  codes.forEach((code, row) => {
    if (code.length !== 3 && code.length !== 5) return;
    compare(
      row,
      indexesOf(codes, (one) => one.length === code.length + 2 && one.startsWith(code)),
    );
  });
  const total = sheet.rows.findIndex((cells, row) =>
    (cells ?? []).slice(0, 5).some((_, column) => /^合计$/.test(wordsOf(sheet, row, column))),
  );
  const lowest = indexesOf(
    codes,
    (one) => one !== '' && !codes.some((other) => other !== one && other.startsWith(one)),
  );
  if (total >= 0) compare(total, lowest);
  return reported;
}

function indexesOf(codes: readonly string[], keep: (code: string) => boolean): number[] {
  return codes.flatMap((code, row) => (keep(code) ? [row] : []));
}
