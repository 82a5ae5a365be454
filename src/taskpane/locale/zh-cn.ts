/** Every word of the pane, in the officer's language. Other languages have the same shape. */
import type { ProposalRequest } from '../core/proposal';
import type { TableState } from '../core/contract';
import type { Doing, NoticeText, Step } from '../state/state';
import { zhHelp } from './zh-cn-help';

/** As many tables are named; more are only counted. */
export const NAMED = 3;

const APPLIED: Readonly<Record<ProposalRequest['kind'], (cells: number) => string>> = {
  derive: (cells) => `已由填好的表推出 ${cells} 格。`,
  convert: (cells) => `已换算金额单位，改了 ${cells} 格。`,
  lastYear: (cells) => `已填上年数 ${cells} 格。`,
  indicators: (cells) => `已写入参考指标 ${cells} 格，指标值请自己填。`,
};

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
    loadingSubjects: '正在读取科目表…',
    proposing: '正在推算…',
    openingLastYear: '正在读取上年的文件…',
    checkingText: '正在读取并核对文字…',
    comparing: '正在读取并逐个数对照…',
    packaging: '正在生成资料包…',
  } satisfies Record<Doing, string> as Record<Doing, string>,
  packaging: (step: string) => `正在生成资料包：${step}…`,
  cancel: '取消',
  waiting: 'Excel 没有回应。如果正在编辑单元格，请按回车键结束；如果打开着对话框，请先关闭。',
  dropUnfinished: (sheets: number) => `删去没有填数的 ${sheets} 张`,
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
        return text.cells > 1 ? `已改 ${text.place} 等 ${text.cells} 格。` : `已改 ${text.place}。`;
      case 'rowsPut':
        return `已在“${text.sheet}”插入 ${text.rows} 行，并填好金额。`;
      case 'copied':
        return '已复制。';
      case 'inserted':
        return `已插入一行，请在 ${text.place} 填金额。`;
      case 'rowsInserted':
        return `已在“${text.sheet}”补上 ${text.rows} 行，只写了一、二级指标的名称，其余请填写。`;
      case 'noMissingRows':
        return `“${text.sheet}”没有可以补的行：表样要求的行都在，只是还没有填。`;
      case 'proposalApplied':
        return APPLIED[text.what](text.cells);
      case 'proposalChanged':
        return '工作簿刚才又有改动，没有写入。下面是重新推算的结果，请再看一遍。';
      case 'undone':
        return '已撤销。';
      case 'redone':
        return '已恢复。';
      case 'undoRefused':
        return '有关单元格后来又有改动，没有撤销。可以先按 Ctrl+Z 撤回后来的改动，或手工改回。';
      case 'changedMeanwhile':
        return `${text.place} 后来又有改动，没有写入。请看最新的校验结果。`;
      case 'exported':
        return `“${text.file}”已交给系统下载，请在下载文件夹查看。`;
      case 'interrupted':
        return `上一次生成表样时中途断开，${text.sheets.map((sheet) => `“${sheet}”`).join('、')}可能不完整。没有填过数的可以删去，再生成一次；填过的，请先校验。`;
      case 'dropped':
        return `已删去没有做完的${text.sheets.map((sheet) => `“${sheet}”`).join('、')}，可以重新生成。`;
      case 'textCopied':
        return `“${text.file}”的文字已复制，可以粘贴到 Word 或邮件里。`;
      case 'packLoaded':
        return `已载入模板包“${text.title}”。`;
      case 'subjectsLoaded':
        return `已载入 ${text.count} 个科目，名称以这张表为准，随本工作簿保存。`;
      case 'notMarked':
        return `工作表${text.sheets.map((sheet) => `“${sheet}”`).join('、')}受保护，没有标记颜色，校验不受影响。`;
      case 'nothingRecognised':
        return '没有认出预算公开表：各工作表的标题和表头都不像已有模板中的任何一张表。可以先生成表样。';
      case 'foreign':
        return '这个工作簿里没有认出公开表。是公开表的，点“认领现有表”按表头读出来；从空白开始的，选好省份、年度、单位，点“生成表样”。';
      case 'recalculated':
        return text.formulas === 0
          ? '重算完成：公式结果都是最新的。'
          : `重算完成：更新了 ${text.formulas} 个公式。`;
      case 'unexpected':
        return `出现了没有预料到的问题，工作簿没有因此改动。请再试一次；如果还是这样，请把这句话告诉维护人员：${text.detail}`;
    }
  },

  fill: {
    empty: '还没有表。请先到“准备”生成表样，或认领现有表。',
    toPrepare: '去准备',
    notBound: '这些表是临时认出的，还没有绑定。绑定以后插行、改工作表名都不影响识别。',
    states: {
      missing: '缺',
      doubtful: '待确认',
      empty: '空',
      filling: '正在填',
      filled: '已填',
      odds: '不符',
    } satisfies Record<TableState, string> as Record<TableState, string>,
    summary: (filled: number, all: number) => `${filled} / ${all} 张已填`,
    findings: (count: number) => `${count} 处`,
    toFindings: (count: number, table: string) => `看“${table}”的 ${count} 处问题`,
    left: (names: readonly string[], more: number) =>
      `接着填：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 张` : ''}。本来没有数的空着，表下有一句说明即可。`,
    amountFor: (place: string) => `${place} 的金额`,
    amountHint: '回车写入；不在这里填的，直接填在表里',
    notAmount: '请填数字，如 1,234.56。',
    write: '写入',
    goTo: (table: string) => `转到 ${table}`,
    insert: '插入科目行',
    insertInto: (table: string) => `在“${table}”插入科目行`,
    search: '科目编码、名称或拼音首字母',
    searchHint: '如 2080505、养老保险、ylbx',
    noSubject: '没有找到。换一个写法，或直接在表里填编码和名称。',
    found: (count: number) => `找到 ${count} 个科目`,
    close: '收起',
    tools: '代填',
    toolNames: {
      derive: '推出空表…',
      lastYear: '填上年数…',
      convert: '换算单位…',
    },
    toolHints: {
      derive: '合计、汇总表的数由已填的表推出',
      convert: '元、万元互换，合计和勾稽仍然相等',
      lastYear: '按上年的文件填“上年”各栏',
    },
    next: '各表填完后到“校验”核对。',
  },

  help: zhHelp,
};
