/** Where a pattern matches in the sentences of a text. */
import { matchesOf } from '../../lexicon/matches';
import type { Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import type { Block, Span } from '../../narrative/read/document';
import { sentencesOf } from '../../narrative/read/sentence';
import { faultOn, type FaultTold, type FaultWords } from './fault';

export interface Match {
  /** What matched, and its groups. */
  readonly match: RegExpExecArray;
  readonly block: Block;
  /** Original words that matched. */
  readonly span: Span;
  readonly fault: <Grade extends string = never>(words: FaultWords<Grade>) => FaultTold<Grade>;
}

/** Cells are the tables' matter; 目录 says again what its titles say, so it is read where that is asked for. */
export function* matchesIn(reading: Reading, pattern: RegExp, withContents = false): Generator<Match> {
  for (const { block, clean, place } of sentencesOf(reading.document)) {
    if (block.kind === 'cell' || (block.kind === 'contents' && !withContents)) continue;
    for (const match of matchesOf(clean.text, pattern)) {
      const span = originalSpan(clean, match.index, match.index + match[0].length);
      yield { match, block, span, fault: (words) => faultOn(reading, span, place, words) };
    }
  }
}
