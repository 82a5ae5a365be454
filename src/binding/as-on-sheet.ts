/**
 * The table as the sheet prints it where that has more columns than the form: codes in three columns for one, a list
 * that goes on beside itself. What is read, printed and published of it has those columns too.
 */
import type { BlockTemplate, ColumnTemplate, TableTemplate } from '../template/template';
import { cellAddress, parseArea } from '../workbook/address';
import type { Area } from '../workbook/model';
import { templateHeader } from './header';
import { lanesOf } from './lanes';
import type { Place } from './lay-over';
import { splitCodes } from './split-codes';

/** A column of the table as printed: the form's column that it is, or is part of. */
interface Printed {
  readonly template: ColumnTemplate;
  /** Of the sheet, −1 where there is none. */
  readonly column: number;
  /** Of the form. */
  readonly source: number;
  /** 款 and 项 beside 类: under the header of their first. */
  readonly covered: boolean;
}

export function asOnSheet(place: Place): Place {
  const { table } = place;
  const own = table.columns.flatMap((template, source): Printed[] => {
    const column = place.columns[source] ?? -1;
    return splitCodes(place, template, column).map((part, n) => ({ ...part, source, covered: n > 0 }));
  });
  const last = table.blocks[table.blocks.length - 1];
  const of = (block: BlockTemplate) =>
    own.filter(({ source }) => source >= block.left && source < block.left + block.columns.length);
  const lanes = last ? lanesOf(place, last, of(last)) : [];
  if (own.length === table.columns.length && lanes.length === 0) return place;
  const columns = [
    ...own,
    ...lanes.flatMap((shift) =>
      (last ? of(last) : []).map((one) => ({ ...one, column: one.column + shift })),
    ),
  ];
  const widened = (block: BlockTemplate): BlockTemplate => ({
    ...block,
    left: own.findIndex(({ source }) => source === block.left),
    columns: of(block).map(({ template }) => template),
  });
  const wide: TableTemplate = {
    ...table,
    ...headerOf(table, columns, own.length),
    columns: columns.map(({ template }) => template),
    blocks: table.blocks.map(widened),
    otherReadings: table.otherReadings.map((reading) => reading.map(widened)),
  };
  return { ...place, table: wide, columns: columns.map(({ column }) => column) };
}

/** The form's header over the columns as printed; `own` of them are its own, the rest are further lanes. */
function headerOf(
  table: TableTemplate,
  columns: readonly Printed[],
  own: number,
): Pick<TableTemplate, 'headerRows' | 'headerMerges'> {
  const { headTop } = templateHeader(table);
  const isCaption = (row: readonly string[]) => row.some((text) => /(?:单位|金额)\s*[:：]/.test(text));
  const headerRows = table.headerRows.map((row, at) => {
    const texts = columns.map(({ source, covered }, n) =>
      covered || (at < headTop && n >= own) ? '' : (row[source] ?? ''),
    );
    if (!isCaption(row)) return texts;
    // 单位：万元 stands over the last column.
    const caption = texts.map((text) => text !== '').lastIndexOf(true);
    return texts.map((text, n) =>
      n === columns.length - 1 ? (texts[caption] ?? '') : n === caption ? '' : text,
    );
  });
  const areas = table.headerMerges.flatMap((merge) => parseArea(merge) ?? []);
  const placed = areas.map((area) => over(area, columns, own, table.columns.length));
  const lanes = repeated(areas, columns, own, headTop);
  const taken = (row: number, column: number) =>
    [...placed, ...lanes].some(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  const codes = headerRows.flatMap((row, at) =>
    row.flatMap((text, left): Area[] => {
      let right = left;
      while (columns[right + 1]?.covered === true) right += 1;
      return text === '' || right === left || at < headTop || taken(at, left)
        ? []
        : [{ top: at, bottom: at, left, right }];
    }),
  );
  return { headerRows, headerMerges: [...placed, ...lanes, ...codes].map(inLetters) };
}

/** A merge of the form's header; one over its whole width reaches over the lanes, too. */
function over(area: Area, columns: readonly Printed[], own: number, width: number): Area {
  const left = columns.findIndex(({ source }) => source === area.left);
  const right = columns
    .slice(0, own)
    .map(({ source }) => source)
    .lastIndexOf(area.right);
  return { ...area, left, right: area.right === width - 1 ? Math.max(right, columns.length - 1) : right };
}

/** The header of the last block once more over each of its lanes, merges and all. */
function repeated(areas: readonly Area[], columns: readonly Printed[], own: number, headTop: number): Area[] {
  return areas.flatMap((area) => {
    if (area.top < headTop) return [];
    const lefts = columns.flatMap(({ source }, n) => (n >= own && source === area.left ? [n] : []));
    const rights = columns.flatMap(({ source }, n) => (n >= own && source === area.right ? [n] : []));
    return lefts.flatMap((left, n) => {
      const right = rights[n];
      return right === undefined || right < left ? [] : [{ ...area, left, right }];
    });
  });
}

function inLetters({ top, left, bottom, right }: Area): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
