/** Figures that no table states against the text that the officer's answers and last year's amounts give. */

import type { Bound } from '../../../narrative/bind';
import type { Claim } from '../../../narrative/claim';
import { faultAt, type TextFault } from '../fault';
import { answerRule } from '../answer';

export function* checkExpected(bound: Bound): Generator<TextFault> {
  for (const claim of bound.reading.claims) {
    const { by, holds, expected } = bound.of(claim);
    if (by !== 'expected' || holds || !expected) continue;
    yield faultAt(
      bound.reading,
      [claim],
      answerRule.found({
        // The text may have been put right since, and the answer not.
        message: `文中写的是${said(claim)}，按表和已填的答复应为${said(expected)}，请核对哪一个对。`,
        expected: expected.text,
      }),
    );
  }
}

function said({ direction, text }: Claim): string {
  return `${direction === 'up' ? '增加' : direction === 'down' ? '减少' : ''}${text}`;
}
