/** 认领: the names that bind a workbook which was not made here. No cell is changed. */
import type { Binding, BoundTable } from '../binding/bound';
import { constantReference, NAME_PREFIX, tableName, TEMPLATE_NAME, UNIT_NAME } from '../binding/names';
import type { Place } from '../binding/lay-over';
import { fold } from '../lexicon/fold';
import { sheetReference } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Area } from '../workbook/model';
import type { Unit } from './layout';

export interface Adoption {
  readonly year: number | null;
  readonly unit: Unit;
  /** Doubtful places, and doubles, that the officer takes for what they look like. */
  readonly accepted: readonly Place[];
}

type NameEdit = Extract<Edit, { kind: 'setName' }>;

export function planAdoption(binding: Binding, { year, unit, accepted }: Adoption): Edit[] {
  const { template } = binding;
  const edits: NameEdit[] = [
    {
      kind: 'setName',
      name: TEMPLATE_NAME,
      refersTo: constantReference(`${template.id};${template.version};${year ?? ''}`),
      comment: '预算公开助手：所用模板、版本和年度',
    },
    {
      kind: 'setName',
      name: UNIT_NAME,
      refersTo: constantReference(`${unit.code};${unit.name}`),
      comment: '预算公开助手：填报单位',
    },
  ];
  const chosen = new Set(accepted.map((place) => place.table));
  for (const place of accepted) edits.push(...placeNames(place));
  const done = new Set<string>();
  for (const bound of binding.tables) {
    // A form that stands there for every project has one name; its further copies are recognised as they are.
    if (chosen.has(bound.table) || done.has(bound.table.id)) continue;
    done.add(bound.table.id);
    edits.push(...tableNames(bound));
  }
  return edits;
}

function tableNames(bound: BoundTable): NameEdit[] {
  const { table, sheet, area, bodyTop, bodyBottom } = bound;
  const body = { ...area, top: bodyTop, bottom: Math.max(bodyTop, bodyBottom) };
  return [...pair(table.id, `${table.number} ${table.title}`, sheet, area, body), ...totalNames(bound)];
}

function placeNames({ table, view, titleRow, bodyTop, columns }: Place): NameEdit[] {
  const used = columns.filter((column) => column >= 0);
  const area: Area = {
    top: Math.max(0, titleRow),
    left: Math.min(...used),
    bottom: Math.max(bodyTop, view.rowCount - 1),
    right: Math.max(...used),
  };
  return pair(table.id, `${table.number} ${table.title}`, view.sheet.name, area, { ...area, top: bodyTop });
}

function pair(id: string, title: string, sheet: string, area: Area, body: Area): NameEdit[] {
  const name = (part: '区域' | '数据', where: Area): NameEdit => ({
    kind: 'setName',
    name: tableName(id, part),
    refersTo: sheetReference(sheet, where),
    comment: title.trim(),
  });
  return [name('区域', area), name('数据', body)];
}

/** One name for each fixed total, as on a sheet made here: 预算公开_1_收入总计. */
function totalNames({ table, sheet, blocks }: BoundTable): NameEdit[] {
  const taken = new Set<string>();
  return blocks.flatMap(({ columns, rows }) => {
    const amounts = columns.flatMap(({ template, column }) => (template.role === 'amount' ? [column] : []));
    if (amounts.length === 0) return [];
    return rows.flatMap(({ row, item, text }): NameEdit[] => {
      const name = fold(item?.text ?? text).replace(/[^\p{L}\p{N}]/gu, '');
      if (!/(?:合计|总计)$/.test(name) || taken.has(name)) return [];
      taken.add(name);
      const area = { top: row, bottom: row, left: Math.min(...amounts), right: Math.max(...amounts) };
      return [
        {
          kind: 'setName',
          name: `${NAME_PREFIX}${table.id.replaceAll('-', '_')}_${name}`,
          refersTo: sheetReference(sheet, area),
        },
      ];
    });
  });
}
