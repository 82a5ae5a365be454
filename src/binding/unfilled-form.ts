/** A form of one project as it was handed out: nothing in it but what the form prints itself. */
import { foldItem } from '../lexicon/fold';
import type { BoundTable } from './bound';

/** The blank that a project's name goes into, in the title of a form. */
const PROJECT = '{项目}';

/** What stands there in a form as it is handed out. */
export const NO_PROJECT = '（项目名称）';

export function isUnfilledForm(bound: BoundTable): boolean {
  return isOfOneProject(bound) && bound.project === undefined && !isWrittenIn(bound);
}

function isOfOneProject({ table }: BoundTable): boolean {
  const named = [table.title, ...table.aliases].some((title) => title.includes(PROJECT));
  return (
    table.kind === 'form' && (named || (table.definition.fields ?? []).some(({ role }) => role === 'project'))
  );
}

function isWrittenIn({ table, view, fields, bodyTop, bodyBottom }: BoundTable): boolean {
  if (fields.some(({ row, column }) => view.text(row, column).trim() !== '')) return true;
  const own = new Set(
    table.blocks.flatMap(({ items }) =>
      items
        .flatMap((item) => (item.kind === 'fixed' ? [item.text, ...(item.cells ?? [])] : []))
        .map(foldItem),
    ),
  );
  for (let row = bodyTop; row <= bodyBottom; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column).trim();
      if (text !== '' && !own.has(foldItem(text))) return true;
    }
  }
  return false;
}
