/** Fields of a form (部门名称, 资金总额, 年度目标): captions with their values beside or below them. */
import { fold, foldItem } from '../lexicon/fold';
import type { Table } from '../template/schema';
import type { Shape } from './shape';
import { FIELD_SUM, FIELD_WORDS, MORE_YEARS_GOAL } from '../lexicon/form-words';
import { isOfMoreYears } from '../binding/fields';
import { taskList } from '../binding/task-fields';
import { named } from './named';

const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;

type Field = NonNullable<Table['fields']>[number];

/** Finds the fields, and empties their values in `rows`: they belong to the department that filled them in. */
export function formFields(shape: Shape, rows: string[][]): Field[] {
  const fields: Field[] = [];
  const values: [row: number, column: number, text: string][] = [];
  const tasks = taskList(shape.view, shape.headTop, shape.bodyTop);
  for (let row = shape.headTop; row < shape.bodyTop - 1; row++) {
    for (let column = shape.left; column <= shape.right; column++) {
      const text = rows[row - shape.top]?.[column - shape.left] ?? '';
      // What stands in another project's form otherwise is no caption of this one.
      if (AMOUNT.test(fold(text))) values.push([row, column, '']);
      const sums = FIELD_SUM.test(foldItem(text).replace(/:$/, '')) && sumsAbove(shape, row, column);
      const word = sums ? SUM : wordOf(text);
      if (text.trim() === '' || !word) continue;
      if (!sums && fields.some(({ caption }) => caption === text.trim())) continue;
      const isOtherYears =
        word.role === 'amount'
          ? isOfMoreYears(shape.view, row, column)
          : word.role === 'goal' && MORE_YEARS_GOAL.test(fold(shape.view.coveringText(row, column + 1)));
      if (isOtherYears || (word.role === 'amount' && tasks && tasks.row <= row && row <= tasks.end)) continue;
      const area = shape.view.mergeAt(row, column);
      const right = (area?.right ?? column) + 1;
      const below = (area?.bottom ?? row) + 1;
      // Captions side by side, and beside other words, have their values below them.
      const beside = fold(shape.view.coveringText(row, right));
      const headed =
        (word.role === 'amount' || word.role === 'goal') &&
        (right > shape.right ||
          (word.role === 'amount' &&
            (/\p{Script=Han}/u.test(beside) || isHead(shape, below, column, beside))));
      const value = headed ? 'below' : 'right';
      const label =
        word.role === 'amount' ? (named(['nature', 'source', 'carry'], fold(text)) ?? {}) : undefined;
      fields.push({ caption: text.trim(), value, role: word.role, ...(label ? { label } : {}) });
      const open = word.role === 'unitName' ? '{部门}' : '';
      values.push(value === 'right' ? [row, right, open] : [below, column, open]);
    }
  }
  for (const [row, column, text] of values) {
    const line = rows[row - shape.top];
    const area = shape.view.mergeAt(row, column);
    const covered = area && (area.top !== row || area.left !== column);
    if (line && column <= shape.right && !covered) line[column - shape.left] = text;
  }
  // A value that is itself a caption was none: what a form lost its merges by.
  return besideCarried(
    fields.filter(({ caption }) => rows.some((row) => row.some((text) => text.trim() === caption))),
  );
}

/** Beside 上年结转资金 the sources are those of the year. */
function besideCarried(fields: Field[]): Field[] {
  if (!fields.some(({ label }) => label?.carry === 'carried')) return fields;
  return fields.map((field) =>
    field.label?.source === undefined || field.label.carry !== undefined
      ? field
      : { ...field, label: { ...field.label, carry: 'current' } },
  );
}

const SUM = { role: 'amount' } as const;

/** 合计 below 基本支出 and 项目支出: what stands above it in its column are captions of amounts. */
function sumsAbove({ view, headTop }: Shape, row: number, column: number): boolean {
  for (let above = row - 1; above >= headTop; above--)
    if (wordOf(view.text(above, column))?.role === 'amount') return true;
  return false;
}

/** Nothing beside it and an amount below. */
function isHead({ view }: Shape, below: number, column: number, beside: string): boolean {
  return beside === '' && AMOUNT.test(fold(view.text(below, column)));
}

/** What a form says its project is; null where it has no such caption, or says nothing. */
export function projectOf({ view, headTop, bodyTop, left, right }: Shape): string | null {
  for (let row = headTop; row < bodyTop; row++)
    for (let column = left; column <= right; column++) {
      if (wordOf(view.text(row, column))?.role !== 'project') continue;
      const beside = (view.mergeAt(row, column)?.right ?? column) + 1;
      return view.coveringText(row, beside).trim() || null;
    }
  return null;
}

const wordOf = (text: string) =>
  FIELD_WORDS.find(({ pattern }) => pattern.test(foldItem(text).replace(/:$/, '')));

/** Whether a form says with it what stands beside or below. */
export const isCaption = (text: string): boolean => wordOf(text) !== undefined || /[:：]$/.test(text.trim());
