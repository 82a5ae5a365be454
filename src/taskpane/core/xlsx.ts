/** Reading and writing of .xlsx files: a chunk of its own. */
export { submissionCopy } from '../../workbook/submission';
export { openXlsx } from '../../workbook/xlsx';
