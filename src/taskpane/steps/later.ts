/** Steps that come late in the work: a chunk of their own. */
export { ExportStep } from './export/ExportStep';
export { NarrativeStep } from './narrative/NarrativeStep';
