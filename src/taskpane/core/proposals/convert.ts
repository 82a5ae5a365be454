import { planConversion } from '../../../derive/convert-unit';
import type { Facts } from '../../../fact/facts';
import type { Workbook } from '../../../workbook/model';
import type { ConvertRequest, Proposal } from '../proposal';
import { proposedCell, tableName } from './cells';

export function proposeConversion(workbook: Workbook, facts: Facts, { to }: ConvertRequest): Proposal {
  const plan = planConversion(workbook, facts, { to });
  const adjusted = new Map(plan.adjustments.map(({ sheet, address, by }) => [`${sheet}!${address}`, by]));
  return {
    edits: plan.edits,
    undo: plan.undo,
    cells: plan.preview.map((line) => {
      const by = adjusted.get(`${line.sheet}!${line.address}`);
      return { ...proposedCell(line), ...(by === undefined ? {} : { adjusted: by }) };
    }),
    tables: plan.converted.map(tableName),
    left: [],
    remarks: [
      ...(plan.stretched.length > 0
        ? [`${plan.stretched.join('、')} 与准确数相差达到末位一个单位，没有更好的取法，请核对。`]
        : []),
      ...(plan.broken > 0 ? [`有 ${plan.broken} 处勾稽关系换算后不能同时保持，请再校验一次。`] : []),
      ...plan.notes.map((note) => `${note}。`),
    ],
    concerned: plan.preview.length,
  };
}
