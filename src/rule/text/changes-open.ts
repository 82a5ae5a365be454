import { SEEN } from '../sources';
import { rule } from './family';

export const changesOpenRule = rule('changes-open', {
  severity: 'warning',
  title: '修订没有接受',
  reads: '文稿（.docx）中的修订，按接受以后的文字校验',
  clean: {
    says: '修订已经接受',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算809.20万元。'],
    word: true,
  },
  failing: {
    says: '插入的文字还是修订',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算++809.20++万元。'],
    word: true,
  },
  source: SEEN,
});
