/**
 * Goals one row a project: a column for each 二级指标 (数量指标, 质量指标 …), and in its cell all indicators of that level,
 * `维护堤防长度≥86公里；险工险段巡查次数≥48次`.
 */
import type { BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import { fold } from '../lexicon/fold';
import { LEVEL_ORDER, levelKey, parentsOf } from './levels';
import type { IndicatorRow, Part } from './model';
import { parseTarget, splitTarget } from './target';
import { isRate } from './words';

export interface LevelColumn {
  readonly column: number;
  readonly level1: Part;
  readonly level2: Part | null;
}

const KNOWN = new Set(LEVEL_ORDER);

/** None where the table has no two of them: one alone may be a remark. */
export function levelColumns(
  table: BoundTable,
  levels: Readonly<Record<string, readonly string[]>>,
): LevelColumn[] {
  const { paths } = templateHeader(table.table);
  const found = table.place.columns.flatMap((column, index): LevelColumn[] => {
    const path = paths[index] ?? [];
    const leaf = path[path.length - 1] ?? '';
    const key = levelKey(leaf);
    if (column === null || !leaf.endsWith('指标') || !KNOWN.has(key)) return [];
    const at = { row: table.bodyTop - 1, column };
    const above =
      path[path.length - 2] ?? (levels[key] ? undefined : `${parentsOf(levels, key)[0] ?? ''}指标`);
    // 产出指标 over no other is all that is said.
    if (above === undefined) return [{ column, level1: { text: leaf, ...at }, level2: null }];
    return [{ column, level1: { text: above, ...at }, level2: { text: leaf, ...at } }];
  });
  return found.length < 2 ? [] : found;
}

/** What the cells of one row say, an indicator each. */
export function rowsAcross(table: BoundTable, row: number, columns: readonly LevelColumn[]): IndicatorRow[] {
  return columns.flatMap(({ column, level1, level2 }) =>
    piecesOf(table.view.text(row, column)).map((piece): IndicatorRow => {
      const at = { row, column };
      const split = splitTarget(piece);
      // 堤防完好率 by itself wants a figure; 长效管护机制健全 says all there is to say.
      const value = split?.value ?? (isRate(piece) ? '' : null);
      return {
        row,
        level1,
        level2,
        name: { text: split?.name ?? piece, ...at },
        explanation: null,
        sign: null,
        value: value === null ? null : { text: value, ...at },
        unit: null,
        weight: null,
        direction: null,
        target:
          value === null
            ? { kind: 'text', sign: null, qualitative: true, text: fold(piece) }
            : parseTarget('', value, ''),
      };
    }),
  );
}

const ORDINAL = /^\s*(?:[(（]?\d{1,2}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳])\s*/;

const piecesOf = (text: string): string[] =>
  text
    .split(/[；;\n\r。]+/)
    .map((piece) => piece.replace(ORDINAL, '').trim())
    .filter((piece) => piece !== '' && !/^[/／\-—无]+$/.test(piece));
