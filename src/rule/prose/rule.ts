/** Rules that read a 情况说明: its words alone, and its words beside the tables. */
import type { Bound } from '../../narrative/bind';
import type { Reading } from '../../narrative/claim';
import type { FindingClass } from '../finding';
import { family, type Card, type Told } from '../rule';
import type { FaultTold, PlainFault, TextFault } from './fault';

/** How a rule finds by itself what it tells of a text; what it knows itself is left out. */
interface ProseChecks<Grade extends string> {
  /** What the words prove without a table. */
  readonly words?: (reading: Reading) => Iterable<FaultTold<Grade>>;
  /** What the tables prove. */
  readonly tables?: (bound: Bound) => Iterable<FaultTold<Grade>>;
}

export interface ProseRule {
  readonly words: (reading: Reading) => TextFault[];
  readonly tables: (bound: Bound) => TextFault[];
}

/** A family like any other (`family` in ../rule) whose rules may read a text as well, or only that. */
export function proseFamily<Subject>() {
  return <Prefix extends string>(prefix: Prefix, kind: FindingClass) => {
    const make = family<Subject>()(prefix, kind);
    return <Name extends string, Grade extends string = never>(
      name: Name,
      {
        words,
        tables,
        ...card
      }: Card<Grade> & {
        check?: (subject: Subject) => Iterable<Told<NoInfer<Grade>>>;
      } & ProseChecks<NoInfer<Grade>>,
    ) => {
      const made = make<Name, Grade>(name, card);
      const stamped = (told: Iterable<FaultTold<Grade>> = []): TextFault[] =>
        [...told].map((one) => made.found<PlainFault>(one));
      const prose: ProseRule = {
        words: (reading) => stamped(words?.(reading)),
        tables: (bound) => stamped(tables?.(bound)),
      };
      return { ...made, ...prose };
    };
  };
}
