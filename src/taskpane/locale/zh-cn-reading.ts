/** The words of 认领 where there is no pack: what each column is taken for. */
import type { ColumnState } from '../../template/template';

export type ReadingWords = typeof zhReading;

export const zhReading = {
  title: '没有本地模板，按表头读',
  hint: '逐表看每一栏当成什么；存疑的请您定，定了以后记在本工作簿里。',
  open: '按表头读…',
  openHint: '没有本省、本市模板的表，按表头和数认出各栏，存疑的由您定。',
  column: (column: string, header: string) => `${column} 栏 ${header}`,
  states: {
    confirmed: '数对得上',
    words: '按字面，没有数可证',
    doubtful: '存疑，不参加校验',
    other: '不是金额',
  } satisfies Record<ColumnState, string> as Record<ColumnState, string>,
  held: (held: number, broken: number) =>
    broken > 0 ? `${held} 个关系成立，${broken} 个不成立` : `${held} 个关系成立`,
  change: (column: string) => `改 ${column} 栏的归属`,
  changeShort: '改…',
  choose: (column: string) => `${column} 栏是什么`,
  candidate: (meaning: string, held: number, broken: number) =>
    held + broken > 0 ? `${meaning}（成立 ${held}，不成立 ${broken}）` : meaning,
  rows: (rows: number) => `${rows} 行参加校验`,
  bind: '就按这样认领',
  save: '存为模板…',
  saveHint: '给用同一套表的同事，在“载入模板包”里用。',
  back: '返回',
  others: (sheets: string) => `没有读的工作表：${sheets}`,
};
