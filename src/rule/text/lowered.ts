import { SEEN } from '../sources';
import { rule } from './family';
import { faultOn } from '../prose/fault';

export const loweredRule = rule('lowered', {
  severity: 'warning',
  title: '波浪号成了下标',
  reads: '文稿（.docx）中夹在数字之间的下标，校验时按两个“~”读',
  clean: {
    says: '区间写着波浪号',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '公务接待费3~5万元，其中国内接待1~2万元。'],
    word: true,
  },
  failing: {
    says: '两个波浪号转换成了下标',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '公务接待费3__5万元，其中国内接待1__2万元。'],
    word: true,
  },
  source: SEEN,
  *words(reading) {
    for (const { path, number, span, lowered } of reading.document.blocks)
      if (lowered !== undefined)
        yield faultOn(
          reading,
          span,
          { path, paragraph: number, span },
          {
            message: `“${lowered.slice(0, 40)}”成了下标，与前后的数连在一起（多半是两个“~”在转换文稿时被当成了下标的标记），公开前请改回“~”；校验时按“~”读。`,
          },
        );
  },
});
