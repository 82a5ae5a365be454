/** A template's sheets, planned as edits: headers, rows, formulas, names, print setup. */
import { constantReference, NAME_PREFIX, tableName, TEMPLATE_NAME, UNIT_NAME } from '../binding/names';
import { templateHeader } from '../binding/header';
import { fold } from '../dimension/text';
import type { TableTemplate, Template } from '../template/template';
import { areaAddress, parseArea, sheetReference } from '../workbook/address';
import type { CellInput, Edit } from '../workbook/edit';
import type { Area } from '../workbook/model';
import { planFormulas } from './formulas';
import type { Formulas } from './formulas';
import { fillIn, layOut } from './layout';
import type { Layout, ScaffoldOptions } from './layout';
import {
  amountFormat,
  CAPTION,
  columnStyle,
  HEADER,
  ROW_HEIGHT,
  subtotalFormat,
  TITLE,
  TITLE_HEIGHT,
} from './style';

export type { ScaffoldOptions, Unit } from './layout';

/** All sheets of the template, in its order, and the names that bind them. */
export function planScaffold(template: Template, options: ScaffoldOptions): Edit[] {
  const layouts = template.tables.map((table) => layOut(table, options));
  const formulas = planFormulas(layouts);
  return [
    ...layouts.map((layout): Edit => ({ kind: 'addSheet', sheet: layout.table.sheet })),
    ...layouts.flatMap((layout) => planSheet(layout, formulas.get(layout) ?? new Map(), options)),
    ...planNames(template, layouts, options),
  ];
}

function planSheet(layout: Layout, formulas: Formulas, options: ScaffoldOptions): Edit[] {
  const { table } = layout;
  const { sheet } = table;
  return [
    ...planHeader(table, options),
    ...planBody(layout, formulas, options),
    ...planNote(layout, options),
    ...planFields(table),
    { kind: 'columnWidths', sheet, left: 0, widths: table.columns.map((column) => column.width) },
    { kind: 'freezeRows', sheet, rows: layout.bodyTop },
    {
      kind: 'print',
      sheet,
      setup: {
        orientation: table.definition.print?.orientation ?? 'landscape',
        paper: table.definition.print?.paper ?? 'A4',
        fitToWidth: 1,
        titleRows: { from: 0, to: layout.bodyTop - 1 },
      },
    },
  ];
}

function planHeader(table: TableTemplate, options: ScaffoldOptions): Edit[] {
  const { sheet, headerRows } = table;
  const { titleRow } = templateHeader(table);
  const captions = headerRows.map(
    (row, index) =>
      index > titleRow &&
      row.some((text) => /单位\s*[：:]|金额\s*[：:]|^部门(?:名称)?\s*[：:]|年度\s*[：:]/.test(text)) &&
      !row.some((text) => /^项\s*目$/.test(text.trim())),
  );
  const right = table.columns.length - 1;
  return [
    {
      kind: 'write',
      sheet,
      top: 0,
      left: 0,
      cells: headerRows.map((row) => row.map((text) => (text === '' ? undefined : fillIn(text, options)))),
    },
    ...headerRows.map((_, row): Edit => {
      const area = { top: row, bottom: row, left: 0, right };
      return {
        kind: 'style',
        sheet,
        area,
        style: row <= titleRow ? TITLE : captions[row] ? CAPTION : HEADER,
      };
    }),
    ...headerRows.map((_, row): Edit => ({
      kind: 'rowHeight',
      sheet,
      row,
      points: row === titleRow ? TITLE_HEIGHT : headerHeight(table, row),
    })),
    ...table.headerMerges.flatMap((merge): Edit[] => {
      const area = parseArea(merge);
      return area ? [{ kind: 'merge', sheet, area }] : [];
    }),
    ...unitCaptions(table, captions),
  ];
}

/** Room for the longest wrapped text: an ideograph takes two characters of a column's width. */
function headerHeight(table: TableTemplate, row: number): number {
  const lines = (table.headerRows[row] ?? []).map((text, column) => {
    const area = mergedFrom(table, row, column);
    const width = table.columns.slice(area.left, area.right + 1).reduce((sum, one) => sum + one.width, 0);
    const wrapped = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2.2) / width)), 0);
    return wrapped / (area.bottom - area.top + 1);
  });
  return Math.max(ROW_HEIGHT, Math.ceil(Math.max(1, ...lines)) * 14 + 4);
}

