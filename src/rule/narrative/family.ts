import { proseFamily } from '../prose/rule';
import type { DocumentTables } from './document-tables/difference';

/** They read a text by `words` and `tables`; `check` is of the tables inside its document. */
export const rule = proseFamily<DocumentTables>()('narrative', 'narrative');
