/** What is only needed to change a workbook: a chunk of its own. */
export { searchSubjects } from '../../lexicon/search';
export { planAdoption } from '../../scaffold/adopt';
export { planScaffold } from '../../scaffold/scaffold';
export { recalculationView } from './recalculation';
export { planRow } from './row-plan';
export { subjectPlan } from './subject-plan';
