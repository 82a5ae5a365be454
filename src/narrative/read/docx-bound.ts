/**
 * What content controls of a Word document are bound to (ECMA-376-1, 17.5.2.6): a part of custom XML, or the properties
 * of the document. Word shows what stands there, whatever the control held when it was saved by another program.
 */

import type { Package } from '../../ooxml/package';
import { readEvents } from './events';

/** The properties are stores as well, by these names ([MS-OI29500] 2.1.530). */
const PROPERTIES: Readonly<Record<string, string>> = {
  '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}': 'docProps/core.xml',
  '{6668398D-A668-4E3E-A5EB-62B293D839F1}': 'docProps/app.xml',
};

export interface Binding {
  readonly store: string | undefined;
  readonly path: string | undefined;
}

/** A step of a path that names one element: /ns0:root[1]/ns0:total[1]. */
const STEPS = /^(?:\/[^/[\]@()]+(?:\[\d+\])?)+$/;

export class BoundData {
  private stores: ReadonlyMap<string, string> | undefined;
  private readonly values = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly parts: Package) {}

  /** Undefined where there is no such element, or nothing in it: the control shows its own words. */
  at({ store = '', path = '' }: Binding): string | undefined {
    const part = PROPERTIES[store.toUpperCase()] ?? this.partOf(store);
    if (part === undefined || !this.parts.has(part) || !STEPS.test(path)) return undefined;
    const steps = path
      .slice(1)
      .split('/')
      .map((step) => step.replace(/^[^:]*:/, ''))
      .map((step) => (step.endsWith(']') ? step : `${step}[1]`));
    const value = this.valuesOf(part).get(steps.join('/'))?.trim();
    return value === '' ? undefined : value;
  }

  private partOf(store: string): string | undefined {
    this.stores ??= this.readStores();
    return this.stores.get(store.toUpperCase());
  }

  private readStores(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const part of this.parts.paths) {
      if (!/^customXml\/item\d+\.xml$/i.test(part)) continue;
      const properties = this.parts.related(part, 'customXmlProps');
      if (properties === undefined) continue;
      readEvents(this.parts.text(properties), {
        open: (name, attribute) => {
          const id = name === 'datastoreItem' ? attribute('itemID') : undefined;
          if (id !== undefined) found.set(id.toUpperCase(), part);
        },
        close: () => undefined,
        text: () => undefined,
      });
    }
    return found;
  }

  /** By path, the words of each element that has no other in it. */
  private valuesOf(part: string): ReadonlyMap<string, string> {
    const known = this.values.get(part);
    if (known) return known;
    const values = new Map<string, string>();
    const open: { readonly path: string; readonly counts: Map<string, number>; text: string }[] = [];
    readEvents(this.parts.text(part), {
      open: (name) => {
        const above = open[open.length - 1];
        const count = (above?.counts.get(name) ?? 0) + 1;
        above?.counts.set(name, count);
        open.push({ path: `${above ? `${above.path}/` : ''}${name}[${count}]`, counts: new Map(), text: '' });
      },
      close: () => {
        const last = open.pop();
        if (last?.counts.size === 0) values.set(last.path, last.text);
      },
      text: (value) => {
        const last = open[open.length - 1];
        if (last) last.text += value;
      },
    });
    this.values.set(part, values);
    return values;
  }
}
