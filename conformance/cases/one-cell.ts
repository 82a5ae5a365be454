/** One fault in the tables of one department, thirty of each kind. */
import type { Case } from '../case';
import { numbered } from './plan';
import type { Plan } from './plan';
import type { Fault, FaultKind } from '../faults/fault';
import { departmentOf } from './department';
import type { Department } from './department';
import { determinedBy, offOf, plantedOf } from './planted';

const ONE_CELL_KINDS = [
  'amount',
  'transposed',
  'decimal',
  'wrong row',
  'wrong column',
  'sign',
  'yuan',
  'missing row',
  'doubled row',
  'blank cell',
  'blank column',
  'text number',
  'stale total',
  'stale formula',
  'last year',
] as const satisfies readonly FaultKind[];

const EACH = 30;
const SEED = 4_000;
/** Departments that all kinds are planted into in turn. */
const DEPARTMENTS = 64;
const TRIES = 40;

export const oneCellPlan: Plan = ONE_CELL_KINDS.flatMap((kind, turn) =>
  Array.from({ length: EACH }, (_, n) => () => {
    for (let tries = 0; tries < DEPARTMENTS; tries++) {
      // Every kind goes through all layouts and through all sorts of departments.
      const at = (n * 9 + turn * 5 + tries) % DEPARTMENTS;
      const department = departmentOf(at, SEED, n * 100 + turn);
      const fault = drawn(department, kind);
      if (fault) return caseOf(department, fault, `one-${kind.replace(' ', '-')}-${numbered(n)}`);
    }
    return null;
  }),
);

/** Null where the department has nothing of the kind. */
export function drawn(department: Department, kind: FaultKind): Fault | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const fault = department.maker.make(kind);
    if (fault && isPlain(department, fault)) return fault;
  }
  return null;
}

/** Neither lost in what rounding allows, nor nought for nought. */
function isPlain(department: Department, fault: Fault): boolean {
  const changed = [...fault.values].filter(([place]) => (department.maker.at(place) ?? 0) !== 0);
  if (fault.values.size > 0 && changed.length === 0) return false;
  const off = [...offOf(department, fault.workbook).values()];
  const least = department.rounding ? 100 : 2;
  return fault.values.size === 0 || off.length === 0 || Math.max(...off.map(Math.abs)) >= least;
}

function caseOf(department: Department, fault: Fault, id: string): Case {
  const known = department.determined();
  const consequences = new Set(
    [...fault.places, ...fault.gone.keys()].flatMap((place) => known.takenInto(place)),
  );
  for (const place of offOf(department, fault.workbook).keys())
    if (fault.values.size > 0) consequences.add(place);
  for (const place of fault.places) consequences.delete(place);
  return {
    id,
    group: 'one-cell',
    kind: fault.kind,
    layout: department.layout.id,
    faults: [plantedOf(fault)],
    determined: determinedBy(department, fault),
    consequences: [...consequences],
    because: [],
    workbook: fault.workbook,
    text: null,
  };
}
