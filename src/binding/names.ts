/**
 * The defined names that bind a workbook: readable in the Name Manager, legal in Excel, WPS and
 * LibreOffice (letters, digits and underscores, never like a cell's address).
 */
import { parseReference } from '../workbook/address';
import type { Area, DefinedName } from '../workbook/model';

export const NAME_PREFIX = '预算公开_';

/** Holds the pack, its version and the year: `"sichuan;2023.1;2024"`. */
export const TEMPLATE_NAME = `${NAME_PREFIX}模板`;
/** The unit, its code first where there is one: `"316002;某某中心"`. */
export const UNIT_NAME = `${NAME_PREFIX}单位`;

/** 区域: title to last row. 数据: the body. 合计: the total row's amounts. */
export type NamePart = '区域' | '数据' | '合计';

export function tableName(table: string, part: NamePart): string {
  return `${NAME_PREFIX}${table.replaceAll('-', '_')}_${part}`;
}

export interface NamedTable {
  readonly sheet: string;
  readonly area: Area;
  readonly body: Area | null;
}

export interface WorkbookNames {
  readonly template: { readonly id: string; readonly version: string; readonly year: number | null } | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly tables: ReadonlyMap<string, NamedTable>;
  readonly broken: readonly string[];
}

export function readNames(names: readonly DefinedName[], tableIds: readonly string[]): WorkbookNames {
  const ours = new Map<string, DefinedName>();
  const broken: string[] = [];
  for (const name of names) {
    if (!name.name.startsWith(NAME_PREFIX)) continue;
    // A sheet copied inside the workbook brings a second, sheet-scoped name: the workbook's own holds.
    if (ours.has(name.name) && name.sheet !== undefined) continue;
    ours.set(name.name, name);
  }
  const tables = new Map<string, NamedTable>();
  for (const id of tableIds) {
    const region = ours.get(tableName(id, '区域'));
    if (!region) continue;
    const place = parseReference(region.refersTo);
    if (!place) {
      broken.push(region.name);
      continue;
    }
    const body = parseReference(ours.get(tableName(id, '数据'))?.refersTo ?? '');
    tables.set(id, { ...place, body: body && body.sheet === place.sheet ? body.area : null });
  }
  const [id = '', version = '', year = ''] = constant(ours.get(TEMPLATE_NAME)).split(';');
  const [code = '', unit = ''] = constant(ours.get(UNIT_NAME)).split(';');
  return {
    template: id === '' ? null : { id, version, year: /^\d{4}$/.test(year) ? Number(year) : null },
    unit: unit === '' ? null : { code, name: unit },
    tables,
    broken,
  };
}

function constant(name: DefinedName | undefined): string {
  const match = /^=?"(.*)"$/s.exec(name?.refersTo.trim() ?? '');
  return (match?.[1] ?? '').replaceAll('""', '"');
}

export function constantReference(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
