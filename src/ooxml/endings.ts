/**
 * Endings of the names of files that may hold budget tables or a 情况说明: for dialogues, folders and archives, where
 * files are chosen by name. Names lie: what a file is shows when it is opened (`reader/kind.ts`).
 */
const WORKBOOKS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'et', 'ett', 'ods', 'xml', 'mht', 'mhtml'];
/** Of a folder they are left alone: reports and published pages lie beside what they are about. */
const PAGES = ['html', 'htm'];
const DOCUMENTS = ['docx', 'docm', 'doc', 'wps', 'pdf'];

/** For `accept` of a file dialogue. */
export const ACCEPTED = [...WORKBOOKS, ...DOCUMENTS, ...PAGES].map((ending) => `.${ending}`).join();

/** As `ACCEPTED`, of a 情况说明 alone: a page saved from the site is a text too. */
export const ACCEPTED_TEXTS = [...DOCUMENTS, 'txt', ...PAGES].map((ending) => `.${ending}`).join();

const READ = new RegExp(`\\.(?:${[...WORKBOOKS, ...DOCUMENTS].join('|')})$`, 'i');
const WORKBOOK = new RegExp(`\\.(?:${WORKBOOKS.join('|')})$`, 'i');

export const mayHoldBudget = (name: string): boolean => READ.test(name);

export const isNamedWorkbook = (name: string): boolean => WORKBOOK.test(name);

/** Saved from a site: what it shows is the department's, but a workbook that lies beside it is what was handed in. */
export const isNamedPage = (name: string): boolean => /\.(?:html?|mht(?:ml)?)$/i.test(name);
