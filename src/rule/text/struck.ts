import { SEEN } from '../sources';
import { rule } from './family';
import { faultOn } from '../prose/fault';

export const struckRule = rule('struck', {
  severity: 'warning',
  title: '带删除线的文字没有删去',
  reads: '文稿（.docx）中带删除线的文字，校验时不算在内',
  clean: {
    says: '改动已经定稿',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算809.20万元。'],
    word: true,
  },
  failing: {
    says: '旧数带着删除线留在文中',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算~~890.20~~809.20万元。',
    ],
    word: true,
  },
  source: SEEN,
  *words(reading) {
    for (const { path, number, span, struck } of reading.document.blocks)
      if (struck?.trim())
        yield faultOn(
          reading,
          span,
          { path, paragraph: number, span },
          {
            message: `带删除线的“${struck.trim().slice(0, 40)}”还留在文稿里，公开前请删去；校验时没有算在内。`,
          },
        );
  },
});
