/** On what Word stumbles beyond the schema: styles and bookmarks that are not there, tables that do not add up. */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from '../../../src/ooxml/xml-tree';

export function docxFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const tree = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
  const body = all(tree('word/document.xml'));
  const styles = all(tree('word/styles.xml')).filter(({ local }) => local === 'style');
  return [
    ...styleFaults(body, styles),
    ...bookmarkFaults(body),
    ...body.flatMap((element, at) => (element.local === 'tbl' ? tableFaults(element, at) : [])),
    ...relationFaults(
      strFromU8(parts['word/document.xml'] ?? new Uint8Array()),
      tree('word/_rels/document.xml.rels'),
    ),
    ...levelFaults(body),
  ];
}

function all(element: XmlElement): XmlElement[] {
  return element.elements().flatMap((child) => [child, ...all(child)]);
}

const val = (element: XmlElement | undefined) => element?.get('w:val') ?? '';

function twice(values: readonly string[], what: string): string[] {
  const found = values.filter((value, at) => values.indexOf(value) !== at);
  return found.map((value) => `${what} ${value} twice`);
}

function styleFaults(body: readonly XmlElement[], styles: readonly XmlElement[]): string[] {
  const ids = styles.map((style) => style.get('w:styleId') ?? '');
  const used = body.filter(({ local }) => ['pStyle', 'rStyle', 'tblStyle'].includes(local)).map(val);
  return [
    ...twice(ids, 'style'),
    ...twice(
      styles.map((style) => val(style.find('name'))),
      'style name',
    ),
    ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `style ${id} is not there`),
  ];
}

function bookmarkFaults(body: readonly XmlElement[]): string[] {
  const starts = body.filter(({ local }) => local === 'bookmarkStart');
  const ends = body.filter(({ local }) => local === 'bookmarkEnd').map((end) => end.get('w:id') ?? '');
  const ids = starts.map((start) => start.get('w:id') ?? '');
  const names = starts.map((start) => start.get('w:name') ?? '');
  const anchors = body
    .filter(({ local }) => local === 'hyperlink')
    .flatMap((link) => link.get('w:anchor') ?? []);
  const fields = body
    .filter(({ local }) => local === 'instrText')
    .flatMap(({ text }) => [...text.matchAll(/PAGEREF (\S+)/g)].map(([, name = '']) => name));
  return [
    ...twice(ids, 'bookmark id'),
    ...twice(
      names.map((name) => name.toLowerCase()),
      'bookmark',
    ),
    ...([...ids].sort().join() === [...ends].sort().join() ? [] : ['bookmarks are not closed']),
    ...names
      .filter((name) => name.length > 40 || !/^[\p{L}_]\w*$/u.test(name))
      .map((name) => `bookmark ${name} has no legal name`),
    ...[...anchors, ...fields]
      .filter((name) => !names.includes(name))
      .map((name) => `nothing is called ${name}`),
  ];
}

/** Every row fills the grid, a merge downwards begins somewhere, a cell ends with a paragraph. */
function tableFaults(table: XmlElement, at: number): string[] {
  const grid = table.find('tblGrid')?.elements().length ?? 0;
  let open = new Set<string>();
  return table.elements('tr').flatMap((row, line) => {
    const place = `table ${at} row ${line}`;
    const faults: string[] = [];
    const now = new Set<string>();
    let column = 0;
    for (const cell of row.elements('tc')) {
      const properties = cell.find('tcPr');
      const span = Number(val(properties?.find('gridSpan')) || 1);
      const merge = properties?.find('vMerge');
      const key = `${column},${span}`;
      if (merge && val(merge) !== 'restart' && !open.has(key))
        faults.push(`${place}: a merge goes on that never began`);
      if (merge) now.add(key);
      if (cell.elements().at(-1)?.local !== 'p')
        faults.push(`${place}: a cell does not end with a paragraph`);
      column += span;
    }
    if (grid > 0 && column !== grid) faults.push(`${place}: ${column} columns of ${grid}`);
    open = now;
    return faults;
  });
}

function relationFaults(body: string, relations: XmlElement): string[] {
  const known = new Set(relations.elements().map((one) => one.get('Id')));
  const used = [...body.matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map(([, id = '']) => id);
  return [...new Set(used)].filter((id) => !known.has(id)).map((id) => `relationship ${id} is not there`);
}

/** A reader of the outline, by ear above all, expects no level to be left out. */
function levelFaults(body: readonly XmlElement[]): string[] {
  const levels = body
    .filter(({ local }) => local === 'pStyle')
    .flatMap((style) => /^Heading(\d)$/.exec(val(style))?.[1] ?? [])
    .map(Number);
  return levels.flatMap((level, at) =>
    level > (levels[at - 1] ?? 0) + 1 ? [`heading level ${levels[at - 1]} → ${level}`] : [],
  );
}
