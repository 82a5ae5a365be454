import type { Binding } from '../../binding/bound';
import type { Bound } from '../../narrative/bind';
import { originalSpan } from '../../narrative/read/clean';
import type { NarrativeDocument } from '../../narrative/read/document';
import { sentencesOf } from '../../narrative/read/sentence';
import { findNumbers, tellNumber, type PrivateNumberPlace } from '../../passage/private';
import type { PrivateKind } from '../../passage/private-numbers';
import { once } from '../../collect/once';
import { faultOn, type FaultTold } from '../prose/fault';
import type { Told } from '../rule';
import { maskedCell, placeOf, textCells } from './private-cells';
import type { TextCell } from './private-cells';

interface Found {
  readonly cell: TextCell;
  readonly number: PrivateNumberPlace;
}

/** Four rules ask for one kind each. */
const cache = new WeakMap<Binding, readonly Found[]>();

function allNumbers(binding: Binding): readonly Found[] {
  let found = cache.get(binding);
  if (!found) {
    found = [...textCells(binding)].flatMap((cell) =>
      findNumbers(cell.text).map((number) => ({ cell, number })),
    );
    cache.set(binding, found);
  }
  return found;
}

/** Every number of a kind that belongs to somebody, in any cell. */
export function numbersIn(binding: Binding, kind: PrivateKind): Told[] {
  return allNumbers(binding)
    .filter(({ number }) => number.kind === kind)
    .map(({ cell, number }) => ({
      message: tellNumber(placeOf(cell), number),
      cells: [maskedCell(cell, number.masked)],
    }));
}

const WHERE = '文字';

/** All of a text, found once for the four. */
const allSaid = once((document: NarrativeDocument) =>
  sentencesOf(document)
    .filter(({ block }) => block.kind !== 'contents')
    .flatMap(({ clean, place }) => findNumbers(clean.text).map((found) => ({ clean, place, found }))),
);

/** The same in the words of a text. The quote is masked, or the report would publish them too. */
export function* numbersSaid({ reading }: Bound, kind: PrivateKind): Generator<FaultTold> {
  for (const { clean, place, found } of allSaid(reading.document)) {
    if (found.kind !== kind) continue;
    const span = originalSpan(clean, found.start, found.end);
    yield { ...faultOn(reading, span, place, { message: tellNumber(WHERE, found) }), quote: found.masked };
  }
}
