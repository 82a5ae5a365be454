/** What a made-up department spent on what from which money, and the income that met it: every table of its final accounts follows. */
import { labelContains } from '../../src/dimension/label';
import type { Label } from '../../src/dimension/dimension';

/** Draws from 0 (inclusive) to 1. */
export type Draw = () => number;

export interface Atom {
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
export function department(draw: Draw): Atom[] {
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

export function at(atoms: readonly Atom[], label: Label): number {
  return atoms.filter((atom) => labelContains(label, atom.label)).reduce((sum, { cents }) => sum + cents, 0);
}

/** 类, 款 and 项 that have money within a scope. */
export function membersIn(
  atoms: readonly Atom[],
  scope: Label,
  dimension: 'economic' | 'functional',
): string[] {
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
