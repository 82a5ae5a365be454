/** More of what makes Excel show its repair dialog, by documented limits: names, merges, checks, feet, tables. */
import { parseArea } from '../../src/workbook/address';
import type { Area } from '../../src/workbook/model';
import type { XmlElement } from '../../src/ooxml/xml-tree';

export function workbookRepairs(root: XmlElement): string[] {
  const sheets = (root.find('sheets')?.elements() ?? []).map((sheet) => sheet.get('name') ?? '');
  const names = root.find('definedNames')?.elements() ?? [];
  const keys = names.map((one) => `${one.get('name')?.toLowerCase()} ${one.get('localSheetId') ?? ''}`);
  return [
    ...twice(sheets.map((name) => name.toLowerCase())).map((name) => `two sheets are called ${name}`),
    ...sheets
      .filter((name) => name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
      .map((name) => `no sheet may be called ${name}`),
    ...twice(keys).map((key) => `the name ${key} twice`),
    ...names.flatMap((one) => {
      const name = one.get('name') ?? '';
      const faults = [];
      if (name.length > 255 || /[\s()（）、，。“”/:;!@#$%^&*+=<>{}[\]|~`-]/.test(name))
        faults.push(`the name ${name}`);
      if ((one.get('comment') ?? '').length > 255) faults.push(`the comment of ${name} is too long`);
      if (one.text.trim() === '' || one.text.length > 8192) faults.push(`the formula of ${name}`);
      return faults;
    }),
  ];
}

export function sheetRepairs(path: string, root: XmlElement): string[] {
  const merges = areasOf(root.find('mergeCells'), 'ref');
  const checks = root.find('dataValidations')?.elements() ?? [];
  const feet = root.find('headerFooter')?.elements() ?? [];
  const columns = (root.find('cols')?.elements() ?? []).map((col) => [
    Number(col.get('min')),
    Number(col.get('max')),
  ]);
  return [
    ...merges.flatMap((one, at) =>
      merges
        .slice(at + 1)
        .filter((other) => overlap(one, other))
        .map(() => `${path}: merges overlap`),
    ),
    ...checks
      .filter((one) => (one.get('errorTitle') ?? '').length > 32 || (one.get('error') ?? '').length > 255)
      .map(() => `${path}: the message of a check is too long`),
    ...feet.filter(({ text }) => text.length > 255).map(() => `${path}: a foot is too long`),
    ...columns
      .filter(([min = 0], at) => min <= (columns[at - 1]?.[1] ?? 0))
      .map(() => `${path}: columns overlap`),
    ...(root.find('sheetData')?.elements() ?? [])
      .filter((row) => !(Number(row.get('ht') ?? 0) <= 409.5))
      .map((row) => `${path}: row ${row.get('r')} is too high`),
  ];
}

const areasOf = (list: XmlElement | undefined, key: string): Area[] =>
  (list?.elements() ?? []).flatMap((one) => parseArea(one.get(key) ?? '') ?? []);

const overlap = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
