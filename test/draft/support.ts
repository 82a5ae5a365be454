/** A draft held against the pack that people wrote for the same form. */
import type { Binding } from '../../src/binding/bound';
import { foldTitle } from '../../src/binding/titles';
import { joinLabels, labelKey } from '../../src/dimension/label';
import type { Facts } from '../../src/fact/facts';
import type { TableTemplate, Template } from '../../src/template/template';
import { columnIndex } from '../../src/workbook/address';
import { placeName } from '../support/forms/place-name';

export interface Share {
  readonly same: number;
  readonly all: number;
  readonly misses: readonly string[];
}

/** Columns of amounts (or all others) that the draft reads as the pack has them, scope and label together. */
export function sameColumns(pack: Template, draft: Template, amounts: boolean): Share {
  const misses: string[] = [];
  let all = 0;
  for (const table of pack.tables) {
    const twin = draft.tables.find((one) => foldTitle(one.title) === foldTitle(table.title));
    const own = twin ? columnKeys(twin) : [];
    columnKeys(table).forEach((key, index) => {
      if (key.startsWith('amount') !== amounts) return;
      all++;
      if (own[index] !== key)
        misses.push(`${table.title} 第 ${index + 1} 列 ${key} | ${own[index] ?? '没有'}`);
    });
  }
  return { same: all - misses.length, all, misses };
}

function columnKeys(table: TableTemplate): string[] {
  return table.blocks.flatMap((block) =>
    block.columns.map(({ role, label, dimension, level }) => {
      const meaning = label ? labelKey(joinLabels(block.scope, label) ?? {}) : `${dimension}${level}`;
      return `${role} ${meaning}`;
    }),
  );
}

export const percent = ({ same, all }: Share) =>
  `${same}/${all} (${((100 * same) / Math.max(all, 1)).toFixed(1)} %)`;

/**
 * What the reading takes every amount column for, as far as this workbook can tell members apart (where nothing is
 * carried over, 本年 is all), and which of its columns it is not sure of.
 */
export function readingOf(binding: Binding, { collapse }: Facts) {
  const labels = new Map<string, string>();
  const unsure = new Set<string>();
  binding.tables.forEach((table, at) => {
    const above = binding.tables.filter(
      ({ sheet, bodyTop }) => sheet === table.sheet && bodyTop < table.bodyTop,
    ).length;
    for (const block of table.blocks)
      for (const { template, column } of block.columns)
        if (template.role === 'amount')
          labels.set(
            placeName(table.sheet, above, column),
            labelKey(collapse.label(joinLabels(block.template.scope, template.label ?? {}) ?? {})),
          );
    for (const { column, state } of binding.template.reading?.tables[at]?.columns ?? [])
      if (state === 'doubtful' || state === 'words')
        unsure.add(placeName(table.sheet, above, columnIndex(column)));
  });
  return { labels, unsure };
}
