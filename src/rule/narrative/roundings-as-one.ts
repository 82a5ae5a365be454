/** A text that cuts its figures off has a last digit off in every other one: one hint a document says so. */
import type { TextFault } from '../prose/fault';

/** So many are quoted. */
const QUOTED = 3;

export function roundingsAsOne(faults: readonly TextFault[]): TextFault[] {
  const small = faults.filter(({ rule, severity }) => rule === 'narrative.rounding' && severity === 'info');
  const [first] = small;
  if (!first || small.length === 1) return [...faults];
  const list = small.slice(0, QUOTED).map(({ message }) => message.replace(/。$/, ''));
  const one: TextFault = {
    ...first,
    message: `全文有 ${small.length} 处尾差：${list.join('；')}${small.length > QUOTED ? '；等等' : ''}。`,
    claims: [...new Set(small.flatMap(({ claims }) => claims))],
    cells: small.flatMap(({ cells = [] }) => cells),
  };
  // What one figure should be says nothing of all of them.
  delete one.expected;
  delete one.difference;
  return faults.flatMap((fault) => (fault === first ? [one] : small.includes(fault) ? [] : [fault]));
}
