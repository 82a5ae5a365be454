/** Tables and forms without an amount: not filled in yet, wrongly left empty, or rightly empty and in want of a note. */
import type { BoundTable } from '../../binding/bound';
import { isUnfilledForm } from '../../binding/unfilled-form';
import { DIMENSIONS } from '../../dimension/dimension';
import type { Dimension, Label, Member } from '../../dimension/dimension';
import { labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { side } from '../../fact/relation';
import type { Statement } from '../../fact/tie';
import { toLabel } from '../../template/expand';
import { cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import { amount, cellInWords, figures, findingCell, voiceOf } from '../say';
import { emptyRule } from './empty';
import { unfilledRule } from './unfilled';

export function checkEmptyTables(facts: Facts): Draft[] {
  const { binding, empty } = facts.source;
  return [
    ...binding.tables.filter(isUnfilledForm).map(unfilledForm),
    ...[...empty].filter((table) => !isUnfilledForm(table)).flatMap((table) => emptyTable(facts, table)),
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

/** Nothing in it: either it should have been filled, or it should say why it is empty. */
function emptyTable(facts: Facts, table: BoundTable): Draft[] {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const cells = [
    ...facts.source.grids.filter((grid) => grid.table === table).flatMap((grid) => grid.cells.flat()),
    ...facts.source.fields.filter((field) => field.table === table),
  ].filter((cell): cell is FactCell => cell !== null);
  const due = mayBeEmpty(facts, table, cells)
    ? []
    : cells.flatMap((cell) => {
        const stated = statedAmount(facts, cell.label);
        return stated ? [{ cell, stated, value: side(stated.cells).middle }] : [];
      });
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
  if (table.notes.length > 0 || (cells.length === 0 && !table.table.definition.emptyNote)) return [];
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
