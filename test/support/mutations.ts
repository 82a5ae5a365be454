/**
 * One amount changed at a time, in every cell of a workbook: what a check must catch. A cell counts as
 * caught where an error-level finding names it, as cause or as consequence.
 */
import { WHOLE } from './slice';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { addressOf } from '../../src/fact/cell';
import type { FactCell } from '../../src/fact/cell';
import type { Template } from '../../src/template/template';
import type { Cell, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { builtInTemplates } from '../../src/templates/built-in';
import { caseBytes } from './cases';

/** Of every change of every amount one in so many is tried. */
const EVERY = WHOLE ? 1 : 10;

export interface Mutations {
  /** Filled amount cells. */
  readonly cells: number;
  /** `表2!D9 +1`: every change tried in cells that enter a relation, and those not caught. */
  readonly tried: readonly string[];
  readonly missed: readonly string[];
  /** Filled cells that no relation reads. */
  readonly unrelated: readonly string[];
}

export async function mutate(name: string): Promise<Mutations> {
  return mutateWorkbook(await readWorkbook(caseBytes(name)));
}

export function mutateWorkbook(workbook: Workbook): Mutations {
  const sound = check(bind(workbook, builtInTemplates()));
  const template = [sound.binding.template];
  const related = new Set(
    sound.facts.relations.flatMap((relation) => [...relation.left, ...relation.right]).map(cellName),
  );
  const cells = filledCells(sound);
  const tried: string[] = [];
  const missed: string[] = [];
  let turn = 0;
  for (const cell of cells) {
    const place = cellName(cell);
    if (!related.has(place)) continue;
    for (const [how, value] of changes(cell)) {
      if (turn++ % EVERY !== 0) continue;
      tried.push(`${place} ${how}`);
      if (!isNamed(withValue(workbook, cell, value), template, place)) missed.push(`${place} ${how}`);
    }
  }
  const unrelated = cells.map(cellName).filter((place) => !related.has(place));
  return { cells: cells.length, tried, missed, unrelated };
}

/** One line for the log: the rate, then what was missed and what no relation reads. */
export function mutationReport(name: string, { cells, tried, missed, unrelated }: Mutations): string {
  const caught = tried.length - missed.length;
  const rate = tried.length === 0 ? 0 : (100 * caught) / tried.length;
  return [
    `${name}: ${caught}/${tried.length} changes caught (${rate.toFixed(1)} %); ${cells - unrelated.length} of ${cells} amounts enter a relation`,
    ...(missed.length > 0 ? [`missed: ${missed.join(', ')}`] : []),
    ...(unrelated.length > 0 ? [`in no relation: ${unrelated.join(', ')}`] : []),
  ].join('\n');
}

function filledCells({ facts }: Check): FactCell[] {
  const cells = [...facts.models.flatMap((model) => model.cells.flat()), ...facts.source.fields];
  const seen = new Set<string>();
  return cells.filter((cell): cell is FactCell => {
    if (!cell || cell.virtual || cell.blank || seen.has(cellName(cell))) return false;
    seen.add(cellName(cell));
    return true;
  });
}

function cellName(cell: FactCell): string {
  return `${cell.table.sheet}!${addressOf(cell)}`;
}

/** 1.00 more, and every two neighbouring digits that differ changed about. */
function changes(cell: FactCell): [string, string][] {
  const figure = cell.value.toFixed(2);
  const digits = [...figure].flatMap((c, index) => (/\d/.test(c) ? [index] : []));
  const result: [string, string][] = [['+1.00', cell.value.plus(1).toFixed(2)]];
  digits.slice(1).forEach((b, n) => {
    const a = digits[n] ?? 0;
    if (figure[a] === figure[b]) return;
    const swapped = [...figure];
    [swapped[a], swapped[b]] = [figure[b] ?? '', figure[a] ?? ''];
    result.push([`→ ${swapped.join('')}`, swapped.join('')]);
  });
  return result;
}

function withValue(workbook: Workbook, at: FactCell, value: string): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== at.table.sheet) return sheet;
      const rows = [...sheet.rows];
      const row = [...(rows[at.row] ?? [])];
      const before = row[at.column];
      const cell: Cell = {
        ...before,
        value: typeof before?.value === 'number' ? Number(value) : value,
      };
      row[at.column] = cell;
      rows[at.row] = row;
      return { ...sheet, rows };
    }),
  };
}

function isNamed(workbook: Workbook, templates: readonly Template[], place: string): boolean {
  return check(bind(workbook, templates)).findings.some(
    (finding) =>
      finding.severity === 'error' && finding.cells.some((cell) => `${cell.sheet}!${cell.address}` === place),
  );
}
