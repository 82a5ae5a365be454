/** The reports for people, loaded when one is asked for. */
export { relationLines, relationsText } from '../publication/relations';
export { faultSection, manyPage, reportSection } from '../publication/report-many-html';
export { reportHtml } from '../publication/report-html';
export { reportText } from '../publication/report-text';
