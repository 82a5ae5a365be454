/** Every kind of edit with its handler: a kind without one does not compile. */
import type { Edit } from '../../workbook/edit';
import type { Look } from '../look';
import * as cells from './cells';
import type { EditHandler, EditKind, EditOf, Hands, Undo } from './kinds';
import * as layout from './layout';
import * as structure from './structure';
import { style } from './style';

const HANDLERS: { readonly [K in EditKind]: EditHandler<EditOf<K>> } = {
  addSheet: structure.addSheet,
  columnWidths: layout.columnWidths,
  deleteName: structure.deleteName,
  deleteRows: structure.deleteRows,
  deleteSheet: structure.deleteSheet,
  freezeRows: layout.freezeRows,
  insertRows: structure.insertRows,
  merge: cells.merge,
  print: layout.print,
  rowHeight: layout.rowHeight,
  setName: structure.setName,
  style,
  validate: cells.validate,
  write: cells.write,
};

const handlerOf = (edit: Edit) => HANDLERS[edit.kind] as EditHandler<Edit>;

export const carryOut = (hands: Hands, edit: Edit) => handlerOf(edit).carryOut(hands, edit);

/** Whether remembering the edit asks anything of Excel. On sheets made by the same plan nothing: they go as a whole. */
export const needsLoading = (edit: Edit, onNewSheet: boolean) =>
  handlerOf(edit).remember !== undefined && !onNewSheet;

/** Queues what must be loaded to undo the edit; without hands for those that need nothing. */
export function remember(hands: Hands | null, edit: Edit, before: Look): (() => Undo) | null {
  const { undo, remember: load } = handlerOf(edit);
  if (undo) return () => (undoing) => undo(undoing, edit, before);
  return (hands && load?.(hands, edit)) ?? null;
}
