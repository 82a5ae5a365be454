/**
 * Books printed in a built-in form. Of the pack only what its rows and columns are called and stand for is read;
 * every amount, totals included, is counted from the entries by itself.
 */
import type {
  BlockTemplate,
  FixedItem,
  RepeatItem,
  TableTemplate,
  Template,
} from '../../src/template/template';
import type { Label } from '../../src/dimension/dimension';
import type { Workbook } from '../../src/workbook/model';
import { filledForm } from '../../test/support/sheets';
import type { Books, BooksOptions, Entry } from './books';
import { SUBJECT_NAMES } from './subjects';

export interface PrintedCell {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Hundredths of the table's unit (万元 or 元); null where nothing is printed. */
  readonly cents: number | null;
  readonly lastCents: number;
  readonly line: Line;
  /** What its table, its column and its row stand for. */
  readonly keys: readonly Label[];
  /** First column of its block, and the columns of it that hold no amount. */
  readonly names: Readonly<Record<string, number>>;
}

export interface Printed {
  readonly workbook: Workbook;
  readonly cells: readonly PrintedCell[];
}

export interface Line {
  readonly kind: 'fixed' | 'total' | 'unit' | 'subject' | 'project' | 'blank';
  readonly texts: Readonly<Record<string, string>>;
  readonly label: Label | null;
  /** A listed row of the lowest level. */
  readonly lowest: boolean;
}

type Value = string | number;

/** Whether a form has a place for money of this source. */
export function hasSource(template: Template, source: string): boolean {
  return template.tables.some(
    (table) =>
      table.columns.some(({ label }) => label?.source === source) ||
      table.blocks.some(({ items }) => items.some(({ label }) => label?.source?.split('+').includes(source))),
  );
}

/** What the form has a place for: books that hold more could not be printed in it. */
export function placesOf(template: Template): Pick<BooksOptions, 'has' | 'forward' | 'carried'> {
  const labels = template.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ scope, items, columns }) => [
      scope,
      ...[...items, ...columns].map(({ label }) => label),
    ]),
  );
  return {
    has: (source) => hasSource(template, source),
    forward: labels.some((label) => label?.use === 'forward'),
    carried: labels.some((label) => label?.carry === 'carried'),
  };
}

export function printBooks(template: Template, books: Books): Printed {
  const cells: PrintedCell[] = [];
  const bodies: Record<string, Value[][]> = {};
  for (const table of template.tables) {
    if (!table.money || table.kind !== 'amounts') continue;
    const kept = !['procurement', 'asset'].includes(table.blocks[0]?.scope.measure ?? '');
    const body = kept ? printTable(table, books, cells) : blankTable(table);
    const note = table.definition.emptyNote;
    if (body?.every((row) => row.every((value) => typeof value !== 'number')) && note !== undefined)
      body.push([note.replaceAll('{年度}', '2024').replaceAll(/\{部门\}|\{单位\}/g, books.department)]);
    if (body && body.length > 0) bodies[table.id] = body;
  }
  const workbook = filledForm(template, bodies, { department: books.department, year: 2024, level: '市级' });
  return { workbook, cells };
}

/** A form that these books have nothing for: its printed rows alone. */
function blankTable({ blocks, columns }: TableTemplate): Value[][] {
  const [block] = blocks;
  const name = block?.columns.findIndex(({ role }) => role === 'name' || role === 'project') ?? 0;
  const items = block?.items.filter((item) => item.kind === 'fixed') ?? [];
  return items.map(({ text, cells }) =>
    columns.map((_, at) => cells?.[at] ?? (at === Math.max(0, name) ? text : '')),
  );
}

function printTable(table: TableTemplate, books: Books, cells: PrintedCell[]): Value[][] | null {
  const current = table.otherReadings.find((reading) => reading[0]?.scope.carry === 'current');
  const blocks = books.currentOnly && current ? current : table.blocks;
  const rows: Value[][] = [];
  // 元 are printed with two decimals, 万元 rounded to them.
  const perYuan = table.money?.unit === '元' ? 100 : 0.01;
  for (const block of blocks) {
    const lines = linesOf(block, books, blocks.length > 1);
    if (!lines) return null;
    lines.forEach((line, index) => {
      const row = (rows[index] ??= Array<Value>(table.columns.length).fill(''));
      const names = Object.fromEntries(
        block.columns.map(({ role, level }, c) => [level ?? role, block.left + c]),
      );
      block.columns.forEach((column, c) => {
        if (column.role !== 'amount') {
          const own = line.texts[column.level ?? column.role] ?? '';
          // A form without a column of names prints 合计 in its first.
          row[block.left + c] = own || (c === 0 && !('name' in names) ? (line.texts.name ?? '') : '');
          return;
        }
        if (!line.label || !column.label) return;
        const keys = [block.scope, column.label, line.label];
        const found = books.entries.filter((entry) => keys.every((label) => isIn(entry, label)));
        const last = keys.some((label) => label.year === 'last');
        const total = (of: (entry: Entry) => number) =>
          Math.round(found.reduce((sum, one) => sum + of(one), 0) * perYuan);
        const cents = total((one) => (last ? one.last : one.yuan));
        row[block.left + c] = cents === 0 ? '' : cents / 100;
        cells.push({
          table: table.id,
          sheet: table.sheet,
          row: table.headerRows.length + index,
          column: block.left + c,
          cents: cents === 0 ? null : cents,
          lastCents: total((one) => one.last),
          line,
          keys,
          names,
        });
      });
    });
  }
  return rows;
}

