/** The defined names that bind fresh sheets, planned as edits. */
import { constantReference, NAME_PREFIX, tableName, TEMPLATE_NAME, UNIT_NAME } from '../binding/names';
import { fold } from '../lexicon/fold';
import type { Template } from '../template/template';
import { sheetReference } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Area } from '../workbook/model';
import type { Layout, ScaffoldOptions } from './layout';

export function planNames(
  template: Template,
  layouts: readonly Layout[],
  { year, unit }: ScaffoldOptions,
): Edit[] {
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
      refersTo: constantReference(`${unit.code};${unit.name}`.slice(0, TEXT_LENGTH)),
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
      comment: `${table.number} ${table.title}`.trim().slice(0, TEXT_LENGTH),
    });
    edits.push(
      name('区域', area(0, bodyBottom)),
      name('数据', area(bodyTop, bodyBottom)),
      ...totalNames(layout),
    );
  }
  return edits;
}

/** A name, a comment and a text within a formula have at most 255 characters; a table's id has its share of them. */
const TOTAL_LENGTH = 100;
const TEXT_LENGTH = 255;

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
      const text = fold(item?.text ?? '')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(-TOTAL_LENGTH);
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
