/** 情况说明 written from facts. */
export type * from './document';
export { writeNarrative } from './writer';
export type { WriteOptions } from './writer';
export { editableText } from './override';
export { narrativeText } from './plain';
