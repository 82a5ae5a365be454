/** 绩效指标 as the checks see them: one form of reading for every province's layout. */
import type { Money } from '../amount/money';
import type { BoundTable } from '../binding/bound';
import type { Target } from './target';

/** A text and the cell it stands in. */
export interface Part {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface IndicatorRow {
  readonly row: number;
  /** 一级, 二级: as printed, or as printed above where the cell is merged or blank. Null where the form has no such column. */
  readonly level1: Part | null;
  readonly level2: Part | null;
  /** 三级指标. */
  readonly name: Part | null;
  readonly explanation: Part | null;
  readonly sign: Part | null;
  readonly value: Part | null;
  readonly unit: Part | null;
  readonly weight: Part | null;
  readonly direction: Part | null;
  readonly target: Target;
}

export interface ProjectAmount extends Part {
  /** In 元. */
  readonly value: Money;
  /** Half of its last printed digit, in 元. */
  readonly slack: Money;
}

/** The indicators of one project, or of the whole department (整体支出绩效目标). */
export interface IndicatorProject {
  readonly table: BoundTable;
  readonly whole: boolean;
  readonly unit: string;
  /** Without the number that the budget system puts before it; the document's own for 整体支出. */
  readonly name: string;
  readonly nameAt: Part;
  /** Member of the 项目 dimension. */
  readonly member: string | null;
  /** 一级项目, 二级项目, where the form says so. */
  readonly level: string;
  readonly amount: ProjectAmount | null;
  readonly goal: Part | null;
  readonly rows: readonly IndicatorRow[];
  /** Rows of the form that are laid out and hold neither a name nor a value. */
  readonly blanks: readonly IndicatorRow[];
  /** Last row of the sheet that belongs to it. */
  readonly bottom: number;
}
