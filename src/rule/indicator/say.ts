/** Wording shared by the indicator rules: cells, lists, quotations that never carry what is private. */
import { Money } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { plain, printed } from '../../amount/print';
import { YUAN_IN_WAN } from '../../amount/unit';
import type { BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import type { Finding, FindingCell } from '../finding';
import { maskPrivate } from '../../passage/mask';
import type { StatedAmount } from '../../indicator/amounts';
import type { IndicatorProject, IndicatorRow, Part } from '../../indicator/model';
import { cellName, findingCell } from '../say';
import { clip } from '../wording';

/** Long texts are cut: a finding points at a cell, it does not repeat it. */
const LONGEST = 60;

export function cellOf(table: BoundTable, part: Part): FindingCell {
  return {
    sheet: table.sheet,
    address: part.column < 0 ? '' : cellAddress(part.row, part.column),
    value: clip(maskPrivate(part.text), LONGEST),
  };
}

export function placeOf(table: BoundTable, part: Part): string {
  return `${table.sheet}!${cellAddress(part.row, part.column)}`;
}

/** The cell of a row that says which indicator it is. */
export function nameOf(row: IndicatorRow): Part {
  const part = row.name ?? row.value ?? row.level2 ?? row.level1;
  return part ?? { text: '', row: row.row, column: 0 };
}

/** An indicator's name, short. */
export function nameText(row: IndicatorRow): string {
  return clip(row.name?.text ?? '', 24);
}

/** A quotation out of a goal: short, in one line, masked. */
export function quoted(text: string): string {
  return clip(maskPrivate(text), 48);
}

export function projectLabel(project: IndicatorProject): string {
  return project.whole ? project.name : `“${clip(project.name, 30)}”`;
}

/** 项目“…”; a department's own table is none. */
export function projectPhrase(project: IndicatorProject): string {
  return project.whole ? project.name : `项目${projectLabel(project)}`;
}

/** `“a”、“b” 等 5 项`. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).map((name) => `“${clip(name, 24)}”`);
  return shown.join('、') + (names.length > most ? ` 等 ${names.length} 项` : '');
}

/** 元, in 万元 where that reads better: 800,640 元（80.06 万元）. */
export function yuan(amount: Amount): string {
  const plain = `${printed(amount, amount.decimalPlaces() > 0 ? 2 : 0)} 元`;
  return amount.abs().lt(YUAN_IN_WAN) ? plain : `${plain}（${inWan(amount)} 万元）`;
}

/** What a goal works out, beside what it says: in 元 and 分, whatever the workbook's unit is. */
export function inYuan(expected: Amount, written: Amount): Pick<Finding, 'expected' | 'difference' | 'unit'> {
  return { expected: plain(expected), difference: plain(written.minus(expected)), unit: '元' };
}

export function inWan(amount: Amount): string {
  return printed(new Money(amount).div(YUAN_IN_WAN), 2);
}

/** Where an amount of a project is stated. */
export function statedPlace(project: IndicatorProject, { cell }: StatedAmount): string {
  return cell ? cellName(cell) : placeOf(project.table, project.amount ?? project.nameAt);
}

export function statedCell(project: IndicatorProject, { cell }: StatedAmount, digits: number): FindingCell {
  return cell ? findingCell(cell, digits) : cellOf(project.table, project.amount ?? project.nameAt);
}
