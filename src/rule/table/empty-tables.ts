/** Tables without an amount: not filled in yet, wrongly left empty, or rightly empty and in want of a note. */
import type { BoundTable } from '../../binding/bound';
import { denies, type Note } from '../../binding/note';
import { isUnfilledForm } from '../../binding/unfilled-form';
import { DIMENSIONS, parentOf } from '../../dimension/dimension';
import type { Dimension, Label, Member } from '../../dimension/dimension';
import { joinLabels, labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { side } from '../../fact/relation';
import type { Statement } from '../../fact/stated';
import { fold } from '../../lexicon/fold';
import { toLabel } from '../../template/expand';
import { listedAxes } from '../../template/template';
import { once } from '../../collect/once';

/** What is wrong with a table without an amount. */
export type EmptyTable = { readonly table: BoundTable } & (
  | {
      /** `form`: one a project, as handed out. `body`: headings and nothing below. `silent`: nothing says why. */
      readonly kind: 'form' | 'body';
    }
  | { readonly kind: 'silent'; readonly first: FactCell | undefined }
  | (DueTable &
      (
        | {
            /** Others state what all of it would list. */
            readonly kind: 'due';
          }
        /** Others state what cells of its own stand for, the widest of them first. */
        | { readonly kind: 'due-cells'; readonly cells: readonly FactCell[] }
      ))
);

export interface DueTable {
  readonly table: BoundTable;
  readonly stated: Statement;
  /** The note under it that says there is none. */
  readonly denied: Note | undefined;
}

export const emptyTables = once((facts: Facts): readonly EmptyTable[] => {
  const { binding, empty } = facts.source;
  const blank = binding.tables.filter((table) => !empty.has(table) && isBodyBlank(table));
  return [
    ...binding.tables.filter(isUnfilledForm).map((table): EmptyTable => ({ kind: 'form', table })),
    ...[...empty].filter((table) => !isUnfilledForm(table)).flatMap((table) => readEmpty(facts, table) ?? []),
    ...blank
      .filter((table) => !isUnfilledForm(table) && reasons(facts, table).length === 0)
      .map((table): EmptyTable => ({ kind: 'body', table })),
  ];
});

function statedAmount(facts: Facts, label: Label): Statement | undefined {
  return facts.at(label).find((one) => !side(one.cells).middle.isZero());
}

/** Of a form that is filled in more than one way: whether one of them leaves it empty. */
function mayBeEmpty(facts: Facts, { table }: BoundTable, labels: readonly Label[]): boolean {
  return (table.definition.otherScopes ?? []).map(toLabel).some((other) =>
    labels.every((own) => {
      const label: { -readonly [D in Dimension]?: Member } = { ...own };
      for (const dimension of DIMENSIONS) {
        if (label[dimension] !== table.scope[dimension]) continue;
        const member = other[dimension];
        if (member === undefined) delete label[dimension];
        else label[dimension] = member;
      }
      return statedAmount(facts, label) === undefined;
    }),
  );
}

/** Nothing between its headings and its notes. */
function isBodyBlank({ view, bodyTop, bodyBottom }: BoundTable): boolean {
  for (let row = bodyTop; row <= bodyBottom; row++) if (!view.isBlankRow(row)) return false;
  return true;
}

/** What a department wrote under the table; what a form prints there itself is no reason. */
function reasons(facts: Facts, table: BoundTable): BoundTable['notes'] {
  return table.notes.filter(
    ({ row, column, text }) =>
      table.view.cell(row, column)?.formula === undefined &&
      !saysForm(facts, table, text, 'emptyNote') &&
      !saysForm(facts, table, text, 'notes') &&
      !/^(?:说明|备注|附?注)\s*[:：]?$/.test(text) &&
      !tellsWhat(text),
  );
}

/** 本表反映…, 实有人员 247 人, 可能存在尾数误差: what the table is about or counts, under empty and filled ones alike. */
function tellsWhat(text: string): boolean {
  if (/没有|无|未|不|零|空表|另行|统一|并入/.test(text)) return false;
  // A number of its own and the year are no figures.
  const counts = /\d/.test(fold(text).replace(/^\D{0,4}\d{1,2}[、.)]|20\d\d年?/g, ''));
  return counts || /反映|尾差|尾数|误差|四舍五入/.test(text);
}

/** Whether a note is the form's own, whatever year stands in it. */
function saysForm(
  { source }: Facts,
  { table }: BoundTable,
  text: string,
  which: 'emptyNote' | 'notes',
): boolean {
  const form = table.definition[which];
  if (form === undefined) return false;
  const plain = (words: string): string => fold(words).replace(/\{[^}]+\}|\d+/g, '');
  const unit = source.binding.unit ?? '';
  return plain(text) === plain(form.replaceAll('{部门}', unit).replaceAll('{单位}', unit));
}

