/** What Excel would “repair” in a package: parts without a type, relationships into nowhere, indices out of range. */
import { strFromU8, unzipSync } from 'fflate';
import { WORKSHEET_ORDER } from '../../src/workbook/apply/sheet-part';
import { Package } from '../../src/ooxml/package';
import { readStructure } from '../../src/workbook/ooxml/structure';
import { sheetRepairs, workbookRepairs } from './excel-repairs';
import { type XmlElement, parseXml } from '../../src/ooxml/xml-tree';

export function packageFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const pkg = Package.read(bytes);
  const texts = unzipSync(bytes);
  const paths = new Set(Object.keys(texts));
  const tree = (path: string) => parseXml(strFromU8(texts[path] ?? new Uint8Array()));

  for (const override of tree('[Content_Types].xml').elements('Override')) {
    const path = override.get('PartName')?.slice(1) ?? '';
    if (!paths.has(path)) faults.push(`a type for ${path}, which is not there`);
  }
  for (const path of paths) {
    if (path !== '[Content_Types].xml' && !pkg.contentType(path)) faults.push(`${path} has no type`);
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
    if (path.endsWith('.rels') && owner !== '' && !paths.has(owner)) faults.push(`${path} is nobody's`);
  }
  for (const owner of ['', ...paths]) {
    for (const { path, kind } of pkg.relationships(owner)) {
      if (path !== null && !paths.has(path))
        faults.push(`${owner} leads to ${kind} ${path}, which is not there`);
    }
  }

  const { root, sheets, styles } = readStructure(pkg);
  for (const name of root.find('definedNames')?.elements() ?? []) {
    if (Number(name.get('localSheetId') ?? 0) >= sheets.length)
      faults.push(`${name.get('name')} is of no sheet`);
  }
  for (const view of root.find('bookViews')?.elements() ?? []) {
    const active = Number(view.get('activeTab') ?? 0);
    if (sheets[active]?.hidden !== false) faults.push('no visible sheet is active');
  }
  faults.push(...workbookRepairs(root));
  const formats = styles === undefined ? 1 : (tree(styles).find('cellXfs')?.elements().length ?? 1);
  for (const { path } of sheets) faults.push(...sheetFaults(path, tree(path), formats));
  return faults;
}

function sheetFaults(path: string, root: XmlElement, formats: number): string[] {
  const faults: string[] = [];
  const ranks = root.elements().map(({ local }) => WORKSHEET_ORDER.indexOf(local));
  if (ranks.some((rank, i) => rank < (ranks[i - 1] ?? 0))) faults.push(`${path}: children out of order`);
  for (const child of root.elements()) {
    const count = child.get('count');
    if (count !== undefined && Number(count) !== child.elements().length)
      faults.push(`${path}: ${child.local} miscounted`);
  }
  const merges =
    root
      .find('mergeCells')
      ?.elements()
      .map((merge) => merge.get('ref')) ?? [];
  if (new Set(merges).size !== merges.length) faults.push(`${path}: the same merge twice`);
  faults.push(...sheetRepairs(path, root));
  let before = -1;
  for (const row of root.find('sheetData')?.elements() ?? []) {
    const number = Number(row.get('r') ?? before + 1);
    if (number <= before) faults.push(`${path}: row ${number} out of order`);
    before = number;
    for (const cell of row.elements()) {
      if (Number(cell.get('s') ?? 0) >= formats) faults.push(`${path}: ${cell.get('r')} has no such format`);
    }
  }
  return faults;
}
