import type { Edit } from '../../src/workbook/edit';

/** The three faults planted in the sample, set right. */
export const SAMPLE_RIGHT: readonly Edit[] = [
  { kind: 'write', sheet: '公开表2-1', top: 17, left: 7, cells: [[67.15]] },
  { kind: 'write', sheet: '公开表3-1', top: 11, left: 5, cells: [[187.65]] },
  {
    kind: 'write',
    sheet: '公开表3',
    top: 12,
    left: 0,
    cells: [
      ['210', '11', '02', '605001', ' 事业单位医疗', undefined, 22.15],
      ['221', '02', '01', '605001', ' 住房公积金', undefined, 41.8],
    ],
  },
];