/** A table without a row: what the others state of all that it would list. */
function statedOfAll(facts: Facts, bound: BoundTable): Statement | undefined {
  // A form of fixed rows (“三公”) lists some of it only: what its own cells stand for is asked above.
  const lists = bound.table.blocks.filter(({ items }) => items.some(({ kind }) => kind === 'repeat'));
  for (const block of lists) {
    const columns = block.columns.filter(({ role }) => role === 'amount');
    for (const [at, column] of columns.entries()) {
      const label = joinLabels(block.covers ?? block.scope, column.label ?? {});
      const stated = label && statedAmount(facts, label);
      // The first says all of it, where a part may be what the table leaves out.
      if (stated && (at === 0 || !mayBeEmpty(facts, bound, [label]))) return stated;
    }
  }
  return undefined;
}

/** 公务接待费 of 基本支出 in another table is some of what “三公” would list, whatever else there is. */
function partStated({ models }: Facts, bound: BoundTable, labels: readonly Label[]): Statement | undefined {
  const wholes = labels.filter(({ economic }) => economic !== undefined);
  if (wholes.length === 0) return undefined;
  for (const { cells } of models)
    for (const line of cells)
      for (const cell of line) {
        if (!cell || cell.table === bound || cell.virtual || cell.scaled <= 0) continue;
        if (cell.label.economic === undefined) continue;
        if (wholes.some((label) => labelContains(label, cell.label)))
          return { table: cell.table, label: cell.label, cells: [cell] };
      }
  return undefined;
}

/** 国有资本经营预算拨款收入 is spent of that money: where nothing is carried on, its table of spending is not empty. */
function incomeStated(facts: Facts, { table }: BoundTable): Statement | undefined {
  const { measure, source, nature } = table.scope;
  if (measure !== 'expense' || source === undefined || parentOf('source', source) === null) return undefined;
  // 基本支出, 项目支出 and “三公” list some of it only.
  const listsAll = table.blocks.some((block) => listedAxes(block).includes('functional'));
  if (!listsAll || nature !== undefined) return undefined;
  const isCarriedOn = facts.models.some(({ cells }) =>
    cells.some((line) => line.some((cell) => cell?.label.use === 'forward' && cell.scaled !== 0)),
  );
  if (isCarriedOn) return undefined;
  return (
    statedAmount(facts, { measure: 'income', source }) ??
    statedAmount(facts, { measure: 'income', source, carry: 'current' })
  );
}

/** Nothing in it: either it should have been filled, or it should say why it is empty; null where it does. */
function readEmpty(facts: Facts, table: BoundTable): EmptyTable | null {
  const cells = [
    ...facts.source.grids.filter((grid) => grid.table === table).flatMap((grid) => grid.cells.flat()),
    ...facts.source.fields.filter((field) => field.table === table),
  ].filter((cell): cell is FactCell => cell !== null);
  const labels = cells.map(({ label }) => label);
  const why = reasons(facts, table);
  // That there is no such money is no reason where other tables state it; that it is told elsewhere is one.
  const excused = why.some(({ text }) => !denies(text));
  const denied = table.notes.find(({ text }) => denies(text));
  const due =
    excused || mayBeEmpty(facts, table, labels)
      ? []
      : cells.flatMap((cell) => {
          const stated = statedAmount(facts, cell.label);
          return stated ? [{ cell, stated }] : [];
        });
  const isOpen = !excused && due.length === 0 && (cells.length === 0 || !mayBeEmpty(facts, table, labels));
  const whole = isOpen
    ? (statedOfAll(facts, table) ?? partStated(facts, table, labels) ?? incomeStated(facts, table))
    : undefined;
  if (whole) return { kind: 'due', table, stated: whole, denied };
  const widest =
    due.find((one) => due.every((other) => labelContains(one.cell.label, other.cell.label))) ?? due[0];
  if (widest) {
    const others = due.filter((one) => one !== widest).map(({ cell }) => cell);
    return { kind: 'due-cells', table, stated: widest.stated, denied, cells: [widest.cell, ...others] };
  }
  if (why.length > 0 || table.notes.some(({ text }) => saysForm(facts, table, text, 'emptyNote')))
    return null;
  if (cells.length === 0 && !table.table.definition.emptyNote && !isBodyBlank(table)) return null;
  return { kind: 'silent', table, first: cells[0] };
}
