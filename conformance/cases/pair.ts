/** Two faults that have nothing to do with each other, in one workbook. */
import type { Case, Determined } from '../case';
import { oneOf } from '../books/draw';
import type { Fault, FaultKind } from '../faults/fault';
import { departmentOf } from './department';
import type { Department } from './department';
import { drawn } from './one-cell';
import { numbered } from './plan';
import type { Plan } from './plan';
import { determinedBy, offOf, plantedOf } from './planted';

/** Kinds that are written over cells, so that two of them can stand side by side. */
const KINDS = [
  'amount',
  'transposed',
  'decimal',
  'wrong row',
  'wrong column',
  'sign',
  'yuan',
  'blank cell',
  'blank column',
  'text number',
  'stale total',
  'last year',
] as const satisfies readonly FaultKind[];

const PAIRS = 200;
const SEED = 6_000;
const TRIES = 60;

export const pairPlan: Plan = Array.from({ length: PAIRS }, (_, n) => () => {
  const department = departmentOf(n % 40, SEED + Math.floor(n / 40) * 100, n);
  const pair = pairIn(department);
  return pair && caseOf(department, pair, `pair-${numbered(n)}`);
});

function pairIn(department: Department): [Fault, Fault] | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const one = drawn(department, oneOf(department.draw, KINDS));
    const other = drawn(department, oneOf(department.draw, KINDS));
    if (one && other && ![...one.values.keys()].some((place) => other.values.has(place))) return [one, other];
  }
  return null;
}

function caseOf(department: Department, [one, other]: [Fault, Fault], id: string): Case {
  const workbook = department.maker.workbookWith(new Map([...one.values, ...other.values]));
  const known = department.determined();
  const off = offOf(department, workbook);
  const places = new Set([...one.places, ...other.places]);
  const consequences = new Set([...off.keys(), ...[...places].flatMap((place) => known.takenInto(place))]);
  for (const place of places) consequences.delete(place);
  const alone = [determinedBy(department, one), determinedBy(department, other)];
  const all = (of: (each: Determined) => boolean) => alone.every(of);
  // A column has no single rival; two amounts may have two others.
  const cell = all((each) => each.cell) && (places.size > 2 || known.locatesBoth(off, places));
  return {
    id,
    group: 'pair',
    kind: [one.kind, other.kind].sort().join(' + '),
    layout: department.layout.id,
    faults: [plantedOf(one), plantedOf(other)],
    determined: { found: all((each) => each.found), cell, amount: cell && all((each) => each.amount) },
    consequences: [...consequences],
    because: [],
    workbook,
    text: null,
  };
}
