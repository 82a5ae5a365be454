/** The words of 校验. */
import { CLASS_NAMES, SEVERITY_NAMES } from '../../rule/names';
import type { FindingKind } from '../core/contract';
import type { CheckView } from '../state/check-view';

export type CheckWords = typeof zhCheck;

export const zhCheck = {
  intro: '核对表内合计、表间勾稽、尾差和文字格式。结果按原因排列，改正原因，由它引起的随之消除。',
  check: '校验',
  again: '重新校验',
  recalculate: '重算',
  clearMarks: '清除标记',
  severities: SEVERITY_NAMES,
  classes: CLASS_NAMES,
  filter: '按级别筛选',
  count: (name: string, causes: number, all: number) =>
    all > causes ? `${name} ${causes} 处，连带共 ${all} 处` : `${name} ${causes} 处`,
  table: '工作表',
  allTables: '全部工作表',
  held: (held: number, evaluated: number) => `${evaluated} 个关系，${held} 个成立`,
  clean: '没有发现问题。',
  nothingHere: '这样筛选没有要看的。',
  notEvaluated: (count: number) => `没有条件校验的 ${count} 项`,
  previous: '上一处',
  next: '下一处',
  more: (count: number) => `再显示 ${count} 处`,
  goTo: '转到单元格',
  goToCell: (place: string) => `转到 ${place}`,
  otherSide: '有关单元格',
  blank: '空',
  expected: '应为',
  difference: '相差',
  rule: '依据',
  quote: '原文',
  follows: (count: number) => `由此引起的 ${count} 处，改正后随之消除`,
  applyAmount: (amount: string, cells: number) =>
    cells > 1 ? `改为 ${amount}，共改 ${cells} 格` : `改为 ${amount}`,
  insertMissing: '补齐缺失行',
  insertMissingHint: '在本表就位插入缺少的行，只写一、二级指标名称，可以撤销。',
  suggest: '看参考指标',
  suggestHint: '按项目的支出类型列出常用的三级指标，选用哪些由您定。',
  moreCells: (count: number) => `等 ${count} 格`,
  recalculated: (count: number) => `${count} 个小计需要留意`,
  stale: (before: string, after: string) => `结果 ${before} 已过时，现为 ${after}`,
  kinds: { money: '钱', indicator: '绩效', text: '文字', secrecy: '保密' } satisfies Record<
    FindingKind,
    string
  > as Record<FindingKind, string>,
  kindFilter: '按种类筛选',
  kindCount: (name: string, count: number) => `${name} ${count} 处`,
  search: '在结果里找',
  searchHint: '科目、金额、单元格或字句',
  order: '排列',
  orders: { weight: '按轻重', sheet: '按工作表', project: '按项目' } satisfies Record<
    CheckView['order'],
    string
  > as Record<CheckView['order'], string>,
  noProject: '不属于哪个项目',
  results: '校验结果',
  found: (count: number) => `${count} 处`,
  since: (gone: number, added: number) => `消除 ${gone}，新增 ${added}`,
  live: '下面是随填随查的结果，按“校验”在表里标出颜色。',
  keys: '↑↓ 逐条走，回车打开，Alt+↑↓ 打开上一处、下一处',
  apart: (difference: string) => `差 ${difference}`,
  nowAndThen: (found: string | null, expected: string) => `${found ?? '空'} → ${expected}`,
  picture: '对不上的地方',
  faulty: '错在这里',
  tables: '哪些表写了这个数',
  fill: (cells: number) => `填入 ${cells} 格`,
  preview: (place: string, before: string, after: string) => `${place}　${before} → ${after}`,
  insertRow: (rows: number) => (rows > 1 ? `插入并填好 ${rows} 行` : '插入并填好这一行'),
  insertAll: (rows: number) => `插入全部缺行（${rows} 行）`,
  rowPreview: (code: string, name: string, amount: string) => `${code} ${name}　${amount}`,
  textPlaces: (places: number) => (places > 1 ? `改正文字，共 ${places} 处` : '改正文字'),
  copy: '复制这一条',
  aside: '搁置…',
  asideHint: '写明理由的，不再排在前面；有关的数一变，就会回来。理由只供内部，记在本工作簿里。',
  reason: '理由',
  by: '经手人',
  keep: '搁置',
  cancel: '不搁置',
  asideList: (count: number) => `已搁置 ${count} 处`,
  asideBy: (reason: string, by: string, at: string) =>
    [by, at].some((part) => part !== '')
      ? `${reason}（${[by, at].filter((part) => part !== '').join('，')}）`
      : reason,
  bringBack: '不再搁置',
  worksheet: '整改清单',
  worksheetHint: '打印或发给经办人的一页，留有“谁来改”一栏。',
};
