/** Words of 准备: a workbook that is begun opens without that page, and without these. */
import type { Asked } from '../state/state';
import { zhReading } from './zh-cn-reading';

export type PrepareWords = typeof zhPrepare;

export const zhPrepare = {
  prepare: {
    template: '模板',
    chooseTemplate: '请选择本地的模板',
    templateOption: (title: string, tables: number) => `${title}（${tables} 张表）`,
    ownTemplate: (title: string) => `${title}（自带）`,
    loadPack: '载入模板包…',
    loadSubjects: '载入本地科目表…',
    year: '年度',
    unit: '单位名称',
    unitHint: '与批复的名称一致',
    unitCode: '单位代码',
    optional: '可不填',
    level: '级次',
    levelHint: '如 市级、区级',
    faults: {
      template: '请先选模板。',
      unit: '请填单位名称。',
      year: '请填四位年度，如 2024。',
      unitCode: '单位代码为 3 至 12 位数字。',
    } satisfies Record<Asked, string> as Record<Asked, string>,
    makeTitle: '生成表样',
    makeHint: '在工作簿里新建标准工作表，小计是公式，原有的工作表不动。',
    scaffold: '生成表样',
    adoptTitle: '认领现有表',
    adoptHint: '已有从一体化系统导出或财政下发的表，按标题和表头认出，不改动单元格。',
    adopt: '认领现有表',
    found: (sure: number, all: number) =>
      sure === all ? `认出了全部 ${all} 张公开表` : `认出了 ${sure} 张公开表（表样共 ${all} 张）`,
    foundIn: (template: string, doubts: number) =>
      `${template}${doubts > 0 ? `；另有 ${doubts} 张拿不准，认领时由您定` : ''}。单位、年度看下面对不对。`,
    foundHint: '不认领也能校验。认领以后插行、改工作表名都不影响识别；只加名称，不改动单元格。',
    checkFirst: '看校验结果',
    boundTo: (template: string) => `工作簿已绑定“${template}”。`,
    recognised: (template: string) => `认出的模板：${template}`,
    recognisedCount: (sure: number, all: number) => `${sure} / ${all} 张表可以肯定`,
    certain: '可以肯定',
    doubtful: '不能肯定，是它就打勾',
    likeness: (percent: number) => `相像 ${percent}%`,
    double: '同一张表的另一份，用它就打勾',
    missing: '没有找到',
    otherSheets: '不是公开表，不动',
    bind: '绑定这些表',
    back: '返回',
  },

  reading: zhReading,
};
