/**
 * Small settings kept in the file for this program alone, as a custom XML part of the workbook: Excel and WPS keep
 * such parts, show them nowhere, and the clean copy that is handed in goes without them.
 */
import type { Package } from '../ooxml/package';
import { readStructure } from './ooxml/structure';

const PATH = 'customXml/budget-disclosure.xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="urn:budget-disclosure:settings"></settings>';

export type Setting = string | number | boolean;

export class Settings {
  constructor(private readonly pkg: Package) {}

  get(key: string): Setting | null {
    if (!this.pkg.has(PATH)) return null;
    const found = this.pkg
      .tree(PATH)
      .elements('setting')
      .find((element) => element.get('key') === key);
    const value: unknown = found ? parsed(found.text) : null;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  }

  keys(): string[] {
    return this.pkg.has(PATH)
      ? this.pkg
          .tree(PATH)
          .elements('setting')
          .flatMap((element) => element.get('key') ?? [])
      : [];
  }

  set(key: string, value: Setting): void {
    if (!this.pkg.has(PATH)) {
      this.pkg.write(PATH, EMPTY);
      this.pkg.setContentType(PATH, 'application/xml');
      this.pkg.relate(readStructure(this.pkg).path, 'customXml', PATH);
    }
    const root = this.pkg.tree(PATH);
    const known = root.elements('setting').find((element) => element.get('key') === key);
    (known ?? root.append('setting', { key })).text = JSON.stringify(value);
    this.pkg.changed(PATH);
  }
}

/** Somebody else may have written there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
