/**
 * Faults of structure, one at a time, in a right workbook: rows lost or doubled, codes and names that part.
 * Beside them what looks odd and is right, which must stay silent.
 */
import type { BoundBlock, BoundRow, BoundTable } from '../../src/binding/bound';
import { labelContains } from '../../src/dimension/label';
import { CATALOGUES } from '../../src/lexicon/catalogue';
import type { SubjectDimension } from '../../src/lexicon/catalogue';
import type { Finding } from '../../src/rule/finding';
import type { Check } from '../../src/rule/check';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/model';

export interface Fault {
  readonly kind: string;
  /** `表2 第 9 行 2080505 …`. */
  readonly where: string;
  readonly workbook: Workbook;
  readonly isNamed: (finding: Finding) => boolean;
}

interface Spot {
  readonly table: BoundTable;
  readonly block: BoundBlock;
  readonly row: BoundRow;
  readonly dimension: SubjectDimension;
}

/** Rows of 科目 that bear an amount, of every table that lists them. */
export function subjectRows({ binding }: Check): Spot[] {
  return binding.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const rows = block.rows.filter((row) => row.item === null && row.label !== null);
      return rows.flatMap((row, index): Spot[] => {
        const dimension = (['functional', 'economic'] as const).find((one) => row.label?.[one] !== undefined);
        const next = rows[index + 1]?.label?.[dimension ?? 'functional'] ?? '';
        const leaf = dimension && !next.startsWith(row.label?.[dimension] ?? '-');
        return dimension && leaf && hasAmount(table, block, row) ? [{ table, block, row, dimension }] : [];
      });
    }),
  );
}

function hasAmount({ view }: BoundTable, { columns }: BoundBlock, { row }: BoundRow): boolean {
  return columns.some(
    ({ template, column }) => template.role === 'amount' && /[1-9]/.test(view.text(row, column)),
  );
}

export function faultsOf(workbook: Workbook, spot: Spot): Fault[] {
  const { table, block, row, dimension } = spot;
  const nameColumn = block.columns.find(({ template }) => template.role === 'name')?.column;
  const codeColumns = block.columns
    .filter(({ template }) => template.role === 'code')
    .map(({ column }) => column);
  const where = `${table.sheet} 第 ${row.row + 1} 行 ${row.code ?? ''} ${row.text}`;
  const at = (rows: readonly number[]) => (finding: Finding) =>
    finding.cells.some(
      (cell) => cell.sheet === table.sheet && rows.includes(Number(/\d+$/.exec(cell.address)?.[0]) - 1),
    );
  const name = row.text
    .replace(/^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])?/, '')
    .trim();
  const above = block.rows.filter(
    ({ row: at, label }) =>
      at !== row.row && label !== null && labelContains(label, row.label ?? {}) && label !== row.label,
  );
  const nearest = above.reduce<BoundRow | undefined>(
    (best, one) => (!best || labelContains(best.label ?? {}, one.label ?? {}) ? one : best),
    undefined,
  );
  const total = nearest === undefined ? -1 : nearest.row - (nearest.row > row.row ? 1 : 0);
  const faults: Fault[] = [
    {
      kind: 'deleted',
      where,
      workbook: onSheet(workbook, table.sheet, (sheet) => withoutRow(sheet, row.row)),
      // Where nothing else in the workbook names the row, the total that it is missing from is all there is to see.
      isNamed: (finding) =>
        finding.cells[0]?.sheet === table.sheet &&
        (finding.message.includes(name) ||
          (finding.rule === 'fact.missing-row' && finding.cells[0]?.address.endsWith(`${total + 1}`)) ||
          (row.code !== undefined && finding.message.includes(row.code))),
    },
    {
      kind: 'doubled',
      where,
      workbook: onSheet(workbook, table.sheet, (sheet) => doubled(sheet, row.row)),
      isNamed: at([row.row, row.row + 1]),
    },
  ];
  const code = row.code;
  const lastCode = codeColumns.at(-1);
  if (code && lastCode !== undefined) {
    const other = otherCode(code);
    const parts = spread(table, block, row, other);
    faults.push({
      kind: 'code',
      where: `${where} → ${other}`,
      workbook: onSheet(workbook, table.sheet, (sheet) =>
        parts.reduce((s, [c, v]) => write(s, row.row, c, v), sheet),
      ),
      isNamed: at([row.row]),
    });
  }
  if (nameColumn !== undefined) {
    const renamed = otherName(dimension, row);
    faults.push({
      kind: 'renamed',
      where: `${where} → ${renamed}`,
      workbook: onSheet(workbook, table.sheet, (sheet) => write(sheet, row.row, nameColumn, renamed)),
      isNamed: at([row.row]),
    });
  }
  return faults;
}

