/** Every word of the pane, in the officer's language. Other languages have the same shape. */
import type { FindingClass, Severity } from '../../check/finding';
import type { TableState } from '../core/contract';
import type { Asked, Doing, NoticeText, Step } from '../state/state';

export type Words = typeof zhCN;

export const zhCN = {
  language: 'zh-CN',
  title: '预算公开助手',
  /** Where a list of names or sheets is written out. */
  list: (items: readonly string[]) => items.join('、'),
  steps: {
    prepare: '准备',
    fill: '填报',
    check: '校验',
    narrative: '说明',
    export: '导出',
  } satisfies Record<Step, string> as Record<Step, string>,
  doing: {
    starting: '正在打开工作簿…',
    reading: '正在读取工作簿…',
    checking: '正在读取并校验…',
    marking: '正在标记单元格…',
    scaffolding: '正在生成表样…',
    binding: '正在绑定表格…',
    writing: '正在写入工作簿…',
    undoing: '正在撤销…',
    recalculating: '正在重算…',
    exporting: '正在导出…',
    loadingPack: '正在读取模板包…',
  } satisfies Record<Doing, string> as Record<Doing, string>,
  cancel: '取消',
  waiting: 'Excel 没有回应。如果正在编辑单元格，请按回车键结束；如果打开着对话框，请先关闭。',
  dismiss: '关闭',
  retry: '再试一次',
  undo: '撤销',
  undoOf: (done: string) => `撤销：${done}`,

  notice(text: Exclude<NoticeText, { say: string }>): string {
    switch (text.key) {
      case 'scaffolded':
        return `已生成 ${text.tables} 张工作表。`;
      case 'bound':
        return `已绑定 ${text.tables} 张表，单元格没有改动。`;
      case 'fixed':
        return `已改 ${text.place}。`;
      case 'inserted':
        return `已插入一行，请在 ${text.place} 填金额。`;
      case 'undone':
        return '已撤销。';
      case 'undoRefused':
        return '有关单元格后来又有改动，没有撤销。可以用 Excel 自己的撤销（Ctrl+Z）或手工改回。';
      case 'changedMeanwhile':
        return `${text.place} 后来又有改动，没有写入。请看最新的校验结果。`;
      case 'exported':
        return `已导出“${text.file}”，请在下载文件夹查看。`;
      case 'packLoaded':
        return `已载入模板包“${text.title}”。`;
      case 'notMarked':
        return `工作表${text.sheets.map((sheet) => `“${sheet}”`).join('、')}受保护，没有标记颜色，校验不受影响。`;
      case 'nothingRecognised':
        return '没有认出预算公开表：各工作表的标题和表头都不像已有模板中的任何一张表。可以先生成表样。';
      case 'recalculated':
        return text.formulas === 0
          ? '重算完成：公式结果都是最新的。'
          : `重算完成：更新了 ${text.formulas} 个公式。`;
      case 'unexpected':
        return `出现了没有预料到的问题，工作簿没有因此改动。请再试一次；如果还是这样，请把这句话告诉维护人员：${text.detail}`;
    }
  },

  prepare: {
    template: '模板',
    templateOption: (title: string, tables: number) => `${title}（${tables} 张表）`,
    ownTemplate: (title: string) => `${title}（自带）`,
    loadPack: '载入模板包…',
    year: '年度',
    unit: '单位名称',
    unitHint: '与批复的名称一致',
    unitCode: '单位代码',
    optional: '可不填',
    level: '级次',
    levelHint: '如 市级、区级',
    faults: {
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

  fill: {
    empty: '还没有表。请先到“准备”生成表样，或认领现有表。',
    toPrepare: '去准备',
    notBound: '这些表是临时认出的，还没有绑定。绑定以后插行、改工作表名都不影响识别。',
    states: {
      missing: '缺',
      doubtful: '待确认',
      empty: '空表',
      filled: '已填',
      odds: '不符',
    } satisfies Record<TableState, string> as Record<TableState, string>,
    summary: (filled: number, all: number) => `${filled} / ${all} 张已填`,
    findings: (count: number) => `${count} 处`,
    goTo: (table: string) => `转到 ${table}`,
    insert: '插入科目行',
    insertInto: (table: string) => `在“${table}”插入科目行`,
    search: '科目编码、名称或拼音首字母',
    searchHint: '如 2080505、养老保险、ylbx',
    noSubject: '没有找到。换一个写法，或直接在表里填编码和名称。',
    found: (count: number) => `找到 ${count} 个科目`,
    close: '收起',
    next: '各表填完后到“校验”核对。',
  },

  check: {
    intro: '核对表内合计、表间勾稽、尾差和文字格式。结果按原因排列，改正原因，由它引起的随之消除。',
    check: '校验',
    again: '重新校验',
    recalculate: '重算',
    clearMarks: '清除标记',
    severities: { error: '错误', warning: '警告', info: '提示' } satisfies Record<Severity, string> as Record<
      Severity,
      string
    >,
    classes: {
      imbalance: '不平衡',
      'cross-table': '表间不一致',
      rounding: '尾差',
      narrative: '文字说明',
      indicator: '绩效指标',
      missing: '缺漏',
      text: '文字与格式',
      privacy: '个人信息与保密',
      binding: '认表',
    } satisfies Record<FindingClass, string> as Record<FindingClass, string>,
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
    applyAmount: (amount: string) => `改为 ${amount}`,
    applyText: '改正文字',
    moreCells: (count: number) => `等 ${count} 格`,
    recalculated: (count: number) => `${count} 个小计需要留意`,
    stale: (before: string, after: string) => `结果 ${before} 已过时，现为 ${after}`,
  },

  narrative: {
    title: '情况说明',
    soon: '情况说明将由各表的数写出，并与各表逐句核对，正在准备中。',
    meanwhile: '目前请在 Word 里编写；数字以“校验”没有错误的表为准。',
  },

  export: {
    ready: '表内、表间没有错误，可以报送。',
    notReady: (errors: number) => `还有 ${errors} 处错误，建议先到“校验”改正再报送。`,
    nothing: '还没有认出公开表，没有可以导出的内容。',
    workbook: '导出报送版工作簿',
    workbookHint: '只留表样和数：公式变为数值，去掉批注、隐藏表、姓名、外部链接和本助手的名称。',
    report: '导出校验报告',
    reportHint: '网页文件，供内部核对，不随预算公开。',
    stays: '文件在本机生成，不上传。',
  },
};
