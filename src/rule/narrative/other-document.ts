/** A text of which next to nothing fits the workbook is told as that, not figure by figure. */
import { isFigure, type Bound } from '../../narrative/bind';
import { faultOn, type PlainFault, type TextFault } from '../prose/fault';
import { rule } from './family';

export const otherDocumentRule = rule('other-document', {
  severity: 'warning',
  grades: {
    amounts: { severity: 'error', when: '说的是同样的科目，而数额几乎都不是这张工作簿的' },
  },
  title: '像是另一份材料',
  reads: '说明里的全部数与工作簿',
  source: '情况说明与预算表出自同一预算',
  clean: {
    says: '收支总计与表相符',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年收入预算总计809.20万元，支出预算总计809.20万元。',
    ],
  },
  failing: {
    says: '全文的数没有一个在表里',
    text: [
      '某某县水务局2024年单位预算编制说明',
      '2024年收入预算总计1,234.56万元，支出预算总计1,234.56万元。',
      '基本支出预算888.88万元，项目支出预算345.68万元。',
      '一般公共预算拨款收入1,111.11万元，政府性基金预算拨款收入123.45万元。',
      '社会保障和就业支出98.76万元，卫生健康支出54.32万元，住房保障支出65.43万元。',
    ],
  },
});

/** Fewer figures may all be wrong. */
const FEW = 3;
const MANY = 8;
const HARDLY_ANY = 0.25;

/** Takes the faults that follow from it under itself. */
export function tellOtherDocument(bound: Bound, faults: TextFault[]): TextFault[] {
  const figures = bound.reading.claims.filter(isFigure);
  const compared = figures.filter((claim) => bound.of(claim).by === 'fact');
  const held = compared.filter((claim) => bound.of(claim).holds && Number(claim.value) !== 0);
  const [first] = figures;
  if (!first || bound.facts.models.length === 0) return faults;
  const telling = compared.filter((claim) => Number(claim.value) !== 0);
  const nothing = compared.length === 0 && figures.length >= FEW;
  const hardly = telling.length >= MANY && held.length <= HARDLY_ANY * telling.length;
  if (!nothing && !hardly) return faults;
  const place = bound.reading.sentences[first.sentence]?.place;
  const fault = otherDocumentRule.found<PlainFault>(
    faultOn(bound.reading, first.span, place, {
      ...(nothing ? {} : { grade: 'amounts' as const }),
      message: nothing
        ? `全文的 ${figures.length} 个数没有一个与工作簿有关，很可能选错了文件。`
        : `全文可以核对的 ${telling.length} 个数中只有 ${held.length} 个与工作簿相符，很可能是别的单位或别的年度的说明。`,
    }),
  );
  if (nothing) return [fault, ...faults];
  const ids = new Set(telling.map((claim) => claim.id));
  const isAmount = (one: TextFault): boolean => one.claims.some((id) => ids.has(id));
  return [{ ...fault, follows: faults.filter(isAmount) }, ...faults.filter((one) => !isAmount(one))];
}
