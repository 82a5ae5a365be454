/** Steps that come late in the work, and pages that are opened from the first ones: a chunk of their own. */
export { OfferPage } from '../offer/OfferPage';
export { CheckStep } from './check/CheckStep';
export { ExportStep } from './export/ExportStep';
export { SubjectPicker } from './fill/SubjectPicker';
export { NarrativeStep } from './narrative/NarrativeStep';
export { FormReading } from './prepare/FormReading';
export { Recognition } from './prepare/Recognition';
