/** Which cells are coloured for findings. */
import type { Mark } from '../../workbook/mark';
import type { FindingView } from '../core/contract';
import { areaNamed } from './cells';

/** Beyond these a finding (about separators, say) is not marked cell by cell. */
const MARKS_A_FINDING = 8;

/** The other cells of what does not come out, where the officer looks at it. */
export function litBy({ cells, sides }: FindingView): Mark[] {
  const [first] = cells;
  const all = [...(sides?.left ?? []), ...(sides?.right ?? [])];
  return all
    .filter(({ sheet, address }) => address !== '' && !(sheet === first?.sheet && address === first.address))
    .map(({ sheet, address }) => ({ sheet, area: areaNamed(address), kind: 'lit' }));
}

/** Causes only: what follows from them goes with them. */
export function marksOf(findings: readonly FindingView[]): Mark[] {
  return findings.flatMap(({ cause, severity, cells, fix }) => {
    if (cause !== null || severity === 'info') return [];
    const named = cells.filter(({ address }) => address !== '');
    return (fix ? named.slice(0, 1) : named.slice(0, MARKS_A_FINDING)).map(({ sheet, address }) => ({
      sheet,
      area: areaNamed(address),
      kind: severity,
    }));
  });
}