/** The same amounts, told in another way that is as right. */
export function harmless(
  workbook: Workbook,
  { binding }: Check,
): { readonly kind: string; readonly workbook: Workbook }[] {
  const everyCode = (change: (text: string, value: CellValue) => CellValue, roles: readonly string[]) => {
    let changed = workbook;
    for (const table of binding.tables) {
      for (const block of table.blocks) {
        const columns = block.columns.filter(({ template }) => roles.includes(template.role));
        for (const row of block.rows) {
          if (row.item !== null) continue;
          for (const { column } of columns) {
            const text = table.view.text(row.row, column);
            if (text === '') continue;
            changed = onSheet(changed, table.sheet, (sheet) =>
              write(sheet, row.row, column, change(text, table.view.cell(row.row, column)?.value ?? null)),
            );
          }
        }
      }
    }
    return changed;
  };
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);
  return [
    { kind: 'codes as numbers', workbook: everyCode(number, ['code', 'unitCode']) },
    { kind: 'blanks behind codes', workbook: everyCode((text) => `${text}  `, ['code', 'unitCode']) },
    { kind: 'blanks around names', workbook: everyCode((text) => ` ${text}\u3000`, ['name', 'unitName']) },
    { kind: 'quoted codes', workbook: everyCode((text) => `'${text}`, ['code']) },
  ];
}

function spread(
  { view }: BoundTable,
  { columns }: BoundBlock,
  { row }: BoundRow,
  code: string,
): [number, string][] {
  const codes = columns.filter(({ template }) => template.role === 'code').map(({ column }) => column);
  const filled = codes.filter((column) => view.text(row, column).trim() !== '');
  const last = filled.at(-1);
  if (last === undefined) return [];
  const width = view.text(row, last).trim().length;
  return [[last, width >= code.length ? code : code.slice(-width)]];
}

/** One digit mistyped: a neighbour of the last. */
function otherCode(code: string): string {
  const last = Number(code.at(-1));
  return `${code.slice(0, -1)}${last === 9 ? 8 : last + 1}`;
}

function otherName(dimension: SubjectDimension, row: BoundRow): string {
  const depth = row.label?.[dimension]?.length ?? 7;
  const codes = CATALOGUES[dimension].subjects.filter(
    (one) =>
      one.code.length === Math.min(depth, 7) && one.name !== row.text.trim() && one.evidence === 'printed',
  );
  const at = (row.row * 7) % codes.length;
  const prefix =
    /^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])?/.exec(
      row.text,
    )?.[0] ?? '';
  return prefix + (codes[at]?.name ?? '其他支出');
}

function onSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    names: [],
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function write(sheet: Sheet, row: number, column: number, value: CellValue): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells, index) => {
      if (index !== row) return cells;
      const line: (Cell | undefined)[] = [...(cells ?? [])];
      line[column] = { value };
      return line;
    }),
  };
}

function withoutRow(sheet: Sheet, row: number): Sheet {
  return {
    ...sheet,
    // Rows that hold nothing are holes in the array.
    rows: Array.from(sheet.rows).filter((_, index) => index !== row),
    merges: sheet.merges.flatMap((area) =>
      area.top > row
        ? [{ ...area, top: area.top - 1, bottom: area.bottom - 1 }]
        : area.bottom < row
          ? [area]
          : area.bottom > area.top
            ? [{ ...area, bottom: area.bottom - 1 }]
            : [],
    ),
  };
}

function doubled(sheet: Sheet, row: number): Sheet {
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, row + 1), sheet.rows[row], ...sheet.rows.slice(row + 1)],
    merges: sheet.merges.map((area) =>
      area.top > row ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
    ),
  };
}
