/** Text as XML spells it: names, attributes, entities, the encoding of a part. */
import { PackageFault } from './fault';

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** From this length on V8 makes a slice of a text a window onto it, which keeps all of it alive. */
const WINDOW = 13;

/** Cut out of a part with characters of its own: a name of twenty would keep 200 KB of its sheet for as long as it is known. */
export const cutOut = (source: string, from: number, to: number): string =>
  to - from < WINDOW ? source.slice(from, to) : ` ${source.slice(from, to)}`.slice(1);

export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(match[1]!, decodeEntities(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replaceAll(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, resolveEntity);
}

function resolveEntity(_: string, hex?: string, decimal?: string, name?: string): string {
  const known = name === undefined ? undefined : ENTITIES[name];
  if (known !== undefined) return known;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  // No number: an entity that the part would have to declare.
  if (Number.isNaN(code) || code > 0x10ffff) throw new PackageFault('bad-xml');
  return String.fromCodePoint(code);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** A part's bytes as text: UTF-8, or UTF-16 with a mark, as ECMA-376 part 2, 8.1.4 allows. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PackageFault('bad-xml', String(error), { cause: error });
  }
}
