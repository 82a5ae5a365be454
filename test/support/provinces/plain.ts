/** Tables whose amounts are no part of the books, written as they stand; and rows that every form prints whole. */
import type { Books } from '../../../conformance/books/books';
import { chineseNumber } from '../../../src/template/expand';
import { ROW_SETS } from '../../../src/templates';
import { labelOf } from './form';
import type { ProvinceTable, Row } from './form';
import { subjects } from './lines';

/** `body`: a line each, cells divided by `|`; what looks like a number is one, codes in quotes are texts. */
export function plainTable(
  table: Pick<ProvinceTable, 'sheet' | 'top' | 'head' | 'unit' | 'foot'>,
  body: string,
): ProvinceTable {
  const width = (table.head[0] ?? '').split('|').length;
  const columns = Array.from({ length: width }, (_, index) => `@c${index}`);
  const rows = body
    .trim()
    .split('\n')
    .map((line): Row => {
      const cells = line.split('|').map((cell) => cell.trim());
      const texts = cells.map((cell, index): [string, string | number] => [
        `c${index}`,
        /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell.replace(/^"(.*)"$/, '$1'),
      ]);
      return { texts: Object.fromEntries(texts), label: null };
    });
  return { ...table, sides: [{ columns, rows }] };
}

/** All 类 of 功能科目, with money or without; `lead`: `（{}）`, `{}、`, `1、`. */
export function allClasses(lead = '{}、', label = 'use=spent'): Row[] {
  const set = (ROW_SETS as Readonly<Record<string, unknown>>)['功能科目类'] as readonly {
    readonly text: string;
    readonly label: { functional: string };
  }[];
  return set.map(({ text, label: own }, index): Row => ({
    texts: {
      name: lead.replace('{}', chineseNumber(index + 1)).replace('1', String(index + 1)) + text,
    },
    label: { ...own, ...labelOf(label) },
  }));
}

/** 项目 as subtotals, under each the 经济科目 that it is spent on. */
export function projectsInParts(books: Books, scope = ''): Row[] {
  return books.units.flatMap(({ code: unit, name }) => {
    const own = books.entries.filter((one) => one.nature === 'project' && one.unit === unit);
    return [...new Set(own.map(({ project }) => project))].flatMap((project): Row[] => {
      const entries = own.filter((one) => one.project === project);
      const parts = subjects({ ...books, entries }, 'economic', { levels: [5], scope });
      if (parts.length === 0) return [];
      const functional = entries[0]?.functional ?? '';
      const key = { project, unit };
      return [
        { texts: { project }, label: key },
        ...parts.map(({ texts, label }): Row => ({
          texts: {
            kind: '特定目标类',
            project,
            unit: name,
            code: functional,
            subject: subjects({ ...books, entries }, 'functional', { levels: [7] })[0]?.texts['bare'] ?? '',
            economic: texts['code'] ?? '',
            economicName: texts['bare'] ?? '',
          },
          label: { ...key, functional, ...label },
        })),
      ];
    });
  });
}
