/** A department's final accounts made up whole, as what was spent on what from which money; every table follows from it. */
import { bind } from '../../src/binding/bind';
import type { BoundTable } from '../../src/binding/bound';
import { joinLabels } from '../../src/dimension/label';
import type { Label } from '../../src/dimension/dimension';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import { CATALOGUES } from '../../src/lexicon/catalogue';
import { planScaffold } from '../../src/scaffold/scaffold';
import type { Template } from '../../src/template/template';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';
import { createXlsx } from '../../src/workbook/xlsx';
import { at, department, membersIn } from './final-atoms';
import type { Atom, Draw } from './final-atoms';

/** The form scaffolded, filled in and reckoned. */
export const finalAccounts = (template: Template, draw: Draw): Promise<Workbook> =>
  finalAccountsOf(template, department(draw));

export async function finalAccountsOf(template: Template, atoms: readonly Atom[]): Promise<Workbook> {
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
