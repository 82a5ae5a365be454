/** One thing left out of a right workbook at a time: a table, a column, a row, an amount. */
import type { BoundBlock, BoundTable } from '../../src/binding/bound';
import { projectName } from '../../src/binding/raw-row';
import { fold, foldSubject } from '../../src/lexicon/fold';
import type { Finding } from '../../src/rule/finding';
import type { Check } from '../../src/rule/check';
import { columnCaption } from '../../src/rule/say';
import { cellAddress, parseArea } from '../../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';

export interface Gap {
  readonly kind: string;
  readonly where: string;
  readonly workbook: Workbook;
  readonly sheet: string;
  /** Whether the finding leads to what was left out. */
  readonly isNamed: (finding: Finding) => boolean;
}

/** Words that right tables leave out as they please. */
const MAY_BE_BLANK: ReadonlySet<string> = new Set([
  'explanation',
  'basis',
  'text',
  'direction',
  'ordinal',
  'count',
  'share',
  'figure',
]);

/** Findings that lead to a row by the row beside it. */
const LEVELS: ReadonlySet<string> = new Set([
  'table.uneven-rows',
  'table.child-missing',
  'table.parent-missing',
]);

/** Findings that name a row by its first cell. */
const WHOLE_ROWS: ReadonlySet<string> = new Set(['table.blank-row', 'table.row-without-amount']);

type Place = readonly [row: number, column: number];

export function gapsOf(workbook: Workbook, right: Check): Gap[] {
  return right.binding.tables.flatMap((table) => [
    ...tableGaps(workbook, table),
    ...table.blocks.flatMap((block) => [
      ...columnGaps(workbook, table, block),
      ...rowGaps(workbook, table, block),
      ...amountGaps(workbook, table, block),
    ]),
  ]);
}

function tableGaps(workbook: Workbook, table: BoundTable): Gap[] {
  const { sheet } = table;
  const title = table.table.title.replace(/\{[^}]+\}、?/g, '');
  const isNamed = ({ message, cells }: Finding): boolean =>
    (project !== undefined && message.includes(project.slice(0, 12))) ||
    message.includes(title) ||
    message.includes(table.table.title) ||
    cells.some((cell) => cell.sheet === sheet);
  // A form of one project is named by the project.
  const project = table.project?.split('/').at(-1);
  const alone = workbook.sheets.some(({ name }) => name === sheet);
  const body = filled(table, () => true);
  return [
    ...(alone
      ? [
          {
            kind: 'sheet',
            where: sheet,
            workbook: { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== sheet) },
            sheet: project === undefined ? sheet : '项目绩效目标表',
            isNamed,
          },
        ]
      : []),
    ...(body.length > 0
      ? [{ kind: 'body', where: sheet, workbook: cleared(workbook, sheet, body), sheet, isNamed }]
      : []),
  ];
}

function columnGaps(workbook: Workbook, table: BoundTable, block: BoundBlock): Gap[] {
  const { sheet } = table;
  return block.columns.flatMap(({ column, template }) => {
    const body = filled(table, (_, at) => at === column, block);
    const isBlank = !table.blocks.some(({ rows }) => rows.some(({ row }) => rowHasAmount(table, block, row)));
    const isEmpty = template.role === 'amount' && !body.some(([row]) => hasAmount(table, row, column));
    if (column < 0 || body.length === 0 || isEmpty || isBlank || MAY_BE_BLANK.has(template.role)) return [];
    const caption = columnCaption(table, column);
    const letters = cellAddress(0, column).replace(/\d/g, '');
    const isNamed = ({ message, cells }: Finding): boolean =>
      cells.some((cell) => cell.sheet === sheet && cell.address.replace(/\d+$/, '') === letters) ||
      (message.includes(sheet) && (message.includes(`“${caption}”`) || message.includes(`${letters}列`)));
    const kind = template.role === 'amount' ? 'amounts of a column' : 'words of a column';
    return [{ kind, where: `${sheet}!${letters}`, workbook: cleared(workbook, sheet, body), sheet, isNamed }];
  });
}

