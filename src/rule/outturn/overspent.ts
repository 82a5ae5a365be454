import { contains } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import type { FactCell, FactGrid } from '../../fact/cell';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import { amount, cellInWords, cellName, figures, findingCell, voiceOf } from '../say';
import { rule } from './family';

/** “三公”经费 may not exceed what was planned: other spending grows by what is added within the year. */
export const overspentRule = rule('overspent', {
  severity: 'warning',
  title: '“三公”决算大于预算',
  reads: '同一张表中“三公”各项的预算数和决算数',
  source: '党政机关厉行节约反对浪费条例：“三公”经费按预算控制',
  clean: {
    says: '公务接待费预算 1.20，决算 1.00',
    form: 'final-accounts',
    cells: { '09三公经费!F6': 1.2, '09三公经费!L6': 1 },
  },
  failing: {
    says: '公务接待费预算 1.20，决算 1.50',
    form: 'final-accounts',
    cells: { '09三公经费!F6': 1.2, '09三公经费!L6': 1.5 },
  },
  *check(facts) {
    const voice = voiceOf(facts);
    for (const grid of facts.source.grids) {
      if (!printsPlan(grid)) continue;
      const cells = grid.cells.flat().filter((cell) => cell !== null);
      const own = new Map<string, FactCell>();
      for (const cell of cells) if (cell.label.stage === undefined) own.set(labelKey(cell.label), cell);
      for (const planned of cells) {
        const { stage, ...rest } = planned.label;
        const { economic } = rest;
        if (stage !== 'initial' || economic === undefined || !contains('economic', THREE_PUBLIC, economic))
          continue;
        const spent = own.get(labelKey(rest));
        if (!spent || spent.value.lte(planned.value)) continue;
        const over = spent.value.minus(planned.value);
        yield {
          message: `${cellInWords(spent)} 决算 ${amount(spent, spent.value, voice)}，大于预算 ${amount(planned, planned.value, voice)}（${cellName(planned)}），多 ${amount(spent, over, voice)}；“三公”经费不得超预算，请核对，属实的在说明中写明原因。`,
          cells: [spent, planned].map((cell) => findingCell(cell, voice.digits)),
          ...figures(spent, planned.value, over, voice),
        };
      }
    }
  },
});

/** Whether the budget is printed beside what was spent: its columns say so, or its scope or rows do. */
const printsPlan = ({ block, columns, rows }: FactGrid): boolean =>
  [block.template.scope, ...[...columns, ...rows].map(({ label }) => label)].some(
    (label) => label?.stage === 'initial',
  );
