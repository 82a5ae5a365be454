/**
 * Every rule: its code, class, default severity, what it reads and where it comes from. A rule that is not
 * here does not compile, and docs/checks.md is written from this table.
 */
import { INDICATOR_RULES } from './indicator/rules/index';
import { NARRATIVE_RULES } from './narrative/cards';
import { PRIVACY_RULES } from './privacy/rules';
import type { Rule } from './rule';
import { TEXT_RULES } from './text/rules';

export type { Rule } from './rule';

const OPEN_RULES = '《地方预决算公开操作规程》（财预〔2016〕143号）';

export const RULES = {
  'fact.rollup': {
    class: 'imbalance',
    severity: 'error',
    title: '合计与各项不等',
    reads: '同一张表里的合计与它下面列出的各行、各列',
    example: '合计 1,055.76，各列相加 1,065.53',
    source: '表样本身的层次；预算法第四十六条（按功能到项、按经济到款）',
  },
  'fact.tie': {
    class: 'cross-table',
    severity: 'error',
    title: '表间数额不一致',
    reads: '两张表说的同一笔数（同收支、科目、资金来源、年度性质、单位、项目）',
    example: '支出总表“行政运行”380.46，一般公共预算支出表同一项 380.64',
    source: `${OPEN_RULES}：各表之间的勾稽关系`,
  },
  'fact.balance': {
    class: 'imbalance',
    severity: 'error',
    title: '收支不平衡',
    reads: '收入总计与支出总计，以及每一种资金来源的收与支',
    example: '收入总计 722.67，支出总计 722.76',
    source: '预算法第十二条（收支平衡）',
  },
  'fact.bound': {
    class: 'imbalance',
    severity: 'error',
    title: '部分大于整体',
    reads: '“其中”项与它所属的项；只列出一部分的表与完整的表',
    example: '基本支出里的公务接待费 2.80，“三公”表里的公务接待费 1.20',
    source: '“三公”经费口径：基本支出与项目支出合计',
  },
  'fact.missing-row': {
    class: 'missing',
    severity: 'error',
    title: '缺少一行',
    reads: '别的表列有、这张表按口径也应列出的科目、项目或单位',
    example: '支出总表有“其他残疾人事业支出”4.43，一般公共预算支出表没有这一行',
    source: '预算法第四十六条、实施条例第六条（按功能分类公开到项）',
  },
  'fact.reclassified': {
    class: 'cross-table',
    severity: 'error',
    title: '同一笔数归类不一',
    reads: '两张表对同一合计的两种划分',
    example: '其他交通费用在一张表里算人员经费，在另一张表里算公用经费',
    source: '支出经济分类科目：人员经费与公用经费的划分',
  },
  'fact.rounding': {
    class: 'rounding',
    severity: 'info',
    title: '尾差',
    reads: '差额在四舍五入所能解释的范围之内的合计与各项',
    example: '各项相加 614.97，合计 614.98',
    source: '每个数代表其末位半个单位的区间',
  },
  'table.missing': {
    class: 'missing',
    severity: 'warning',
    title: '缺少整张表',
    reads: '模板规定而工作簿里没有的表',
    example: '没有找到“公开表5 国有资本经营预算支出预算表”',
    source: `${OPEN_RULES}：没有数据的表也应公开空表并说明`,
  },
  'table.empty': {
    class: 'missing',
    severity: 'info',
    title: '空表没有说明',
    reads: '一个数也没有的表，及其下方的文字',
    example: '政府性基金预算支出表为空，表下没有“此表无数据”之类的说明',
    source: `${OPEN_RULES}：空表列示并说明`,
  },
  'table.unfilled': {
    class: 'missing',
    severity: 'error',
    title: '应填而未填的表',
    reads: '空着的表，而别的表说明它应当有数',
    example: '整体支出绩效目标表的资金总额为空，支出总表合计 1,149.80',
    source: '预算法实施条例第六条；整体支出绩效目标随部门预算公开',
  },
  'table.rows-missing': {
    class: 'missing',
    severity: 'warning',
    title: '缺少表样规定的行',
    reads: '表样固定的行',
    example: '财政拨款收支总表没有“二、结转下年”“支出总计”两行',
    source: '各省表样',
  },
  'table.unknown-row': {
    class: 'binding',
    severity: 'warning',
    title: '有数但认不出的行',
    reads: '有数而无法判断科目、单位或项目的行',
    example: '第 23 行有数，但没有科目编码和名称',
    source: '表样与科目目录',
  },
  'table.unreadable': {
    class: 'binding',
    severity: 'error',
    title: '金额读不出来',
    reads: '金额栏里的文字',
    example: '金额栏里写着“约120万”',
    source: '表样：金额栏只填数',
  },
  'table.double': {
    class: 'binding',
    severity: 'warning',
    title: '同一张表出现两次',
    reads: '标题和表头都相同的表',
    example: '“公开表3”在两个工作表里各有一份',
    source: '表样',
  },
  'table.doubtful': {
    class: 'binding',
    severity: 'warning',
    title: '像某张表但不能肯定',
    reads: '标题或表头与表样差得较多的表',
    example: '工作表“Sheet4”像“公开表3”，但表头只对上一半',
    source: '表样',
  },
  'table.broken-name': {
    class: 'binding',
    severity: 'info',
    title: '名称失效，已重新认表',
    reads: '绑定用的名称',
    example: '“预算公开_3_区域”指向的工作表已不存在，已按标题重新找到该表',
    source: '工作簿名称管理器',
  },
  'table.columns-missing': {
    class: 'binding',
    severity: 'warning',
    title: '缺少表样规定的列',
    reads: '表头',
    example: '没有找到“上年结转安排”一列',
    source: '各省表样',
  },
  'text.numbering': {
    class: 'text',
    severity: 'warning',
    title: '编号重复或跳号',
    reads: '固定行前的“一、二、三”',
    example: '“一、本年收入”之后又是“一、上年结转”',
    source: '各省表样',
  },
  'text.subject-repeated': {
    class: 'cross-table',
    severity: 'warning',
    title: '款的名称写成了类的名称',
    reads: '不列编码的科目表里，名称与上一行相同、下面还列有下级科目的行',
    example:
      '“一、社会保障和就业支出”下一行又是“社会保障和就业支出”，其他表此处是“人力资源和社会保障管理事务”',
    source: '政府收支分类科目：类、款、项逐级列示',
  },
  'text.unit-code': {
    class: 'text',
    severity: 'warning',
    title: '单位代码或名称与其他表不同',
    reads: '各表的单位代码、单位名称',
    example: '公开表3 用部门代码 316，其余各表用 316002',
    source: '部门预算以单位为基本单元公开',
  },
  'text.unit-code-subject': {
    class: 'text',
    severity: 'info',
    title: '单位代码栏里是科目编码',
    reads: '单位代码栏',
    example: '单位代码栏填了 30101',
    source: '各省表样',
  },
  'text.separators': {
    class: 'text',
    severity: 'info',
    title: '千分位写法不一致',
    reads: '一千以上的数的显示格式',
    example: '1065.53 没有千分位，表样为 1,065.53',
    source: '表样：金额格式 #,##0.00',
  },
  'text.number-as-text': {
    class: 'text',
    severity: 'warning',
    title: '数字以文本形式存放',
    reads: '金额栏里的文本',
    example: 'D12 里的 1,065.53 是文本，Excel 的求和会漏掉它',
    source: '表样：金额栏只填数',
  },
  'text.hidden-digits': {
    class: 'rounding',
    severity: 'info',
    title: '单元格里藏有更多小数',
    reads: '显示两位而实际存了更多位小数的数',
    example: '显示 0.33，实际存 0.3333',
    source: '尾差的来源',
  },
  'formula.stale': {
    class: 'binding',
    severity: 'warning',
    title: '公式结果未更新',
    reads: '公式保存的结果与精确重算',
    example: 'C4 的公式重算为 420.01，保存的结果是 450.01',
    source: '表样的小计公式',
  },
  'formula.kept': {
    class: 'binding',
    severity: 'info',
    title: '公式没有重算',
    reads: '不在精确重算范围内的公式：引用其他工作簿、查找、日期、文字等',
    example: 'G8 引用其他工作簿，按文件里保存的结果 80.00 校验',
    source: '表样以外的公式',
  },
  ...INDICATOR_RULES,
  ...TEXT_RULES,
  ...PRIVACY_RULES,
  ...NARRATIVE_RULES,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;

export function isRule(code: string): code is RuleCode {
  return code in RULES;
}