function rowGaps(workbook: Workbook, table: BoundTable, block: BoundBlock): Gap[] {
  const { sheet } = table;
  const columns = new Set(block.columns.map(({ column }) => column));
  return block.rows.flatMap(({ row, text, code, item, label }): Gap[] => {
    const body = filled(table, (at, column) => at === row && columns.has(column), block);
    const amounts = body.filter(([, column]) => isAmount(block, column) && hasAmount(table, row, column));
    // A line without a name that says the total once more says nothing.
    if (amounts.length === 0) return [];
    const name = foldSubject(projectName(text));
    const isNamed = ({ rule, message, cells }: Finding): boolean =>
      cells.some((cell) => cell.sheet === sheet && parseArea(cell.address)?.top === row) ||
      // The row above or below that has nothing beside it now, or the head of a list that has no rows.
      (LEVELS.has(rule) &&
        cells.some((cell) => {
          const at = parseArea(cell.address)?.top ?? -1;
          return cell.sheet === sheet && (Math.abs(at - row) === 1 || at === table.bodyTop);
        })) ||
      // The name of a project leads to it wherever it is told.
      (name.length > 9 && fold(message).includes(name.slice(0, 24))) ||
      message.includes(`“${projectName(text)}”`) ||
      // Or the name that it goes by elsewhere.
      (label?.project !== undefined && message.includes(`“${label.project.split('/').at(-1)}”`)) ||
      ((message.includes(sheet) || cells.some((cell) => cell.sheet === sheet)) &&
        ((name !== '' && fold(message).includes(name)) || (code !== undefined && message.includes(code))));
    const where = `${sheet} 第 ${row + 1} 行 ${text}`;
    const lonely = table.blocks.length === 1 && item === null && text !== '';
    return [
      { kind: 'row cleared', where, workbook: cleared(workbook, sheet, body), sheet, isNamed },
      {
        kind: 'amounts of a row',
        where,
        workbook: cleared(
          workbook,
          sheet,
          body.filter(([, column]) => isAmount(block, column)),
        ),
        sheet,
        isNamed,
      },
      ...(lonely && !hasFormulas(workbook)
        ? [
            {
              kind: 'row deleted',
              where,
              workbook: onSheet(workbook, sheet, (one) => withoutRow(one, row)),
              sheet,
              isNamed,
            },
          ]
        : []),
    ];
  });
}

function amountGaps(workbook: Workbook, table: BoundTable, block: BoundBlock): Gap[] {
  const { sheet } = table;
  return block.rows.flatMap(({ row }) =>
    block.columns
      .filter(({ column }) => isAmount(block, column) && hasAmount(table, row, column))
      .map(({ column }): Gap => {
        const address = cellAddress(row, column);
        return {
          kind: 'amount',
          where: `${sheet}!${address}`,
          workbook: cleared(workbook, sheet, [[row, column]]),
          sheet,
          isNamed: ({ rule, cells }) =>
            cells.some(
              (cell) =>
                cell.sheet === sheet &&
                (cell.address === address || (WHOLE_ROWS.has(rule) && parseArea(cell.address)?.top === row)),
            ),
        };
      }),
  );
}

const isAmount = ({ columns }: BoundBlock, column: number): boolean =>
  columns.some((one) => one.column === column && one.template.role === 'amount');

const hasAmount = ({ view }: BoundTable, row: number, column: number): boolean =>
  /[1-9]/.test(view.text(row, column));

const rowHasAmount = (table: BoundTable, block: BoundBlock, row: number): boolean =>
  block.columns.every(({ template }) => template.role !== 'amount') ||
  block.columns.some(({ template, column }) => template.role === 'amount' && hasAmount(table, row, column));

const hasFormulas = ({ sheets }: Workbook): boolean =>
  sheets.some(({ rows }) => rows.some((row) => row?.some((cell) => cell?.formula !== undefined)));

/** Places of the body that hold something and are meant; what a formula prints is made by it again. */
function filled(
  table: BoundTable,
  isMeant: (row: number, column: number) => boolean,
  block?: BoundBlock,
): Place[] {
  const rows = block ? new Set(block.rows.map(({ row }) => row)) : null;
  const found: Place[] = [];
  for (let row = table.bodyTop; row <= table.bodyBottom; row++)
    for (let column = table.area.left; column <= table.area.right; column++)
      if ((!rows || rows.has(row)) && isMeant(row, column) && table.view.text(row, column).trim() !== '')
        found.push([row, column]);
  return found;
}

function cleared(workbook: Workbook, name: string, places: readonly Place[]): Workbook {
  const keys = new Set(places.map(([row, column]) => `${row},${column}`));
  return onSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells?.map((cell, column): Cell | undefined => (keys.has(`${row},${column}`) ? undefined : cell)),
    ),
  }));
}

const onSheet = (workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

function withoutRow(sheet: Sheet, row: number): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.filter((_, at) => at !== row),
    merges: sheet.merges.flatMap((area) => {
      const top = area.top > row ? area.top - 1 : area.top;
      const bottom = area.bottom >= row ? area.bottom - 1 : area.bottom;
      return bottom < top ? [] : [{ ...area, top, bottom }];
    }),
  };
}
