/** What stands around a body: the note of an empty table, and the amounts of a form. */
import { CHANGE } from '../dimension/member';
import type { TableTemplate } from '../template/template';
import { areaAddress } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { mergedFrom } from './header';
import { fillIn } from './layout';
import type { Layout, ScaffoldOptions } from './layout';
import { amountFormat, CAPTION } from './style';

/**
 * An empty table says why it is empty; the note goes of itself when the first amount is filled in. 增减 is left out: it
 * takes last year's amount away again.
 */
export function planNote({ table, bodyTop, bodyBottom, right }: Layout, options: ScaffoldOptions): Edit[] {
  const note = table.definition.emptyNote;
  if (note === undefined) return [];
  const row = bodyBottom + 1;
  const ranges = table.columns.flatMap((column, index) =>
    column.role === 'amount' && column.label?.year !== CHANGE
      ? [areaAddress({ top: bodyTop, bottom: bodyBottom, left: index, right: index })]
      : [],
  );
  const text = fillIn(note, options);
  const formula = `=IF(SUM(${ranges.join(',')})=0,"${text.replaceAll('"', '""')}","")`;
  return [
    { kind: 'write', sheet: table.sheet, top: row, left: 0, cells: [[{ formula }]] },
    { kind: 'merge', sheet: table.sheet, area: { top: row, bottom: row, left: 0, right } },
    {
      kind: 'style',
      sheet: table.sheet,
      area: { top: row, bottom: row, left: 0, right },
      style: { ...CAPTION, wrap: true },
    },
  ];
}

/** Amounts of a form stand among its captions. */
export function planFields(table: TableTemplate): Edit[] {
  const digits = table.money?.digits ?? 2;
  return (table.definition.fields ?? []).flatMap((field): Edit[] => {
    const row = table.headerRows.findIndex((texts) => texts.includes(field.caption));
    const column = table.headerRows[row]?.indexOf(field.caption) ?? -1;
    if (field.role !== 'amount' || column < 0) return [];
    const caption = mergedFrom(table, row, column);
    const [top, left] = field.value === 'right' ? [row, caption.right + 1] : [caption.bottom + 1, column];
    return [
      {
        kind: 'style',
        sheet: table.sheet,
        area: { top, bottom: top, left, right: left },
        style: { horizontal: 'right', format: amountFormat(digits) },
      },
    ];
  });
}
