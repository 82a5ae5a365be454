import { rule } from './family';

export const subjectNameRule = rule('subject-name', {
  severity: 'warning',
  grades: {
    shortened: { severity: 'info', when: '说明里的类级科目只是写得不全' },
  },
  title: '科目名称不规范',
  reads: '科目名称与当年的科目目录；说明里的科目名称与表中的名称',
  example: '“医疗卫生与计划生育支出”，现为“卫生健康支出”',
  source: '政府收支分类科目（按年度）',
});
