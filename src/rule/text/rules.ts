/** The rules of the tables' words, as ../rules.ts has them. */
import type { Rule } from '../rule';

const FORMS = '各省表样';
const SEEN = '已公开的部门预算中常见的差错';

const rule = (
  severity: Rule['severity'],
  title: string,
  reads: string,
  example: string,
  source: string,
): Rule => ({
  class: 'text',
  severity,
  title,
  reads,
  example,
  source,
});

export const TEXT_RULES = {
  'text.residue': rule(
    'error',
    '模板文字没有删除',
    '标题、正文、说明里的填写说明、空位和网页代码',
    '“（本项必填）”“××万元”“<p>目标1”',
    SEEN,
  ),
  'text.punctuation': rule('warning', '标点重复', '全部文字', '“投入资金，，构建”', SEEN),
  'text.doubled-word': rule('warning', '词语连写两遍', '全部文字', '“每月按时发放发放补贴”', SEEN),
  'text.blanks': rule(
    'info',
    '末尾有看不见的空格',
    '表内各格',
    '“5266.13　”',
    '查找、求和与导入要求逐字相同',
  ),
  'text.width': rule(
    'info',
    '名称只有全角半角之别',
    '项目名称、单位名称',
    '“某中心（本级）”与“某中心(本级)”',
    '查找、求和与导入要求逐字相同',
  ),
  'text.caption-year': rule(
    'error',
    '标题或说明的年度不对',
    '标题、表下说明',
    '2023 年的表写“本部门2022年没有……”',
    FORMS,
  ),
  'text.money-unit': rule(
    'error',
    '金额单位与表样不同',
    '表头的“单位：”',
    '表样以万元为单位，表头写“单位：元”',
    FORMS,
  ),
  'text.level': rule(
    'warning',
    '级次与本单位不符',
    '标题、表头、说明里的省级、市级、区级',
    '市级单位的表题写“省级部门预算”',
    SEEN,
  ),
  'text.note-filled': rule(
    'warning',
    '有数的表写着无数据',
    '表下说明与表内金额',
    '“故本表无数据”之上填有数',
    FORMS,
  ),
  'text.note-fund': rule(
    'warning',
    '空表说明写错了基金',
    '表下说明与表的口径',
    '国有资本经营表的说明写“没有政府性基金”',
    FORMS,
  ),
  'text.self-name': rule(
    'info',
    '“本部门”“本单位”混用',
    '标题与说明',
    '一处“本部门”，一处“本单位”',
    '部门预算与单位预算分别公开',
  ),
  'text.subject-name': rule(
    'warning',
    '科目名称不是现行名称',
    '科目名称与当年科目目录',
    '“医疗卫生与计划生育支出”，现为“卫生健康支出”',
    '政府收支分类科目',
  ),
} as const satisfies Record<string, Rule>;
