/** All facts of a workbook, one a row, each with its coordinate, its cell and its table. */
import { CATALOGUES, memberName } from '../lexicon/catalogue';
import { plain } from '../amount/print';
import { DIMENSIONS } from '../dimension/dimension';
import { DIMENSION_NAMES } from '../lexicon/trees';
import type { Dimension, Member } from '../dimension/dimension';
import type { Facts } from '../fact/facts';
import { addressOf } from '../fact/cell';
import { unseenBy } from '../workbook/visibility';
import type { FactCell } from '../fact/cell';
import { partsOf } from '../dimension/member';

/** These are said by code and by name. */
const CODED: ReadonlySet<Dimension> = new Set(['functional', 'economic']);

export interface FactField {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number';
}

export const FACT_FIELDS: readonly FactField[] = [
  { name: '表号', description: '公开表的编号，没有编号的为表的标识', type: 'string' },
  { name: '表名', description: '公开表的名称', type: 'string' },
  { name: '单元格', description: '报送工作簿中的位置：工作表!单元格', type: 'string' },
  ...DIMENSIONS.flatMap((dimension): FactField[] => {
    const name = DIMENSION_NAMES[dimension];
    const own: FactField = {
      name: CODED.has(dimension) ? `${name}编码` : name,
      description: `这个数所属的${name}；空白为不分${name}的合计`,
      type: 'string',
    };
    return CODED.has(dimension)
      ? [own, { name: `${name}名称`, description: `${name}的名称`, type: 'string' }]
      : [own];
  }),
  { name: '金额', description: '表中列示的金额', type: 'number' },
  { name: '金额单位', description: '金额的货币单位', type: 'string' },
];

export function* factRows(facts: Facts): Generator<string[]> {
  const { digits, unit } = facts.source;
  for (const cell of shownCells(facts)) {
    yield [
      cell.table.table.number.trim() || cell.table.table.id,
      cell.table.table.title,
      `${cell.table.sheet}!${addressOf(cell)}`,
      ...DIMENSIONS.flatMap((dimension) => said(dimension, cell.label[dimension])),
      plain(cell.value, digits),
      unit,
    ];
  }
}

function* shownCells({ source }: Facts): Generator<FactCell> {
  for (const grid of source.grids)
    for (const line of grid.cells) for (const cell of line) if (cell && isShown(cell)) yield cell;
  yield* source.fields.filter(isShown);
}

function isShown({ blank, table, row, column }: FactCell): boolean {
  const { sheet } = table.view;
  return !blank && !sheet.hidden && unseenBy(sheet, row, column) === null;
}

function said(dimension: Dimension, member: Member | undefined): string[] {
  if (!CODED.has(dimension)) return [member === undefined ? '' : memberName(dimension, member)];
  if (member === undefined) return ['', ''];
  // A 科目 that its table names without a code has none here either.
  const codes = partsOf(member).map((one) => (/^\d+$/.test(one) ? one : ''));
  const catalogue = CATALOGUES[dimension as 'functional' | 'economic'];
  const name = catalogue.byCode(member)?.name ?? memberName(dimension, member).replace(/^\d+ /, '');
  return [codes.filter((code) => code !== '').join('+'), name === member ? '' : name];
}
