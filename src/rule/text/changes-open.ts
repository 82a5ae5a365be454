import { SEEN } from '../sources';
import { rule } from './family';
import { faultOn } from '../prose/fault';

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
  *words(reading) {
    const { blocks, changes = 0 } = reading.document;
    const [first] = blocks;
    if (changes === 0 || !first) return;
    const { path, number, span } = first;
    yield faultOn(
      reading,
      span,
      { path, paragraph: number, span },
      {
        message: `文稿里还有 ${changes} 处修订没有接受或拒绝，校验的是接受以后的文字；公开前请在“审阅”中处理。`,
      },
    );
  },
});
