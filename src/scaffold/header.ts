/** Headers of fresh sheets: title, captions, columns with their merges, room for wrapped texts. */
import { templateHeader } from '../binding/header';
import type { TableTemplate } from '../template/template';
import { parseArea } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Area } from '../workbook/model';
import { fillIn } from './layout';
import type { ScaffoldOptions } from './layout';
import { CAPTION, HEADER, ROW_HEIGHT, TITLE, TITLE_HEIGHT } from './style';

export function planHeaderTexts({ sheet, headerRows }: TableTemplate, options: ScaffoldOptions): Edit {
  const cells = headerRows.map((row) => row.map((text) => (text === '' ? undefined : fillIn(text, options))));
  return { kind: 'write', sheet, top: 0, left: 0, cells };
}

export function planHeaderLooks(table: TableTemplate): Edit[] {
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
    ...unitCaptions(table, captions),
  ];
}

/** Room for the longest wrapped text: an ideograph takes two characters of a column's width. */
export function headerHeight(table: TableTemplate, row: number): number {
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

export function mergedFrom(table: TableTemplate, row: number, column: number): Area {
  const merge = table.headerMerges.map(parseArea).find((area) => area?.top === row && area.left === column);
  return merge ?? { top: row, bottom: row, left: column, right: column };
}
