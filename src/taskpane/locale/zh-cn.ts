/** Every word of the pane, in the officer's language. Other languages have the same shape. */
import type { FigureState } from '../../rule/narrative/colour';
import type { ProposalRequest } from '../core/proposal';
import type { TableState } from '../core/contract';
import type { Asked, Doing, NoticeText, Step } from '../state/state';
import type { WritingView } from '../state/writing';
import { zhCheck } from './zh-cn-check';
import { zhHelp } from './zh-cn-help';
import { zhReading } from './zh-cn-reading';

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
    proposing: '正在推算…',
    openingLastYear: '正在读取上年的文件…',
    checkingText: '正在读取并核对文字…',
    packaging: '正在生成资料包…',
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
      case 'undoRefused':
        return '有关单元格后来又有改动，没有撤销。可以用 Excel 自己的撤销（Ctrl+Z）或手工改回。';
      case 'changedMeanwhile':
        return `${text.place} 后来又有改动，没有写入。请看最新的校验结果。`;
      case 'exported':
        return `“${text.file}”已交给系统下载，请在下载文件夹查看。`;
      case 'interrupted':
        return `上一次生成表样时中途断开，${text.sheets.map((sheet) => `“${sheet}”`).join('、')}可能不完整。没有填过数的，请删除这些表再生成一次；填过的，请先校验。`;
      case 'textCopied':
        return `“${text.file}”的文字已复制，可以粘贴到 Word 或邮件里。`;
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
    chooseTemplate: '请选择本地的模板',
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
      empty: '空',
      filling: '正在填',
      filled: '已填',
      odds: '不符',
    } satisfies Record<TableState, string> as Record<TableState, string>,
    summary: (filled: number, all: number) => `${filled} / ${all} 张已填`,
    findings: (count: number) => `${count} 处`,
    toFindings: (count: number, table: string) => `看“${table}”的 ${count} 处问题`,
    left: (names: readonly string[], more: number) =>
      `接着填：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 张` : ''}。没有数的，在表下写明原因。`,
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

  check: zhCheck,
  help: zhHelp,
  reading: zhReading,

  lastYear: {
    none: '增减变动要用上年数：可选上年的工作簿、资料包（.zip）或 facts.csv，只在本机读取。',
    choose: '选上年的文件…',
    another: '换一份…',
    drop: '不用上年数',
    file: (file: string, year: number | null) => `上年数：${file}${year === null ? '' : `（${year}年）`}`,
    noYear: '这份文件没有写明年度，请确认是上年的。',
    otherUnit: (theirs: string, ours: string) => `这份文件的单位是“${theirs}”，本工作簿是“${ours}”，请确认。`,
  },

  offer: {
    titles: {
      derive: '由已填的表推出空表',
      convert: '换算金额单位',
      lastYear: '填上年数',
      indicators: '参考指标',
    } satisfies Record<ProposalRequest['kind'], string> as Record<ProposalRequest['kind'], string>,
    intros: {
      derive: '能从已填的表算出来的数，不用再填一遍。先看要写哪些格，点“写入”才会写。',
      convert: '各格四舍五入以后，合计仍等于各项之和，各表仍相互一致。先看要改哪些格，点“写入”才会改。',
      lastYear: '按归属（科目、资金来源等）逐格对应，不看位置。先看要写哪些格，点“写入”才会写。',
      indicators: '',
    } satisfies Record<ProposalRequest['kind'], string> as Record<ProposalRequest['kind'], string>,
    back: '返回',
    working: '正在推算…',
    again: '再算一次',
    table: '哪些表',
    allTables: '整张都能推出的空表',
    as: '写成',
    formulas: '公式（随来源更新）',
    values: '数值',
    to: '换算成',
    overwrite: (cells: number) => `连同已有别的数的 ${cells} 格一起改`,
    conflicts: (cells: number) => `有 ${cells} 格已有别的数，不改。`,
    summary: (tables: readonly string[], cells: number) =>
      tables.length === 0
        ? `要写 ${cells} 格。`
        : `要写 ${cells} 格，在 ${tables.length} 张表${tables.length > NAMED ? '' : `：${tables.join('、')}`}。`,
    adjusted: (cells: number) => `为使合计等于各项之和，有 ${cells} 格没有按各自的四舍五入取数，已逐格注明。`,
    apply: (cells: number) => `写入 ${cells} 格`,
    nothing: {
      derive: '没有可以推出的：能由其他表推出的都已经填了，或者来源还没有填。',
      convert: '各表已经是这个单位，没有要换算的。',
      lastYear: '“上年”各栏已经与上年的文件一致，没有要填的。',
      indicators: '勾选要用的指标，这里列出要写的单元格。',
    } satisfies Record<ProposalRequest['kind'], string> as Record<ProposalRequest['kind'], string>,
    noColumns: '各表都没有“上年”的栏目，不用填；上年的文件仍用于情况说明和资料包。',
    onSheet: (sheet: string, cells: number) => `${sheet}（${cells} 格）`,
    blank: '空',
    cell: (place: string, before: string, after: string) => `${place} 原来${before}，写入${after}`,
    kept: '已有别的数，不改',
    replaced: '改写',
    off: (by: string) => `比四舍五入 ${by}`,
    newRow: '新插的行',
    more: (count: number) => `再显示 ${count} 格`,
    left: (count: number) => `没有填的 ${count} 处，要您来填`,
    remarks: '请留意',
    project: '项目',
    spending: '支出类型',
    chooseSpending: '请选择',
    noSuggestions: '这一类没有可以再补的参考指标。',
    indicator: (level: string, name: string, sign: string, unit: string) =>
      `${level}：${name}${sign === '' ? '' : `（${sign}${unit === '' ? '' : ` ${unit}`}）`}`,
    lacking: '还缺这一级',
  },

  narrative: {
    nothing: '还没有认出公开表。情况说明由各表的数写出，请先生成或认领表格。',
    noOutline: '这个模板没有情况说明的提纲，可以把写好的文字拿来校验。',
    views: { questions: '待填', text: '正文', check: '校验文稿' } satisfies Record<
      WritingView,
      string
    > as Record<WritingView, string>,
    viewsLabel: '情况说明',
    notRemembered: '没有读到工作簿里保存的回答。为免覆盖，先不写入。',
    writing: '正在写出…',
    toFill: (count: number) => (count === 0 ? '要填的都填了。' : `还有 ${count} 项待填`),
    answered: (done: number, all: number) => `已填 ${done} / ${all} 项`,
    askHint: '数由各表写出，这里只问表里没有的。回答保存在本工作簿里。',
    other: '其他',
    groupLeft: (count: number) => (count === 0 ? '已填' : `待填 ${count}`),
    choose: '请选择',
    unstated: (names: string) => `提纲用到而各表没有列出的数：${names}`,
    edited: '已修改',
    edit: '修改这一段',
    editText: '这一段的文字',
    editHint: '花括号里的数来自各表，随表更新，请保留。清空即删去这一段。',
    save: '保存',
    restore: '恢复原文',
    struck: (count: number) => `删去了 ${count} 段`,
    restoreStruck: '全部恢复',
    unbound: (figures: string) => `手填的数不随表更新，请自行核对：${figures}`,
    exhibits: { table: '表', chart: '图' },
    bound: (cells: string) => `来自 ${cells}`,
    computed: '由各表的数算出',
    checkIntro: '选择写好的情况说明（.docx 或 .txt），逐句与各表核对。文件只在本机读取，不上传。',
    chooseFile: '选择文件…',
    checkedFile: (file: string) => `已核对：${file}`,
    coverage: (total: number, bound: number, arithmetic: number, unbound: number) =>
      `核对 ${total} 个数，其中 ${bound} 个与表核对，${arithmetic} 个只与文中其他数核对，${unbound} 个无从核对。`,
    tables: (tables: number, amounts: number) => `文稿里的 ${tables} 张表，${amounts} 个数与工作簿逐个核对。`,
    findings: (count: number) => (count === 0 ? '没有发现问题。' : `发现 ${count} 处`),
    coloured: '全文',
    colouredHint: '指向一个数，或用 Tab 进入后按左右方向键，看它与什么核对过。',
    figure: {
      bound: '与表核对，一致',
      arithmetic: '只与文中其他数核对',
      unbound: '无从核对，请人工核对',
      wrong: '不一致',
    } satisfies Record<FigureState, string> as Record<FigureState, string>,
    compared: (state: string, note: string) => `${state}：${note}`,
    unboundList: (count: number) => `无从核对的 ${count} 个数`,
  },

  export: {
    condition: (says: string, cure: string) => `${says}：${cure}`,
    nothing: '还没有认出公开表，没有可以导出的内容。',
    packageTitle: '公开资料包',
    packageHint:
      '一个压缩包：公开的文档、网页、报送表和开放数据；另有内部资料，不公开。错误要改正，或逐处写明放行理由。',
    build: '生成资料包',
    rebuild: '重新生成',
    blocked: (count: number) =>
      `还有 ${count} 处错误，建议先到“校验”改正；确实要放行的，逐处写明理由才能生成资料包。`,
    waive: (count: number, open: number) => `放行理由（${count} 处错误，${open} 处未写）`,
    waiveHint: '理由只写入内部资料，不公开。',
    reason: '放行理由',
    goToFinding: '看这处错误',
    draft: (count: number) => `草稿：情况说明还有 ${count} 项待填。`,
    complete: '情况说明已填全。',
    toNarrative: '去填写',
    download: '下载资料包（.zip）',
    outline: '文档目录',
    page: '网页预览',
    pageFrame: '公开网页的预览',
    files: (count: number) => `${count} 个文件`,
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
    step: (name: string) => `正在生成资料包：${name}…`,
    others: '单独导出',
    pdf: '导出工作簿的 PDF',
    pdfHint: '由 Excel 按打印设置生成，不含标记。',
    noPdf: '这里的 Excel 不能直接生成 PDF。可以打开资料包里的网页或文档，用“打印”另存为 PDF。',
    workbook: '导出报送版工作簿',
    workbookHint: '只留表样和数：公式变为数值，去掉批注、隐藏表、姓名、外部链接和本助手的名称。',
    report: '导出校验报告',
    reportHint: '网页文件，供内部核对，不随预算公开。',
    missed: (file: string) => `下载文件夹里没有“${file}”？有的电脑（多为 Mac）存不下窗格里的文件。`,
    missedOpen: '在 Excel 新窗口打开，再另存',
    missedCopy: '复制文字',
    missedElsewhere:
      '请换 Windows 上的 Excel 或用浏览器打开的 Excel 网页版再导出，也可以用单页版（desk）打开同一个工作簿导出。',
    diagnose: '诊断',
    diagnoseHint:
      '维护人员请你帮忙时才用：开始后照常操作，停止时导出一个文件，只有窗格与 Excel 之间的往来，没有金额、单位名称和文字，不上传。',
    diagnoseStart: '开始记录',
    diagnoseStop: '停止并导出记录',
    stays: '文件在本机生成，不上传。',
  },
};
