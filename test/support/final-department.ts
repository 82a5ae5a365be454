/** A department's final accounts made up whole, as what was spent on what from which money; every table follows from it. */
import { bind } from '../../src/binding/bind';
import type { BoundTable } from '../../src/binding/bound';
import { joinLabels, labelContains } from '../../src/dimension/label';
import type { Label } from '../../src/dimension/dimension';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import { CATALOGUES } from '../../src/lexicon/catalogue';
import { planScaffold } from '../../src/scaffold/scaffold';
import type { Template } from '../../src/template/template';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';
import { createXlsx } from '../../src/workbook/xlsx';

/** Draws from 0 (inclusive) to 1. */
export type Draw = () => number;

interface Atom {
  readonly label: Label;
  /** 分. */
  readonly cents: number;
}

const ITEMS = ['2010301', '2010302', '2080505', '2080506', '2101101', '2210201'];
const PERSONNEL = ['30101', '30102', '30108', '30113', '30302'];
const OPERATING = ['30201', '30211', '30217', '30231', '30228', '31002'];
const FUND = ['2120803', '2296003'];
const PUBLIC = ['30212', '30217', '30231', '31013'];

/** Atoms of expense, and of income to meet them; money carried over goes on to next year. */
function department(draw: Draw): Atom[] {
  const cents = (most: number): number => 100 + Math.floor(draw() * most * 100);
  const atoms: Atom[] = [];
  const spend = (label: Label, amount: number): void => {
    const { functional, source } = label;
    atoms.push({ label: { measure: 'expense', use: 'spent', ...label }, cents: amount });
    const income: Label = { measure: 'income', carry: 'current' };
    atoms.push({
      label: { ...income, ...(functional ? { functional } : {}), ...(source ? { source } : {}) },
      cents: amount,
    });
  };
  for (const functional of ITEMS) {
    const source = 'fiscal.general';
    for (const economic of PERSONNEL)
      spend({ functional, source, nature: 'basic.personnel', economic }, cents(90));
    if (functional.startsWith('201'))
      for (const economic of OPERATING)
        spend({ functional, source, nature: 'basic.operating', economic }, cents(20));
    if (draw() < 0.6) spend({ functional, source, nature: 'project' }, cents(400));
    if (draw() < 0.3) spend({ functional, source: 'own.undertaking', nature: 'project' }, cents(50));
  }
  if (draw() < 0.5)
    for (const functional of FUND)
      spend({ functional, source: 'fiscal.fund', nature: 'project' }, cents(300));
  if (draw() < 0.5) {
    const source = draw() < 0.5 ? 'fiscal.general' : 'own.other';
    const left = cents(60);
    atoms.push({ label: { measure: 'income', carry: 'carried', source }, cents: left });
    atoms.push({ label: { measure: 'expense', use: 'forward', source }, cents: left });
  }
  for (const economic of PUBLIC)
    atoms.push({
      label: { measure: 'expense', use: 'spent', source: 'fiscal.general', economic, stage: 'initial' },
      cents: at(atoms, { measure: 'expense', use: 'spent', economic }) + cents(30),
    });
  return atoms;
}

function at(atoms: readonly Atom[], label: Label): number {
  return atoms.filter((atom) => labelContains(label, atom.label)).reduce((sum, { cents }) => sum + cents, 0);
}

/** The form scaffolded, filled in and reckoned. */
export async function finalAccounts(template: Template, draw: Draw): Promise<Workbook> {
  const atoms = department(draw);
  const file = createXlsx();
  await file.apply(planScaffold(template, { year: 2025, unit: { code: '', name: '云溪市档案局' } }));
  const { tables } = bind(await file.read(), [template]);
  await file.apply(tables.flatMap((table) => fill(table, atoms)));
  await file.apply(resultEdits(recalculate(await file.read())));
  return file.read();
}

function fill(table: BoundTable, atoms: readonly Atom[]): Edit[] {
  const edits: Edit[] = [];
  for (const { template, columns, rows } of table.blocks) {
    const write = (row: number, label: Label): void => {
      for (const { template: column, column: at_ } of columns) {
        if (column.role !== 'amount' || !column.label) continue;
        if (table.view.cell(row, at_)?.formula !== undefined) continue;
        const joined = joinLabels(template.scope, column.label, label);
        const cents = joined ? at(atoms, joined) : 0;
        if (cents !== 0)
          edits.push({ kind: 'write', sheet: table.sheet, top: row, left: at_, cells: [[cents / 100]] });
      }
    };
    for (const row of rows) if (row.kind === 'fixed' && row.label) write(row.row, row.label);
    const repeat = template.items.find((item) => item.kind === 'repeat');
    if (repeat?.kind !== 'repeat') continue;
    const dimension = repeat.axes.includes('economic') ? 'economic' : 'functional';
    const first = Math.max(
      table.bodyTop,
      ...rows
        .filter(({ item }) => item?.kind === 'fixed' && item === template.items[0])
        .map(({ row }) => row + 1),
    );
    membersIn(atoms, template.scope, dimension).forEach((code, index) => {
      const name = CATALOGUES[dimension].byCode(code)?.name ?? code;
      for (const { template: column, column: left } of columns) {
        const text = column.role === 'code' ? code : column.role === 'name' ? name : undefined;
        if (text !== undefined)
          edits.push({ kind: 'write', sheet: table.sheet, top: first + index, left, cells: [[text]] });
      }
      write(first + index, { [dimension]: code });
    });
  }
  return edits;
}

/** 类, 款 and 项 that have money within a scope. */
function membersIn(atoms: readonly Atom[], scope: Label, dimension: 'economic' | 'functional'): string[] {
  const found = new Set<string>();
  for (const { label } of atoms) {
    const code = label[dimension];
    const { measure, use, carry, ...rest } = scope;
    const fits = labelContains(rest, { ...label, measure: undefined, use: undefined, carry: undefined });
    const same = (measure === undefined || measure === label.measure) && label.stage === undefined;
    if (
      code === undefined ||
      !fits ||
      !same ||
      (carry !== undefined && carry !== label.carry) ||
      (use !== undefined && use !== label.use)
    )
      continue;
    for (let length = 3; length <= code.length; length += 2) found.add(code.slice(0, length));
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}
