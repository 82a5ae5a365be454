/** A draft that still has open places (〔待填：…〕) is not ready to be published: one finding, however many. */

import type { Reading } from '../../../narrative/claim';
import { originalSpan } from '../../../narrative/read/clean';
import { GAP } from '../../../narrative/read/gaps';
import { sentencesOf } from '../../../narrative/read/sentence';
import { faultOn, type TextFault } from '../fault';
import { residueRule } from '../../text/residue';

export function* checkGaps(reading: Reading): Generator<TextFault> {
  const gaps = sentencesOf(reading.document).flatMap(({ clean, place }) =>
    [...clean.text.matchAll(GAP)].map((match) => ({
      span: originalSpan(clean, match.index, match.index + match[0].length),
      place,
    })),
  );
  const [first] = gaps;
  if (!first) return;
  yield faultOn(
    reading,
    first.span,
    first.place,
    residueRule.found({
      message:
        gaps.length === 1 ? '这里还没有填写。' : `还是草稿，共有 ${gaps.length} 处没有填写，这里是第一处。`,
    }),
  );
}
