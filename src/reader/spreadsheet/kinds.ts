/** Kinds of workbooks that are not .xlsx. */
export type SpreadsheetKind = 'xls' | 'xlsb' | 'ods' | 'xml';
