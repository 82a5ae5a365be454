/** Rows of such forms: printed ones, and those that a department lists itself. */
import type { Books, Entry } from '../../../conformance/books/books';
import { isIn } from '../../../conformance/books/member';
import { SUBJECT_NAMES } from '../../../conformance/books/subjects';
import { chineseNumber } from '../../../src/template/expand';
import { labelOf } from './form';
import type { Row } from './form';

/** `name: label`, a line each; a name without a colon has no amounts. */
export function printed(text: string): Row[] {
  return text
    .trim()
    .split('\n')
    .map((line): Row => {
      const [name = '', label] = line.trim().split(/\s*:(?: |$)/);
      return {
        texts: { name: name.replaceAll('_', '  ') },
        label: label === undefined ? null : labelOf(label),
      };
    });
}

export const total = (name = '合计', label = ''): Row => ({
  texts: { name, code: name, k: name, bracket: name, project: name },
  label: labelOf(label),
});

export interface Listing {
  readonly scope?: string;
  readonly levels?: readonly number[];
  readonly label?: string;
  readonly unit?: string;
}

/** 科目 with money, at the levels (3, 5, 7 digits) that the form prints. */
export function subjects(books: Books, axis: 'functional' | 'economic', listing: Listing = {}): Row[] {
  const { scope = '', levels = axis === 'functional' ? [3, 5, 7] : [3, 5], label = '', unit } = listing;
  const entries = scoped(books, scope, unit);
  const codes = [...new Set(entries.flatMap((one) => levels.map((n) => one[axis].slice(0, n))))]
    .filter((code) => levels.includes(code.length))
    .sort();
  return codes.map((code, index): Row => {
    const name = SUBJECT_NAMES[code] ?? code;
    return {
      texts: {
        code,
        name: '  '.repeat(code.length > 3 ? (code.length - 3) / 2 : 0) + name,
        bare: name,
        bracket: `[${code}]${name}`,
        numbered: `${chineseNumber(index + 1)}、${name}`,
        类: code.slice(0, 3),
        款: code.slice(3, 5),
        项: code.slice(5, 7),
        k: code,
      },
      label: { [axis]: code, ...labelOf(label), ...(unit === undefined ? {} : { unit }) },
    };
  });
}

/** Only the 类 that have money, numbered 一、二、…. */
export const classes = (books: Books, scope = ''): Row[] =>
  subjects(books, 'functional', { scope, levels: [3], label: 'use=spent' }).map(({ texts, label }) => ({
    texts: { ...texts, name: texts['numbered'] ?? '' },
    label,
  }));

export const unitRows = (books: Books): Row[] =>
  books.units.map(({ code, name }) => ({
    texts: { unitCode: code, unit: name, name },
    label: { unit: code },
  }));

/** Each unit's projects, the unit's name and the subject beside each. */
export function projectRows(books: Books, scope = '', bySubject = false): Row[] {
  return books.units.flatMap(({ code: unit, name }) => {
    const own = scoped(books, `nature=project use=spent ${scope}`, unit);
    const keys = [...new Set(own.map((one) => `${one.project} ${bySubject ? one.functional : ''}`))];
    return keys.map((key): Row => {
      const [project = '', functional = ''] = key.split(' ');
      return {
        texts: {
          project,
          unit: name,
          unitCode: unit,
          code: functional,
          subject: SUBJECT_NAMES[functional] ?? '',
          bracket: `[${functional}]${SUBJECT_NAMES[functional] ?? ''}`,
          kind: '特定目标类',
          name: project,
        },
        label: { project, unit, ...(bySubject ? { functional } : {}) },
      };
    });
  });
}

export const blanks = (count: number): Row[] =>
  Array.from({ length: count }, () => ({ texts: {}, label: null }));

/** Two lists side by side end in the same row. */
export function level(left: readonly Row[], right: readonly Row[], ends: number): [Row[], Row[]] {
  const rows = Math.max(left.length, right.length);
  const fill = (side: readonly Row[]) => [
    ...side.slice(0, side.length - ends),
    ...blanks(rows - side.length),
    ...side.slice(side.length - ends),
  ];
  return [fill(left), fill(right)];
}

function scoped(books: Books, scope: string, unit: string | undefined): Entry[] {
  const label = { ...labelOf(scope), ...(unit === undefined ? {} : { unit }) };
  return books.entries.filter((entry) => isIn(entry, label));
}

/** Every line of 基本支出: unit, 功能科目, 经济科目. */
export function basicLines(books: Books): Row[] {
  const keys = new Map<string, Row>();
  for (const entry of books.entries.filter(({ nature }) => nature.startsWith('basic'))) {
    const { unit, functional, economic } = entry;
    const [f] = subjects({ ...books, entries: [entry] }, 'functional', { levels: [7] });
    const [e] = subjects({ ...books, entries: [entry] }, 'economic', { levels: [5] });
    keys.set(`${unit}${functional}${economic}`, {
      texts: {
        unit: books.units.find(({ code }) => code === unit)?.name ?? '',
        project: entry.nature === 'basic.personnel' ? '人员类支出' : '公用经费',
        code: functional,
        name: f?.texts['bare'] ?? '',
        economic,
        economicName: e?.texts['bare'] ?? '',
      },
      label: { unit, functional, economic },
    });
  }
  return [...keys.values()];
}
