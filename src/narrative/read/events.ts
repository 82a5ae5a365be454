/** The XML of a part as a series of calls. */
import { Token, XmlScanner } from '../../ooxml/xml';

export interface XmlEvents {
  /** Names are local; `attribute` looks a value up by its local name, and is valid during the call only. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(value: string): void;
}

/** @throws PackageFault where the part is not well-formed or declares entities */
export function readEvents(source: string, events: XmlEvents): void {
  const scanner = new XmlScanner(source);
  const attribute = (name: string): string | undefined => scanner.attribute(name, true);
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open) events.open(scanner.local, attribute);
    else if (token === Token.Close) events.close(scanner.local);
    else events.text(scanner.text);
  }
}
