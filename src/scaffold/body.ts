/** Bodies of fresh sheets: fixed rows, the unit's own row, formulas, formats, and what is let into an amount cell. */
import type { CellInput, Edit } from '../workbook/edit';
import type { Area } from '../workbook/model';
import type { Formulas } from './formulas';
import { fillIn } from './layout';
import type { Layout, ScaffoldOptions } from './layout';
import { columnStyle, subtotalFormat } from './style';

/** Texts of the form's own rows, the unit's row, formulas. */
export function planBodyTexts(layout: Layout, formulas: Formulas, options: ScaffoldOptions): Edit {
  const { table, bodyTop, bodyBottom } = layout;
  const cells: (CellInput | undefined)[][] = Array.from({ length: bodyBottom - bodyTop + 1 }, () =>
    Array.from({ length: table.columns.length }, () => undefined),
  );
  const put = (row: number, column: number, value: CellInput) => {
    const line = cells[row - bodyTop];
    if (line && value !== '') line[column] = value;
  };
  for (const block of layout.blocks) {
    const { columns, left } = block.template;
    const name = columns.findIndex(({ role }) => role === 'name');
    const text = name < 0 ? columns.findIndex(({ role }) => role !== 'ordinal' && role !== 'amount') : name;
    const ordinal = columns.findIndex(({ role }) => role === 'ordinal');
    for (const { row, kind, item } of block.rows) {
      // 序号 counts the rows of the form; the listed ones are counted as they are filled in.
      if (item && ordinal >= 0) put(row, left + ordinal, row - bodyTop + 1);
      if (item?.cells) item.cells.forEach((cell, index) => put(row, left + index, fillIn(cell, options)));
      // The department's own line stays nameless where the department is the unit itself.
      else if (item && text >= 0)
        put(row, left + text, item.text === '{部门}' ? '' : fillIn(item.text, options));
      if (kind === 'unit') {
        const code = columns.findIndex(({ role }) => role === 'unitCode');
        if (code >= 0) put(row, left + code, options.unit.code);
        if (name >= 0) put(row, left + name, options.unit.name);
      }
    }
  }
  for (const [key, formula] of formulas) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    put(row, column, { formula });
  }
  return { kind: 'write', sheet: table.sheet, top: bodyTop, left: 0, cells };
}

export function planBodyLooks(layout: Layout, formulas: Formulas): Edit[] {
  const { table, bodyTop, bodyBottom } = layout;
  const { sheet } = table;
  const digits = table.money?.digits ?? 2;
  return [
    ...table.columns.map((column, index): Edit => ({
      kind: 'style',
      sheet,
      area: { top: bodyTop, bottom: bodyBottom, left: index, right: index },
      style: columnStyle(column, digits),
    })),
    ...formulaAreas(formulas).map((area): Edit => ({
      kind: 'style',
      sheet,
      area,
      style: { format: subtotalFormat(digits) },
    })),
    ...(table.money ? validations(layout) : []),
  ];
}

/** Formula cells column by column, as few areas as may be. */
function formulaAreas(formulas: Formulas): Area[] {
  const areas: Area[] = [];
  const cells = [...formulas.keys()].map((key) => key.split(',').map(Number) as [number, number]);
  cells.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  for (const [row, column] of cells) {
    const last = areas[areas.length - 1];
    if (last && last.left === column && last.bottom === row - 1)
      areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas;
}

function validations(layout: Layout): Edit[] {
  const { table, bodyTop, bodyBottom } = layout;
  const unit = table.money?.unit ?? '万元';
  return table.columns.flatMap((column, index): Edit[] =>
    column.role === 'amount'
      ? [
          {
            kind: 'validate',
            sheet: table.sheet,
            area: { top: bodyTop, bottom: bodyBottom, left: index, right: index },
            rule: { kind: 'amount', title: '金额', message: `请填数字，单位：${unit}；没有数就留空。` },
          },
        ]
      : [],
  );
}
