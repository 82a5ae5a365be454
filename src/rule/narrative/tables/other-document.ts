/** A text of which next to nothing fits the workbook is told as that, not figure by figure. */

import { isFigure, type Bound } from '../../../narrative/bind';
import { faultOn, type TextFault } from '../fault';
import { otherDocumentRule } from '../other-document';

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
  const fault = faultOn(
    bound.reading,
    first.span,
    place,
    otherDocumentRule.found({
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
