/** Endings of the files that may hold budget tables, for the dialogue that asks for one; what is in it shows when it is read. */
export const BUDGET_FILES = '.xlsx,.xlsm,.xls,.xlsb,.et,.ods,.xml,.pdf,.docx,.docm';
