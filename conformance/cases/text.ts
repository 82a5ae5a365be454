/** One fault in the text of a department whose tables are right. */
import type { Case } from '../case';
import { TEXT_KINDS, textFault } from '../texts/faults';
import type { TextFault, TextKind } from '../texts/faults';
import { textOf } from '../texts/write';
import { departmentOf } from './department';
import type { Department } from './department';
import { numbered } from './plan';
import type { Plan } from './plan';

const EACH = 12;
const SEED = 9_000;
const TRIES = 40;

export const textPlan: Plan = TEXT_KINDS.flatMap((kind, turn) =>
  Array.from({ length: EACH }, (_, n) => () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const department = departmentOf(n * 9 + turn * 5 + tries, SEED, n * 100 + turn);
      const fault = textFault(kind, textOf(department).parts, department.draw);
      const id = `text-${kind.replaceAll(/[^a-z]+/g, '-')}-${numbered(n)}`;
      if (fault) return caseOf(department, kind, fault, id);
    }
    return null;
  }),
);

function caseOf({ layout, maker }: Department, kind: TextKind, fault: TextFault, id: string): Case {
  const { text, sentence, section, was, is } = fault;
  return {
    id,
    group: 'text',
    kind,
    layout: layout.id,
    faults: [{ kind, cells: [], names: [], before: {}, after: {}, sentence, section, was, is }],
    determined: { found: true, cell: true, amount: false },
    consequences: [],
    because: [],
    workbook: maker.right,
    text,
  };
}
