import { rule } from './family';

export const codeNameRule = rule('code-name', {
  severity: 'error',
  class: 'text',
  title: '编码与名称不是同一个科目',
  reads: '列有科目编码和名称的行，与科目目录、别的表对照',
  clean: { says: '编码与名称是同一个科目' },
  failing: { says: '2080501 旁边写着“机关事业单位基本养老保险缴费支出”', cells: { '公开表1-2!C11': '01' } },
  source: '政府收支分类科目',
});
