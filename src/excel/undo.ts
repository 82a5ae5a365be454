/** Puts a workbook back as it was before a plan was begun: one request. */
import type { Edit } from '../workbook/edit';
import { Hands, type Undo } from './edits/kinds';
import type { Journal } from './journal';
import { copyOf, key, type Look } from './look';
import { removeMarkers } from './marker';
import { sheetOf } from './plan';
import type { Session } from './session';
import { removeNote } from './unfinished';

/** `struck`: the segment being written has inserted its rows. */
export async function undoAll(
  session: Session,
  journal: Journal,
  now: Look,
  struck: boolean,
  timeout: number,
): Promise<void> {
  await session.run(async ({ workbook, application, sync }) => {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    const hands = new Hands(workbook, copyOf(now));
    // What the officer has deleted meanwhile needs no putting back.
    const isThere = (sheet: string | undefined) => sheet === undefined || hands.known.sheets.has(key(sheet));
    const names: Undo[] = [];
    for (let at = journal.at; at >= 0; at -= 1) {
      const { stroke } = journal.segments[at] ?? {};
      if (stroke?.kind === 'insertRows' && (at < journal.at || struck) && isThere(stroke.sheet)) {
        const rows = `${stroke.at + 1}:${stroke.at + stroke.count}`;
        hands.sheet(stroke.sheet).getRange(rows).untrack().delete('Up');
      }
      for (const { edit, undo } of [...(journal.undos[at] ?? [])].reverse()) {
        if (!isThere(sheetOf(edit))) continue;
        // Names are remembered as they stood at first, so they come last, when all rows are back in place.
        if (isNameEdit(edit)) names.push(undo);
        else undo(hands);
      }
    }
    for (const undo of names) undo(hands);
    removeMarkers(workbook, hands.known);
    if (journal.makes) removeNote(workbook);
    await sync();
  }, timeout);
}

const isNameEdit = ({ kind }: Edit) => kind === 'setName' || kind === 'deleteName';
