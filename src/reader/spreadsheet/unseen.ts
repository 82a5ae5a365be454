/**
 * What of a sheet cannot be seen, as far as @e965/xlsx 0.20.3 does not tell it: of .ods nothing at all, of Excel 2003
 * XML no column.
 */
import { decodeEntities } from '../../ooxml/xml-text';

/** Inclusive, zero-based. */
interface Run {
  readonly first: number;
  readonly last: number;
}

export interface UnseenParts {
  readonly sheet: boolean;
  readonly rows: readonly Run[];
  readonly columns: readonly Run[];
}

/** By the names of the sheets. */
export type Unseen = ReadonlyMap<string, UnseenParts>;

export const ALL_SEEN: Unseen = new Map();

/** The indexes of some runs below a limit: a run may go down to the last row of the grid. */
export function indexesOf(runs: readonly Run[], limit: number): Set<number> {
  const found = new Set<number>();
  for (const { first, last } of runs)
    for (let index = first; index <= Math.min(last, limit - 1); index++) found.add(index);
  return found;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const ODS_TAG =
  /<(\/?)(table:table|table:table-row-group|table:table-column-group|table:table-row|table:table-column)(?=[\s/>])([^<>]*)>/g;

/** OpenDocument 1.3, part 3: table:display of a table's style and of groups, table:visibility of rows and columns. */
export function unseenInOds(content: string): Unseen {
  const found = new Map<string, UnseenParts>();
  const notShown = stylesNotShown(content);
  let open = { sheet: false, rows: [] as Run[], columns: [] as Run[] };
  let [row, column] = [0, 0];
  let groups: boolean[] = [];
  for (const [, closing, name, tag = ''] of content.matchAll(ODS_TAG)) {
    if (name === 'table:table-row-group' || name === 'table:table-column-group') {
      if (closing) groups.pop();
      else groups.push(attribute(tag, 'display') === 'false');
    } else if (closing) continue;
    else if (name === 'table:table') {
      open = { sheet: notShown.has(attribute(tag, 'style-name') ?? ''), rows: [], columns: [] };
      found.set(decodeEntities(attribute(tag, 'name') ?? ''), open);
      [row, column, groups] = [0, 0, []];
    } else {
      const isRow = name === 'table:table-row';
      const first = isRow ? row : column;
      const count = Number(attribute(tag, isRow ? 'number-rows-repeated' : 'number-columns-repeated') ?? 1);
      const unseen =
        /^(?:collapse|filter)$/.test(attribute(tag, 'visibility') ?? '') || groups.includes(true);
      if (unseen) (isRow ? open.rows : open.columns).push({ first, last: first + count - 1 });
      if (isRow) row += count;
      else column += count;
    }
  }
  return found;
}

function stylesNotShown(content: string): Set<string> {
  const found = new Set<string>();
  let style = '';
  for (const [, name, tag = ''] of content.matchAll(
    /<(style:style|style:table-properties)(?=[\s/>])([^<>]*)>/g,
  )) {
    if (name === 'style:style') style = attribute(tag, 'name') ?? '';
    else if (attribute(tag, 'display') === 'false') found.add(style);
  }
  return found;
}

/** [MS-OI29500] keeps the names of SpreadsheetML 2003: Hidden, Index and Span (how many more) of Column and Row. */
export function unseenInXml(text: string): Unseen {
  const found = new Map<string, UnseenParts>();
  let open = { sheet: false, rows: [] as Run[], columns: [] as Run[] };
  let [row, column] = [0, 0];
  for (const [, name, tag = ''] of text.matchAll(/<(?:\w+:)?(Worksheet|Column|Row)(?=[\s/>])([^<>]*)>/g)) {
    if (name === 'Worksheet') {
      open = { sheet: false, rows: [], columns: [] };
      found.set(decodeEntities(attribute(tag, 'Name') ?? ''), open);
      [row, column] = [0, 0];
      continue;
    }
    const isRow = name === 'Row';
    const first = Number(attribute(tag, 'Index') ?? (isRow ? row : column) + 1) - 1;
    const last = first + Number(attribute(tag, 'Span') ?? 0);
    const unseen =
      attribute(tag, 'Hidden') === '1' || Number(attribute(tag, isRow ? 'Height' : 'Width') ?? 1) === 0;
    if (unseen) (isRow ? open.rows : open.columns).push({ first, last });
    if (isRow) row = last + 1;
    else column = last + 1;
  }
  return found;
}
