/** What a column of a form may hold. */
export const COLUMN_ROLES = [
  'amount',
  'count',
  'share',
  // A number that no total adds up: 单价, the 预算资金 of the project that a purchase comes from.
  'figure',
  'name',
  'code',
  'unitCode',
  'unitName',
  'project',
  'subproject',
  'category',
  'ordinal',
  'goal',
  'indicator1',
  'indicator2',
  'indicator3',
  'explanation',
  'sign',
  'value',
  'measureUnit',
  'weight',
  'direction',
  'basis',
  'text',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];
