/**
 * The buttons of the ribbon and their shortcuts. They run in the pane's own page (a shared runtime), so a
 * button does just what its like in the pane does, and shows it there.
 */
import { associateCommands, showPane } from '../excel/office';
import { started } from '../taskpane/index';
import type { Pane } from '../taskpane/pane';

const command = (act: (pane: Pane) => Promise<void> | void) => async () => {
  const pane = await started;
  if (pane) await act(pane);
};

/** By the names in manifest.xml and shortcuts.json. */
associateCommands(showPane, {
  openPane: command(() => undefined),
  scaffold: command((pane) => {
    pane.show('prepare');
    // Without a unit's name there is nothing to make yet: the form is there to be filled in.
    return pane.state.form.unit.trim() === '' ? undefined : pane.preparing.scaffold();
  }),
  check: command((pane) => pane.checking.check()),
  recalculate: command((pane) => pane.checking.recalculate()),
  exportFiles: command((pane) => pane.show('export')),
});
