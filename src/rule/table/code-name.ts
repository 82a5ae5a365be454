import { rule } from './family';

export const codeNameRule = rule('code-name', {
  severity: 'error',
  class: 'text',
  title: '编码与名称不是同一个科目',
  reads: '列有科目编码和名称的行，与科目目录、别的表对照',
  example: '2080501 旁边写着“机关事业单位基本养老保险缴费支出”，编码应为 2080505',
  source: '政府收支分类科目',
});
