/** Pages for the house, a chunk of their own: the report of a check, and the list of what is to be mended. */
export { reportHtml } from '../../publication/report-html';
export { worksheetHtml } from '../../publication/worksheet-html';