/** 金额单位：万元 stands to the right, wherever it is. */
function unitCaptions(table: TableTemplate, captions: readonly boolean[]): Edit[] {
  return table.headerRows.flatMap((row, index) =>
    captions[index]
      ? row.flatMap((text, column): Edit[] =>
          /单位\s*[：:].*元|金额\s*[：:]/.test(text)
            ? [
                {
                  kind: 'style',
                  sheet: table.sheet,
                  area: mergedFrom(table, index, column),
                  style: { ...CAPTION, horizontal: 'right' },
                },
              ]
            : [],
        )
      : [],
  );
}

function mergedFrom(table: TableTemplate, row: number, column: number): Area {
  const merge = table.headerMerges.map(parseArea).find((area) => area?.top === row && area.left === column);
  return merge ?? { top: row, bottom: row, left: column, right: column };
}

function planBody(layout: Layout, formulas: Formulas, options: ScaffoldOptions): Edit[] {
  const { table, bodyTop, bodyBottom } = layout;
  const { sheet } = table;
  const digits = table.money?.digits ?? 2;
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
    { kind: 'write', sheet, top: bodyTop, left: 0, cells },
    ...(table.definition.merges ?? []).flatMap((merge): Edit[] => {
      const area = parseArea(merge);
      return area ? [{ kind: 'merge', sheet, area }] : [];
    }),
    ...(table.money ? validations(layout) : []),
  ];
}

/** An empty table says why it is empty; the note goes of itself when the first amount is filled in. */
function planNote({ table, bodyTop, bodyBottom, right }: Layout, options: ScaffoldOptions): Edit[] {
  const note = table.definition.emptyNote;
  if (note === undefined) return [];
  const row = bodyBottom + 1;
  const ranges = table.columns.flatMap((column, index) =>
    column.role === 'amount'
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
function planFields(table: TableTemplate): Edit[] {
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

function planNames(template: Template, layouts: readonly Layout[], { year, unit }: ScaffoldOptions): Edit[] {
  const edits: Edit[] = [
    {
      kind: 'setName',
      name: TEMPLATE_NAME,
      refersTo: constantReference(`${template.id};${template.version};${year}`),
      comment: '预算公开助手：所用模板、版本和年度',
    },
    {
      kind: 'setName',
      name: UNIT_NAME,
      refersTo: constantReference(`${unit.code};${unit.name}`),
      comment: '预算公开助手：填报单位',
    },
  ];
  for (const layout of layouts) {
    const { table, bodyTop, bodyBottom, right } = layout;
    const area = (top: number, bottom: number, left = 0, to = right): Area => ({
      top,
      bottom,
      left,
      right: to,
    });
    const name = (part: '区域' | '数据', where: Area): Edit => ({
      kind: 'setName',
      name: tableName(table.id, part),
      refersTo: sheetReference(table.sheet, where),
      comment: `${table.number} ${table.title}`.trim(),
    });
    edits.push(
      name('区域', area(0, bodyBottom)),
      name('数据', area(bodyTop, bodyBottom)),
      ...totalNames(layout),
    );
  }
  return edits;
}

/** One name for each fixed total: 预算公开_1_收入总计. */
function totalNames(layout: Layout): Edit[] {
  const taken = new Set<string>();
  return layout.blocks.flatMap((block) => {
    const amounts = block.template.columns.flatMap(({ role }, index) =>
      role === 'amount' ? [block.template.left + index] : [],
    );
    const [left] = amounts;
    const right = amounts[amounts.length - 1];
    if (left === undefined || right === undefined) return [];
    return block.rows.flatMap(({ row, item }): Edit[] => {
      const text = fold(item?.text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
      if (!/(?:合计|总计)$/.test(text) || taken.has(text)) return [];
      taken.add(text);
      return [
        {
          kind: 'setName',
          name: `${NAME_PREFIX}${layout.table.id.replaceAll('-', '_')}_${text}`,
          refersTo: sheetReference(layout.table.sheet, { top: row, bottom: row, left, right }),
        },
      ];
    });
  });
}
