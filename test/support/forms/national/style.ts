/** How a department prints the ministry's form, and what its tables are built with. */
import type { Label } from '../../../../src/dimension/dimension';
import type { Sheet } from '../../../../src/workbook/model';
import type { Atom } from '../../final-atoms';

export interface NationalStyle {
  readonly unit: '万元' | '元';
  /** 行次 beside the items of the two 总表. */
  readonly numbered: boolean;
  /** 栏次 under the headers of all tables. */
  readonly counted: boolean;
  /** `2010301` in cells merged over 类款项; `201`, `01`, `01`; `201`, `20101`, `2010101`; or one column alone. */
  readonly codes: 'merged' | 'levels' | 'full' | 'one';
  /** 06 in three lanes as the ministry prints it, or in two. */
  readonly lanes: 2 | 3;
  /** The words of 2019–2021. */
  readonly older: boolean;
  /** 07 with 年初结转 … 年末结转, or what was spent alone. */
  readonly carried: boolean;
  /** “三公” as twelve columns, or as a list with 行次; with 机构运行信息 below it where `operation` is set. */
  readonly threePublic: 'columns' | 'list' | 'lines';
  readonly operation: boolean;
  /** The document's number line: 公开01表 above the unit line, beside it, or none. */
  readonly number: 'above' | 'beside' | 'none';
  readonly sheetName: 'GK' | 'title' | 'number';
}

export const MINISTRY: NationalStyle = {
  unit: '万元',
  numbered: true,
  counted: true,
  codes: 'merged',
  lanes: 3,
  older: false,
  carried: true,
  threePublic: 'columns',
  operation: false,
  number: 'above',
  sheetName: 'GK',
};

export type Line = (string | number)[];
type AmountOf = (label: Label) => number | '';

export interface Sheets {
  readonly style: NationalStyle;
  readonly atoms: readonly Atom[];
  /** Blank where there is nothing, as the software prints it. */
  readonly amount: AmountOf;
  table(
    number: number,
    title: string,
    body: readonly Line[],
    merges: readonly string[],
    notes: readonly string[],
  ): Sheet;
}

export function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

export const SPENT: Label = { measure: 'expense', use: 'spent' };
export const EARNED: Label = { measure: 'income', carry: 'current' };
