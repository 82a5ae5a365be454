/** The reports for people, loaded when one is asked for. */
export { reportHtml } from '../publication/report-html';
export { reportText } from '../publication/report-text';
