/** People and their numbers in the words themselves. The quote is masked, or the report would publish them too. */

import type { Bound } from '../../../narrative/bind';
import { originalSpan } from '../../../narrative/read/clean';
import { sentencesOf } from '../../../narrative/read/sentence';
import { findNumbers, findPersons, tellNumber, tellPersons } from '../../../passage/private';
import { namesRule } from '../../privacy/names';
import { NUMBER_RULES } from '../../privacy/number-rules';
import { faultOn, type TextFault } from '../fault';

const WHERE = '文字';

export function* checkPrivacy({ reading }: Bound): Generator<TextFault> {
  for (const { clean, place, block } of sentencesOf(reading.document)) {
    if (block.kind === 'contents') continue;
    for (const found of findNumbers(clean.text)) {
      const told = NUMBER_RULES[found.kind].found({ message: tellNumber(WHERE, found) });
      const fault = faultOn(reading, originalSpan(clean, found.start, found.end), place, told);
      yield { ...fault, quote: found.masked };
    }
    const persons = findPersons(clean.text);
    if (!persons) continue;
    const told = namesRule.found({ grade: 'inText', message: tellPersons(WHERE, persons) });
    const fault = faultOn(reading, originalSpan(clean, persons.start, persons.end), place, told);
    yield { ...fault, quote: persons.masked };
  }
}
