/** What is read at the first opening and behind the ? of every step. */
import type { Step } from '../state/state';

export type HelpWords = typeof zhHelp;

export const zhHelp = {
  question: '怎么用',
  first: '第一次用',
  start: [
    '还没有表的，选本地的模板，填单位名称，生成表样；已有表的，点“认领现有表”。',
    '填好以后到“校验”：错在哪一格、应是多少都会写明，能改的按一下就改，改错了可以撤销。',
    '最后到“说明”和“导出”，写出情况说明，生成要公开的资料。文件不离开本机。',
  ],
  keys: 'F6 在表格和窗格之间来回，Tab 逐项走，方向键换步骤。',
  steps: {
    prepare: [
      '模板按省、市选；没有本地模板的，可载入财政部门的模板包。',
      '认领只记下哪张表在哪里，不改单元格。',
    ],
    fill: [
      '点表名转到那张表；“n 处”转到它的问题；“+”插入科目行，接着填金额。',
      '“空”是还没有填，“正在填”是还缺数，“不符”是已填的数互相矛盾。',
      '“推出空表”由已填的表算出汇总表，先看后写。',
    ],
    check: [
      '每行先写单元格，再写现在的数 → 应有的数、相差多少、像是什么原因。',
      '红边的格是错的，虚线框的是与它有关的；改正一处，由它引起的随之消除。',
      '确有道理不改的，“搁置”并写明理由；有关的数一变就会回来。',
    ],
    narrative: ['“待填”只问表里没有的；“正文”里的数随表更新；“校验文稿”核对写好的稿子。'],
    export: ['有错误的要改正，或逐处写明放行理由，才能生成资料包。', '报送版工作簿不含公式、批注和姓名。'],
  } satisfies Record<Step, readonly string[]> as Record<Step, readonly string[]>,
};
