/** Tables, rows and columns that the form wants and the workbook lacks, and what could not be read. */
import type { Binding, BoundTable } from '../../binding/bound';
import { differenceInWords, differenceOf } from '../../binding/unrecognised';
import type { Place } from '../../binding/lay-over';
import { templateHeader } from '../../binding/header';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import { checkEmptyTables } from './empty-tables';
import { checkChildren } from './child-missing';
import { checkParents } from './parent-missing';
import { checkRowGaps } from './row-gaps';
import { checkSeries } from './series-gap';
import type { Draft } from '../finding';
import { brokenNameRule } from './broken-name';
import { columnsMissingRule } from './columns-missing';
import { doubleRule } from './double';
import { doubtfulRule } from './doubtful';
import { formEmptyRule } from './form-empty';
import { missingRule } from './missing';
import { rowsMissingRule } from './rows-missing';
import { unknownRowRule } from './unknown-row';
import { checkUnreadable } from './unreadable-cells';

/** Instead of everything else where nothing is filled in. */
export const emptyForm = (): Draft =>
  formEmptyRule.found({ message: '还没有填：整套表里没有一个数，填好后再校验。', cells: [] });

export function checkTables(facts: Facts): Draft[] {
  const { binding } = facts.source;
  return [
    ...missingTables(binding),
    ...binding.tables.flatMap((table) => [
      ...missingRows(table),
      ...missingColumns(table),
      ...unknownRows(table),
    ]),
    ...checkUnreadable(facts),
    ...checkEmptyTables(facts),
    ...checkParents(facts),
    ...checkChildren(facts),
    ...checkRowGaps(facts),
    ...checkSeries(facts),
  ];
}

function tableName(table: { number: string; title: string }): string {
  return table.number && !table.title.includes(table.number) ? `${table.number} ${table.title}` : table.title;
}

function missingTables(binding: Binding): Draft[] {
  const doubted = new Set(binding.doubtful.map((place) => place.table));
  return [
    ...binding.missing
      .filter((table) => !doubted.has(table))
      .map((table): Draft =>
        missingRule.found({
          message: `“${tableName(table)}”不见了，可能工作表被删：没有数据也应保留空表并说明原因；表在别的文件里的，请并入后再校验；确实不适用的，写明理由。`,
          cells: [],
        }),
      ),
    ...binding.doubtful.map((place): Draft =>
      doubtfulRule.found({
        message: `工作表“${place.view.sheet.name}”像“${tableName(place.table)}”，但${differenceInWords(differenceOf(place))}，没有用它校验；请核对表头，或在窗格里确认认领。`,
        cells: [
          { sheet: place.view.sheet.name, address: cellAddress(Math.max(0, place.titleRow), 0), value: '' },
        ],
      }),
    ),
    ...binding.doubles.map((place) => double(binding, place)),
    ...binding.brokenNames.map((name): Draft =>
      brokenNameRule.found({
        message: `绑定用的名称“${name}”已失效，或指的地方已不是那张表（工作表被删除、重建，插入行而名称没有跟着移动，或从别的文件复制而来），已按标题和表头重新认表；重新绑定即可修复。`,
        cells: [],
      }),
    ),
  ];
}

function double(binding: Binding, { table, view, titleRow }: Place): Draft {
  const used = binding.tables.find((bound) => bound.table === table)?.sheet;
  const other = view.sheet.name;
  const both = used === other ? `都在工作表“${other}”里` : `工作表“${used}”和“${other}”里各有一份`;
  return doubleRule.found({
    message: `“${tableName(table)}”出现不止一次：${both}，校验用的是${used === other ? '上面一份' : `“${used}”`}；请删去多余的一份，要用的是另一份时，先在窗格里改认那一份。`,
    cells: [{ sheet: other, address: cellAddress(Math.max(0, titleRow), 0), value: '' }],
  });
}

function missingRows(table: BoundTable): Draft[] {
  const missing = table.blocks.flatMap((block) => block.missing.filter((item) => !item.optional));
  if (missing.length === 0) return [];
  const names = missing.map((item) => `“${item.text.replace(/[\s\u3000]+/g, '')}”`).join('、');
  const last = table.blocks[0]?.columns[0]?.column ?? 0;
  return [
    rowsMissingRule.found({
      message: `${table.sheet} 缺少表样规定的行：${names}；没有数也应保留该行。`,
      cells: [{ sheet: table.sheet, address: cellAddress(table.bodyBottom, last), value: '' }],
    }),
  ];
}

function missingColumns(table: BoundTable): Draft[] {
  const { paths } = templateHeader(table.table);
  const names = table.place.columns.flatMap((column, index) => {
    const template = table.table.columns[index];
    return column >= 0 || !template || template.optional || (paths[index]?.length ?? 0) === 0
      ? []
      : [`“${(paths[index] ?? []).join('·').replaceAll('#', '')}”`];
  });
  if (names.length === 0) return [];
  return [
    columnsMissingRule.found({
      message: `${table.sheet} 没有找到表样规定的列：${names.join('、')}；请核对表头文字。`,
      cells: [{ sheet: table.sheet, address: cellAddress(table.bodyTop - 1, table.area.left), value: '' }],
    }),
  ];
}

function unknownRows(table: BoundTable): Draft[] {
  return table.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.kind === 'unknown')
      .map((row): Draft => {
        const column = block.columns[0]?.column ?? 0;
        const name = row.text.replace(/[\s\u3000]+/g, '');
        return unknownRowRule.found({
          message: `${table.sheet} 第 ${row.row + 1} 行${name ? `“${name}”` : ''}有数，但看不出是哪个科目、单位或项目，没有参加校验；请补上编码或名称，或改成表样的写法。`,
          cells: [{ sheet: table.sheet, address: cellAddress(row.row, column), value: row.text }],
        });
      }),
  );
}
