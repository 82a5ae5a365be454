/** What stands in a document beside its words: struck-through text, open changes, the heads of its pages. */

import type { Reading } from '../../../narrative/claim';
import { changesOpenRule } from '../../text/changes-open';
import { struckRule } from '../../text/struck';
import { faultOn, type TextFault } from '../fault';
import { yearRule } from '../year';

export function* checkLayers(reading: Reading): Generator<TextFault> {
  const { blocks, changes = 0 } = reading.document;
  const [first] = blocks;
  const place = (block: (typeof blocks)[number]) => ({
    path: block.path,
    paragraph: block.number,
    span: block.span,
  });
  for (const block of blocks) {
    if (!block.struck?.trim()) continue;
    yield faultOn(
      reading,
      block.span,
      place(block),
      struckRule.found({
        message: `带删除线的“${block.struck.trim().slice(0, 40)}”还留在文稿里，公开前请删去；校验时没有算在内。`,
      }),
    );
  }
  if (changes > 0 && first) {
    const message = `文稿里还有 ${changes} 处修订没有接受或拒绝，校验的是接受以后的文字；公开前请在“审阅”中处理。`;
    yield faultOn(reading, first.span, place(first), changesOpenRule.found({ message }));
  }
  yield* headers(reading);
}

function* headers(reading: Reading): Generator<TextFault> {
  const { budgetYear, document } = reading;
  if (budgetYear === undefined) return;
  for (const block of document.blocks) {
    if (block.kind !== 'header') continue;
    const match = /(20\d\d)\s*年[^，。；\d]{0,30}(?:预算|决算|公开)/.exec(block.text);
    if (!match || Number(match[1]) === budgetYear) continue;
    yield faultOn(
      reading,
      block.span,
      { path: block.path, paragraph: block.number, span: block.span },
      yearRule.found({
        message: `页眉页脚写的是${match[1]}年，正文是${budgetYear}年。`,
        expected: `${budgetYear}年`,
      }),
    );
  }
}
