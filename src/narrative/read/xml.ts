/**
 * A streaming reader for the XML inside office packages. It knows elements, text, comments and CDATA;
 * it refuses every DOCTYPE, so there are no entities to expand and nothing is ever fetched.
 */

import { NarrativeRefusal } from './refuse';

export interface XmlEvents {
  /** `attribute` looks a value up by its local name, and is valid during the call only. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(value: string): void;
}

const MAX_DEPTH = 512;
const MAX_TAG = 1024 * 1024;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export class XmlReader {
  private rest = '';
  private readonly stack: string[] = [];
  private closedRoot = false;

  constructor(private readonly events: XmlEvents) {}

  push(chunk: string): void {
    const input = this.rest + chunk;
    let at = 0;
    while (at < input.length) {
      const open = input.indexOf('<', at);
      if (open < 0) {
        // Text may be cut inside an entity: what follows the last & waits for the next chunk.
        const ampersand = input.lastIndexOf('&');
        const end = ampersand >= at && input.length - ampersand < 12 ? ampersand : input.length;
        this.text(input.slice(at, end));
        at = end;
        break;
      }
      if (open > at) this.text(input.slice(at, open));
      const end = this.markup(input, open);
      if (end < 0) {
        if (input.length - open > MAX_TAG) throw new NarrativeRefusal('bad-xml', 'endless tag');
        at = open;
        break;
      }
      at = end;
    }
    this.rest = input.slice(at);
  }

  end(): void {
    if (this.stack.length > 0 || !this.closedRoot || this.rest.includes('<')) {
      throw new NarrativeRefusal('bad-xml', 'document ends early');
    }
  }

  private text(value: string): void {
    if (value !== '' && this.stack.length > 0) this.events.text(decode(value));
  }

  /** Reads one piece of markup that starts at `at`; the offset after it, or -1 if it is not all here. */
  private markup(input: string, at: number): number {
    const second = input[at + 1];
    if (second === undefined) return -1;
    if (second === '?') return after(input, '?>', at);
    if (second === '!') return this.declaration(input, at);
    const end = tagEnd(input, at + 1);
    if (end < 0) return -1;
    if (second === '/') this.closeTag(input.slice(at + 2, end).trim());
    else this.openTag(input.slice(at + 1, end));
    return end + 1;
  }

  private declaration(input: string, at: number): number {
    const start = input.slice(at, at + 9);
    if (start.startsWith('<!--')) return after(input, '-->', at);
    if (start === '<![CDATA[') {
      const end = input.indexOf(']]>', at);
      if (end < 0) return -1;
      if (this.stack.length > 0) this.events.text(input.slice(at + 9, end));
      return end + 3;
    }
    if ('<![CDATA['.startsWith(start) || '<!--'.startsWith(start)) return -1;
    if ('<!DOCTYPE'.startsWith(start.toUpperCase()) && start.length < 9) return -1;
    throw new NarrativeRefusal('unsafe-xml', start);
  }

  private openTag(body: string): void {
    const selfClosing = body.endsWith('/');
    const name = localName(/^[^\s/]+/.exec(body)?.[0] ?? '');
    if (name === '') throw new NarrativeRefusal('bad-xml', 'tag without a name');
    if (this.stack.length >= MAX_DEPTH) throw new NarrativeRefusal('bad-xml', 'nested too deep');
    this.events.open(name, (wanted) => attributeOf(body, wanted));
    if (selfClosing) this.events.close(name);
    else this.stack.push(name);
    if (selfClosing && this.stack.length === 0) this.closedRoot = true;
  }

  private closeTag(qualified: string): void {
    const name = localName(qualified);
    if (this.stack.pop() !== name) throw new NarrativeRefusal('bad-xml', `</${qualified}>`);
    if (this.stack.length === 0) this.closedRoot = true;
    this.events.close(name);
  }
}

function after(input: string, mark: string, at: number): number {
  const end = input.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
}

/** The > that ends a tag; one inside an attribute value does not. */
function tagEnd(input: string, from: number): number {
  let quoteMark = '';
  for (let at = from; at < input.length; at += 1) {
    const character = input[at];
    if (quoteMark !== '') {
      if (character === quoteMark) quoteMark = '';
    } else if (character === '"' || character === "'") quoteMark = character;
    else if (character === '>') return at;
  }
  return -1;
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon < 0 ? qualified : qualified.slice(colon + 1);
}

function attributeOf(body: string, wanted: string): string | undefined {
  for (const match of body.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (localName(match[1] ?? '') === wanted) return decode(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body] ?? whole;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
