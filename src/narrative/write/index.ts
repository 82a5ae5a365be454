/** 情况说明 written from facts. */
export type * from './document';
export { lastYearOf, writeNarrative } from './writer';
export type { WriteOptions } from './writer';
export type { LastYear } from './scribe';
export { editableText } from './override';
export { narrativeText, paragraphText } from './plain';
