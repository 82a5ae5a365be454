/** Tables and forms without an amount: not filled in yet, wrongly left empty, or rightly empty and in want of a note. */
import type { BoundTable } from '../../binding/bound';
import { isUnfilledForm } from '../../binding/unfilled-form';
import { DIMENSIONS } from '../../dimension/dimension';
import type { Dimension, Label, Member } from '../../dimension/dimension';
import { joinLabels, labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { side } from '../../fact/relation';
import type { Statement } from '../../fact/tie';
import { fold } from '../../lexicon/fold';
import { toLabel } from '../../template/expand';
import { cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import { amount, cellInWords, figures, findingCell, voiceOf } from '../say';
import { emptyRule } from './empty';
import { unfilledRule } from './unfilled';

export function checkEmptyTables(facts: Facts): Draft[] {
  const { binding, empty } = facts.source;
  const blank = binding.tables.filter((table) => !empty.has(table) && isBodyBlank(table));
  return [
    ...binding.tables.filter(isUnfilledForm).map(unfilledForm),
    ...[...empty].filter((table) => !isUnfilledForm(table)).flatMap((table) => emptyTable(facts, table)),
    ...blank.filter((table) => !isUnfilledForm(table) && reasons(facts, table).length === 0).map(blankBody),
  ];
}

function statedAmount(facts: Facts, label: Label): Statement | undefined {
  return facts.at(label).find((one) => !side(one.cells).middle.isZero());
}

/** Of a form that is filled in more than one way: whether one of them leaves it empty. */
function mayBeEmpty(facts: Facts, { table }: BoundTable, cells: readonly FactCell[]): boolean {
  return (table.definition.otherScopes ?? []).map(toLabel).some((other) =>
    cells.every((cell) => {
      const label: { -readonly [D in Dimension]?: Member } = { ...cell.label };
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

/** One a project: how many there must be is another rule's matter. */
function unfilledForm({ sheet, table, place }: BoundTable): Draft {
  const title = table.title.replace(/\{[^}]+\}、?/g, '');
  return emptyRule.found({
    message: `${sheet}“${title}”还是没有填的空表：每个项目填一张（复制本表，标题和表里写上项目名称）；没有项目支出的，请在表下写明。`,
    cells: [{ sheet, address: cellAddress(Math.max(0, place.titleRow), 0), value: '' }],
  });
}

/** Nothing between its headings and its notes. */
function isBodyBlank({ view, bodyTop, bodyBottom }: BoundTable): boolean {
  for (let row = bodyTop; row <= bodyBottom; row++) if (!view.isBlankRow(row)) return false;
  return true;
}

/** Its heading may be filled in, or it holds no money. */
function blankBody({ sheet, table, bodyTop, area }: BoundTable): Draft {
  return emptyRule.found({
    message: `${sheet}“${table.title}”的表头下面一行也没有填，表下也没有说明；应填的请补填，没有内容的请写明原因。`,
    cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
  });
}

/** What a department wrote under the table; what a form prints there itself is no reason. */
function reasons(facts: Facts, table: BoundTable): BoundTable['notes'] {
  return table.notes.filter(
    ({ row, column, text }) =>
      table.view.cell(row, column)?.formula === undefined &&
      !saysForm(facts, table, text, 'emptyNote') &&
      !saysForm(facts, table, text, 'notes') &&
      !/^(?:说明|备注|附?注)\s*[:：]?$/.test(text),
  );
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
function statedOfAll(facts: Facts, { table }: BoundTable): Statement | undefined {
  // A form of fixed rows (“三公”) lists some of it only: what its own cells stand for is asked above.
  for (const block of table.blocks.filter(({ items }) => items.some(({ kind }) => kind === 'repeat'))) {
    const column = block.columns.find(({ role }) => role === 'amount');
    const label = column && joinLabels(block.covers ?? block.scope, column.label ?? {});
    const stated = label && statedAmount(facts, label);
    if (stated) return stated;
  }
  return undefined;
}

function unfilledWhole(facts: Facts, table: BoundTable, stated: Statement): Draft {
  const [from] = stated.cells;
  const value = side(stated.cells).middle;
  return unfilledRule.found({
    message: `${table.sheet}“${table.table.title}”一行也没有填${from ? `，而 ${cellInWords(from)} 为 ${amount(from, value, voiceOf(facts))}` : ''}，这张表也应填报；确实不填的，请在表下说明原因。`,
    cells: [
      { sheet: table.sheet, address: cellAddress(table.bodyTop, table.area.left), value: '' },
      ...(from ? [findingCell(from, facts.source.digits)] : []),
    ],
  });
}

/** Nothing in it: either it should have been filled, or it should say why it is empty. */
function emptyTable(facts: Facts, table: BoundTable): Draft[] {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const cells = [
    ...facts.source.grids.filter((grid) => grid.table === table).flatMap((grid) => grid.cells.flat()),
    ...facts.source.fields.filter((field) => field.table === table),
  ].filter((cell): cell is FactCell => cell !== null);
  const why = reasons(facts, table);
  const due =
    why.length > 0 || mayBeEmpty(facts, table, cells)
      ? []
      : cells.flatMap((cell) => {
          const stated = statedAmount(facts, cell.label);
          return stated ? [{ cell, stated, value: side(stated.cells).middle }] : [];
        });
  const isOpen =
    why.length === 0 && due.length === 0 && (cells.length === 0 || !mayBeEmpty(facts, table, cells));
  const whole = isOpen ? statedOfAll(facts, table) : undefined;
  if (whole) return [unfilledWhole(facts, table, whole)];
  const widest =
    due.find((one) => due.every((other) => labelContains(one.cell.label, other.cell.label))) ?? due[0];
  if (widest) {
    const { cell, stated, value } = widest;
    const from = stated.cells[0];
    return [
      unfilledRule.found({
        message: `${table.sheet}“${table.table.title}”一个数也没有填，而 ${from ? cellInWords(from) : ''} 为 ${amount(from ?? cell, value, voice)}，这张表也应填报；确实不填的，请在表下说明原因。`,
        cells: [cell, ...due.filter((one) => one !== widest).map((one) => one.cell), ...(from ? [from] : [])]
          .slice(0, 8)
          .map((one) => findingCell(one, digits)),
        expected: figures(cell, value, value, voice).expected ?? '',
      }),
    ];
  }
  if (why.length > 0 || table.notes.some(({ text }) => saysForm(facts, table, text, 'emptyNote'))) return [];
  if (cells.length === 0 && !table.table.definition.emptyNote && !isBodyBlank(table)) return [];
  const [first] = cells;
  const suggested = table.table.definition.emptyNote;
  return [
    emptyRule.found({
      message: `${table.sheet}“${table.table.title}”是空表，表下没有说明${suggested ? `，可写：“${suggested.replaceAll('{年度}', String(facts.source.binding.year ?? ''))}”` : '，请写明此表无数据的原因'}。`,
      cells: first
        ? [findingCell(first, digits)]
        : [{ sheet: table.sheet, address: cellAddress(table.bodyTop, table.area.left), value: '' }],
    }),
  ];
}
