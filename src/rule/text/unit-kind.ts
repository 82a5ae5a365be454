import { SEEN } from '../sources';
import { rule } from './family';
import { originalSpan } from '../../narrative/read/clean';
import { faultOn } from '../prose/fault';

export const unitKindRule = rule('unit-kind', {
  severity: 'warning',
  title: '单位的说明里写了部门',
  reads: '标题为单位预算的说明里的“部门预算”“本部门”',
  clean: {
    says: '标题、正文都是单位预算',
    text: ['云溪市档案服务中心2024年单位预算情况说明', '本单位2024年收入总预算809.20万元。'],
  },
  failing: {
    says: '标题是单位预算，正文写“本部门”',
    text: ['云溪市档案服务中心2024年单位预算情况说明', '本部门2024年收入总预算809.20万元。'],
  },
  source: SEEN,
  // Once for the whole text: one of the two was made from the other.
  *words(reading) {
    if (reading.edition.of !== 'unit') return;
    const places = reading.sentences.flatMap((sentence) => {
      const match = OF_DEPARTMENT.exec(sentence.clean.text);
      return match ? [{ sentence, match }] : [];
    });
    const [first] = places;
    if (!first) return;
    const { sentence, match } = first;
    const more = places.length > 1 ? `，全文共 ${places.length} 句` : '';
    yield faultOn(
      reading,
      originalSpan(sentence.clean, match.index, match.index + match[0].length),
      sentence.place,
      {
        message: `这是单位的说明，此处写的是“${match[0]}”${more}，请核对是否由部门的文字改来。`,
      },
    );
  },
});

const OF_DEPARTMENT =
  /(?:本|我|全)部门(?!的?职责)|部门(?:收入|支出)?(?:预算|决算)(?:收支|总|数|安排|支出|收入)/;
