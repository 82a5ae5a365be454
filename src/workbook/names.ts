/** Defined names: reading them, and which names and sheet names every host accepts. */
import { onSheet, parseArea } from './address';
import { type DefinedName } from './model';
import { type Structure } from './ooxml/structure';

/**
 * The names of a workbook. Excel's own (`_xlnm.Print_Titles` …) are left out: they are settings of a sheet,
 * and Excel does not list them among its names either.
 */
export function readNames(structure: Structure): DefinedName[] {
  const names: DefinedName[] = [];
  for (const element of structure.root.find('definedNames')?.elements('definedName') ?? []) {
    const name = element.get('name') ?? '';
    if (name === '' || name.startsWith('_xlnm.')) continue;
    const scope = element.get('localSheetId');
    const sheet = scope === undefined ? undefined : structure.sheets[Number(scope)]?.name;
    names.push({ name, refersTo: element.text, ...(sheet === undefined ? {} : { sheet }) });
  }
  return names;
}

/**
 * What is wrong with a sheet name, in Chinese, or null where Excel, WPS and LibreOffice all take it.
 * Excel: 1–31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not the reserved word History.
 */
export function sheetNameFault(name: string): string | null {
  if (name.trim() === '') return '工作表名称不能为空';
  if (name.length > 31) return `工作表名称“${name}”有 ${name.length} 个字符，最多 31 个`;
  // oxlint-disable-next-line no-control-regex -- exactly those are what XML cannot hold
  const forbidden = /[:\\/?*[\]\u0000-\u001f]/.exec(name);
  if (forbidden) return `工作表名称“${name}”含有不允许的字符“${forbidden[0]}”（不能用 : \\ / ? * [ ]）`;
  if (name.startsWith("'") || name.endsWith("'")) return `工作表名称“${name}”首尾不能是单引号`;
  if (name.toLowerCase() === 'history') return '工作表名称不能是 History（Excel 保留）';
  return null;
}

/**
 * What is wrong with a defined name, in Chinese, or null. A letter (Chinese ones count) or an underscore, then
 * letters, digits, underscores and full stops; at most 255 characters; nothing that reads as an address in
 * either notation (`A1`, `XFD10`, `R1C1`, `R`, `C`) or as a truth value. Backslash and question mark are legal
 * in Excel, but not in LibreOffice.
 */
export function definedNameFault(name: string): string | null {
  if (name.length > 255) return `名称“${name.slice(0, 20)}…”超过 255 个字符`;
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name)) {
    return `名称“${name}”不合规则：须以文字、字母或下划线开头，只含文字、字母、数字、下划线和点`;
  }
  const area = parseArea(name);
  const readsAsAddress = (area !== null && onSheet(area)) || /^(?:r\d*)?(?:c\d*)?$/i.test(name);
  if (readsAsAddress) return `名称“${name}”与单元格地址相同，不能用作名称`;
  if (/^(?:true|false)$/i.test(name)) return `名称“${name}”与逻辑值相同，不能用作名称`;
  return null;
}
