import { SEEN } from '../sources';
import { rule } from './family';

export const struckRule = rule('struck', {
  severity: 'warning',
  title: '带删除线的文字没有删去',
  reads: '文稿（.docx）中带删除线的文字，校验时不算在内',
  example: '“总数为110.00（删除线）100.00万元”',
  source: SEEN,
});
