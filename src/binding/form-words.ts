/** What a form prints itself, placeholders aside: its words say nothing of the department's budget. */
import { fold } from '../lexicon/fold';
import type { TableTemplate } from '../template/template';

/** Whether a text above or below a table is the form's own, letter by letter. */
export const isOfForm = (table: TableTemplate, text: string): boolean =>
  [...table.headerRows.flat(), table.definition.notes ?? ''].some(
    (own) => own !== '' && !own.includes('{') && fold(own) === fold(text),
  );
