/** Steps that come late in the work: a chunk of their own. */
export { CheckStep } from './check/CheckStep';
export { ExportStep } from './export/ExportStep';
export { NarrativeStep } from './narrative/NarrativeStep';
