/** A recording of a real Excel (or of the emulator itself) held against the emulator: where do the two differ? */
import type { Recording } from '../excel/record/recorder';
import { Book } from './host/book';
import { Host } from './host/host';

export interface Difference {
  /** From 1. */
  readonly exchange: number;
  readonly place: string;
  readonly recorded: unknown;
  readonly emulated: unknown;
}

/** `first`: the name of the only sheet at the start, as the recording has it. */
export async function replay({ exchanges }: Recording, first = '表1'): Promise<Difference[]> {
  const host = new Host(new Book(first));
  const ids = new Map<string, string>();
  const differences: Difference[] = [];
  for (const [index, { request, answer }] of exchanges.entries()) {
    if (request === null || isRefusal(answer)) continue;
    const asked = JSON.stringify(request, (_, value: unknown) =>
      typeof value === 'string' ? (ids.get(value) ?? value) : value,
    );
    const given = await host.execute(asked, 64);
    const emulated: unknown = given && 'body' in given ? JSON.parse(given.body) : null;
    compare(answer, emulated, '', '', (place, recorded, own) =>
      differences.push({ exchange: index + 1, place, recorded, emulated: own }),
    );
  }

  /** Ids are each host's own: what stands at the same place is the same thing. */
  function compare(
    recorded: unknown,
    own: unknown,
    key: string,
    place: string,
    found: (place: string, recorded: unknown, own: unknown) => void,
  ): void {
    if (/^(?:_?Id|_ReferenceId|Uuid)$/.test(key) && typeof recorded === 'string' && typeof own === 'string') {
      ids.set(recorded, own);
      return;
    }
    if (key === 'Message' || key === 'Location') return;
    if (isContainer(recorded) && isContainer(own)) {
      const keys = new Set([...Object.keys(recorded), ...Object.keys(own)]);
      for (const one of keys)
        compare(recorded[one], own[one], /^\d+$/.test(one) ? key : one, `${place}/${one}`, found);
      return;
    }
    const same = CELLS.test(key) ? kindOf(recorded) === kindOf(own) : recorded === own;
    if (!same) found(place, recorded, own);
  }
  return differences;
}

const CELLS = /^(?:Values|Formulas|Text)$/;

/** A cell's text and its blankness depend on amounts that were not recorded. */
function kindOf(value: unknown): string {
  if (typeof value !== 'string') return typeof value;
  return /^#[A-Z/0!?]+$/.test(value) ? 'error' : value.startsWith('=') ? 'formula' : 'text';
}

const isRefusal = (answer: unknown) => typeof answer !== 'object' || answer === null || 'refused' in answer;

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
