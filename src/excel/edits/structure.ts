/** Sheets, names, rows. What was there before is known from `look`, so nothing needs loading. */
import { key, type Look } from '../look';
import type { EditHandler, EditOf, Hands } from './kinds';

export const addSheet: EditHandler<EditOf<'addSheet'>> = {
  carryOut(hands, { sheet }) {
    if (hands.known.sheets.has(key(sheet))) return;
    hands.workbook.worksheets.add(sheet);
    hands.known.sheets.set(key(sheet), { name: sheet, protected: false, filtered: false });
  },
  undo(hands, { sheet }, before) {
    if (before.sheets.has(key(sheet)) || !hands.known.sheets.has(key(sheet))) return;
    hands.sheet(sheet).delete();
    hands.forget(sheet);
    hands.known.sheets.delete(key(sheet));
  },
};

/** Cannot be undone; `apply` carries on to the end from here rather than back. */
export const deleteSheet: EditHandler<EditOf<'deleteSheet'>> = {
  carryOut(hands, { sheet }) {
    if (!hands.known.sheets.has(key(sheet))) return;
    hands.sheet(sheet).delete();
    hands.forget(sheet);
    hands.known.sheets.delete(key(sheet));
  },
};

export const setName: EditHandler<EditOf<'setName'>> = {
  carryOut(hands, { name, refersTo, comment }) {
    const formula = `=${refersTo}`;
    const known = hands.known.names.get(key(name));
    if (known) {
      const item = hands.workbook.names.getItem(name);
      item.formula = formula;
      if (comment !== undefined) item.comment = comment;
    } else {
      hands.workbook.names.add(name, formula, comment);
    }
    hands.known.names.set(key(name), { name, formula, comment: comment ?? '', visible: true });
  },
  undo: restoreName,
};

export const deleteName: EditHandler<EditOf<'deleteName'>> = {
  carryOut(hands, { name, sheet }) {
    if (!hands.known.names.delete(key(name, sheet))) return;
    namesOf(hands, sheet).getItem(name).delete();
  },
  undo: restoreName,
};

const namesOf = (hands: Hands, sheet?: string) =>
  sheet === undefined ? hands.workbook.names : hands.sheet(sheet).names;

function restoreName(
  hands: Hands,
  { name, sheet }: { readonly name: string; readonly sheet?: string },
  before: Look,
): void {
  const former = before.names.get(key(name, sheet));
  const present = hands.known.names.has(key(name, sheet));
  const names = namesOf(hands, sheet);
  if (!former) {
    if (present) names.getItem(name).delete();
    hands.known.names.delete(key(name, sheet));
    return;
  }
  const item = present ? names.getItem(name) : names.add(former.name, former.formula, former.comment);
  if (present) {
    item.formula = former.formula;
    item.comment = former.comment;
  }
  item.visible = former.visible;
  hands.known.names.set(key(name, sheet), former);
}

const rows = (at: number, count: number) => `${at + 1}:${at + count}`;

export const insertRows: EditHandler<EditOf<'insertRows'>> = {
  carryOut(hands, { sheet, at, count }) {
    hands.sheet(sheet).getRange(rows(at, count)).untrack().insert('Down').untrack();
  },
};

/** Cannot be undone, as `deleteSheet`. */
export const deleteRows: EditHandler<EditOf<'deleteRows'>> = {
  carryOut(hands, { sheet, at, count }) {
    hands.sheet(sheet).getRange(rows(at, count)).untrack().delete('Up');
  },
};
