/** Rows that stand twice, bear the code of another, or are missing without another table that would say which. */
import { isNamed } from '../../dimension/member';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { GridModel } from '../../fact/grid-model';
import { virtualLines, wantedCells } from './blank-lines';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';

type Line = readonly (FactCell | null)[];

/** Two listed rows of one label with the same amounts: the second is too many. */
export function doubledRows(facts: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return facts.models.flatMap((model) =>
    model.rows.nodes.flatMap(({ entries }): Suspicion[] => {
      const lines = entries.map((entry) => model.cells[entry] ?? []);
      return lines.slice(1).flatMap((line, before) => {
        const earlier = lines.slice(0, before + 1).find((one) => sameAmounts(one, line));
        const head = line.find((cell) => cell && cell.scaled !== 0);
        if (!earlier || !head || !wanted.has(head)) return [];
        return [{ kind: 'doubled-row', head, changes: emptied(line) }];
      });
    }),
  );
}

function sameAmounts(a: Line, b: Line): boolean {
  return a.every((cell, index) => (cell?.scaled ?? 0) === (b[index]?.scaled ?? 0));
}

/** Of formulas nobody would clear the amount: they follow. */
function emptied(line: Line): Map<FactCell, number> {
  return new Map(
    line.flatMap((cell) =>
      cell && cell.scaled !== 0 && cell.formula === undefined ? [[cell, -cell.scaled] as const] : [],
    ),
  );
}

/** A row that the other tables have under another 科目, with the same amounts: its code or name is wrong. */
export function wrongCodes(facts: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return facts.models.flatMap((model) => {
    const missing = virtualLines(model).filter((line) => line.some((cell) => wanted.has(cell)));
    if (missing.length === 0) return [];
    return listedLines(model, wanted).flatMap((line) => missing.flatMap((other) => moved(line, other) ?? []));
  });
}

function listedLines(model: GridModel, wanted: ReadonlySet<FactCell>): Line[] {
  return model.grid.cells.filter((line, index) => {
    const row = model.grid.rows[index];
    return row?.kind === 'listed' && line.some((cell) => cell && cell.scaled !== 0 && wanted.has(cell));
  });
}

/** A 科目 known by nothing but its name: 20805~其他文化和旅游支出. */
const isOutOfPlace = ({ label }: FactCell): boolean =>
  [label.functional, label.economic].some((member) => member !== undefined && isNamed(member));

function moved(line: Line, other: readonly FactCell[]): Suspicion | null {
  const from = emptied(line);
  const changes = new Map(from);
  const [head] = from.keys();
  const [to] = other;
  if (!head || !to || head.label.unit !== to.label.unit) return null;
  // Of two names the one that no catalogue has under its heading is wrong: told of the row that bears it.
  if (isOutOfPlace(to) && !isOutOfPlace(head)) return null;
  for (const cell of line) {
    if (!cell || cell.scaled === 0) continue;
    const there = other.find(({ column }) => column === cell.column);
    if (!there) return null;
    changes.set(there, cell.scaled);
  }
  return { kind: 'wrong-code', head, changes, other: to };
}
