import { SEEN } from '../sources';
import { rule } from './family';

export const changesOpenRule = rule('changes-open', {
  severity: 'warning',
  title: '修订没有接受',
  reads: '文稿（.docx）中的修订，按接受以后的文字校验',
  example: '插入和删除的修订共 3 处，公开前应在“审阅”中接受或拒绝',
  source: SEEN,
});
