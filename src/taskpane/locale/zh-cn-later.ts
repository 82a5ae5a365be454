/** Words of the steps that come late in the work and of the offers: fetched with them. */
import type { FigureState } from '../../rule/narrative/colour';
import type { ProposalRequest } from '../core/proposal';
import type { WritingView } from '../state/writing';
import { NAMED } from './zh-cn';
import { zhCheck } from './zh-cn-check';

export type LaterWords = typeof zhLater;

export const zhLater = {
  check: zhCheck,

  lastYear: {
    none: '增减变动要用上年数：可选上年的工作簿、公开的 PDF 或 Word、资料包（.zip）或 facts.csv，只在本机读取。',
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
    checkIntro:
      '选择写好的情况说明（Word、WPS 文字、PDF、.txt 或网页 .html），逐句与各表核对。文件只在本机读取，不上传。',
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

  password: {
    needed: (file: string) => `“${file}”设有打开密码，请输入：`,
    wrong: (file: string) => `密码不对，没有打开“${file}”。请再输入一次（区分大小写）：`,
    open: '打开',
    drop: '不打开',
  },

  compare: {
    title: '与另一份文件对照',
    hint: '公开以后，把网页上的 PDF 或 Word 与本工作簿逐个数核对；也可以对照批复的表、上年的表。文件只在本机读取。',
    choose: '选要对照的文件…',
    another: '换一份…',
    drop: '收起',
    files: (file: string) => `甲：本工作簿。乙：${file}。`,
    row: (table: string, row: string, column: string) =>
      `${table}${row ? `“${row}”行` : ''}${column ? `“${column}”列` : ''}`,
    none: '没有这个数',
    page: (page: number, place: string) => `第 ${page} 页 ${place}`,
    apart: (difference: string) => `差 ${difference}`,
    onlyA: '只有甲有的行',
    onlyB: '只有乙有的行',
    more: (count: number) => `再显示 ${count} 条`,
    unread: '没有读取',
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
      `还有 ${count} 处要改正或核定，建议先到“校验”改正；确实要放行的，逐处写明理由才能生成资料包。`,
    waive: (count: number, open: number) => `放行理由（${count} 处，${open} 处未写）`,
    waiveHint: '理由只写入内部资料，不公开。',
    reason: '放行理由',
    goToFinding: '看这一处',
    draft: (count: number) => `草稿：情况说明还有 ${count} 项待填。`,
    complete: '情况说明已填全。',
    toNarrative: '去填写',
    download: '下载资料包（.zip）',
    outline: '文档目录',
    page: '网页预览',
    pageFrame: '公开网页的预览',
    files: (count: number) => `${count} 个文件`,
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
    others: '单独导出',
    pdf: '导出工作簿的 PDF',
    pdfHint: '由 Excel 按打印设置生成，不含标记。',
    noPdf: '这里不能直接生成 PDF。可以打开资料包里的网页或文档，用“打印”另存为 PDF。',
    workbook: '导出报送版工作簿',
    workbookHint: '只留表样和数：公式变为数值，去掉批注、隐藏表、姓名、外部链接和本助手的名称。',
    report: '导出检查报告',
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