/** Whether an entry belongs to what a row, a column or a table stands for. */
export function isIn(entry: Entry, label: Label): boolean {
  const lies = (own: string, member: string | undefined, step = '.') =>
    member === undefined || member.split('+').some((one) => own === one || own.startsWith(one + step));
  return (
    lies(entry.unit, label.unit) &&
    lies(entry.project, label.project) &&
    lies(entry.functional, label.functional, '') &&
    lies(entry.economic, label.economic, '') &&
    lies(entry.nature, label.nature) &&
    lies(entry.source, label.source) &&
    lies(entry.carry, label.carry) &&
    (label.measure !== 'income' ? lies(entry.use, label.use) : true) &&
    label.entry !== 'apart'
  );
}

function linesOf(block: BlockTemplate, books: Books, beside: boolean): Line[] | null {
  const lines: Line[] = [];
  for (const item of block.items) {
    if (item.kind === 'fixed') lines.push(fixedLine(item, books));
    else {
      const listed = listedLines(item, block, books, beside);
      if (!listed) return null;
      lines.push(...listed);
      if (beside) for (let n = listed.length; n < item.rows; n++) lines.push(BLANK_LINE);
    }
  }
  return lines.map((line, index) => ({ ...line, texts: { ...line.texts, ordinal: String(index + 1) } }));
}

const BLANK_LINE: Line = { kind: 'blank', texts: {}, label: null, lowest: false };

function fixedLine(item: FixedItem, books: Books): Line {
  const name = item.text.replaceAll('{部门}', books.department);
  const own = item.label?.functional?.startsWith('~') ? null : item.label;
  const kind = /^合\s*计$/.test(name) ? 'total' : 'fixed';
  return { kind, texts: { name }, label: own, lowest: false };
}

/** Null for a list that books like these have nothing for. */
function listedLines(item: RepeatItem, block: BlockTemplate, books: Books, beside: boolean): Line[] | null {
  const roles = new Set(block.columns.map(({ role }) => role));
  const [first, ...others] = item.axes;
  const subject = item.axes.find((axis) => axis === 'functional' || axis === 'economic');
  const scoped = books.entries.filter((entry) => isIn(entry, block.scope) && isIn(entry, item.label));
  if (first === 'unit' && others.length === 0)
    return books.units.map((unit) => unitLine(unit, item.label, true));
  if (first === 'unit' && subject) {
    return books.units.flatMap((unit) => {
      const own = scoped.filter((entry) => entry.unit === unit.code);
      if (own.length === 0) return [];
      const lists = item.axes.includes('project')
        ? projectRows(own, subject)
        : subjectRows(own, subject, false);
      const under = lists.map((line) => ({
        ...line,
        texts: { ...line.texts, unitCode: line.lowest ? unit.code : '' },
        label: { ...line.label, unit: unit.code },
      }));
      const { unitCode: _, ...texts } = unitLine(unit, item.label, false).texts;
      return [{ ...unitLine(unit, item.label, false), texts }, ...under];
    });
  }
  if (subject) {
    const rows = subjectRows(scoped, subject, true);
    return (beside ? rows.filter(({ label }) => label?.[subject]?.length === 3) : rows).map((line) => ({
      ...line,
      label: { ...item.label, ...line.label },
      lowest: beside || line.lowest,
    }));
  }
  if (!roles.has('project') || !roles.has('unitName')) return null;
  return books.units.flatMap(({ code, name }) =>
    [...new Set(scoped.filter(({ unit }) => unit === code).map(({ project }) => project))].map(
      (project): Line => ({
        kind: 'project',
        texts: { category: '特定目标类', project, subproject: project, unitName: name },
        label: { ...item.label, project, unit: code },
        lowest: true,
      }),
    ),
  );
}

function unitLine(unit: { code: string; name: string }, label: Label, lowest: boolean): Line {
  const texts = { unitCode: unit.code, name: unit.name, unitName: unit.name };
  return { kind: 'unit', texts, label: { ...label, unit: unit.code }, lowest };
}

/** 类, 款 and 项; where `parents` is not set a form prints the lowest rows, and 类 above 经济科目 by name. */
function subjectRows(entries: readonly Entry[], axis: 'functional' | 'economic', parents: boolean): Line[] {
  const codes = [...new Set(entries.map((entry) => entry[axis]))].filter(Boolean).sort();
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    const wanted = parents ? [3, 5, 7] : axis === 'economic' ? [3, 5] : [7];
    const steps = wanted.filter((n) => n <= code.length).map((n) => code.slice(0, n));
    return steps.flatMap((step): Line[] => {
      if (seen.has(step)) return [];
      seen.add(step);
      const lowest = step === code;
      const texts = {
        name: `${' '.repeat(step.length - 3)}${SUBJECT_NAMES[step] ?? ''}`,
        ...(parents || lowest ? codeTexts(step) : {}),
      };
      return [{ kind: 'subject', texts, label: { [axis]: step }, lowest }];
    });
  });
}

function projectRows(entries: readonly Entry[], axis: 'functional' | 'economic'): Line[] {
  const keys = [...new Set(entries.map((entry) => `${entry[axis]} ${entry.project}`))].sort();
  return keys.map((key): Line => {
    const [code = '', project = ''] = key.split(' ');
    return {
      kind: 'project',
      texts: { name: `  ${project}`, ...codeTexts(code) },
      label: { [axis]: code, project },
      lowest: true,
    };
  });
}

function codeTexts(code: string): Record<string, string> {
  return { code, 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
}
