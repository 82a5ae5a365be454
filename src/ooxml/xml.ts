/**
 * As much XML as OOXML parts need, scanned in place. Names keep their prefix (`x:row` as some writers print it),
 * comparisons use the local name. Declarations of entities and types do not occur in OOXML and are refused: they
 * only serve to exhaust memory or to fetch what is not in the file.
 */
import { PackageFault } from './fault';
import { MAX_TAG, MAX_XML_DEPTH } from './limits';
import { cutOut, decodeEntities, localName } from './xml-text';

export const Token = { Open: 0, Close: 1, Text: 2, End: 3 } as const;
export type Token = (typeof Token)[keyof typeof Token];

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;

export class XmlScanner {
  /** Qualified name of the tag just read. An element without content yields Open and then Close, too. */
  name = '';
  /** Where the tag or text just read begins, and where its attributes do; `at` is behind it. */
  start = 0;
  at: number;
  depth = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private textTo = 0;
  private isRaw = false;
  private closesItself = false;
  private readonly open: string[] = [];
  private hadRoot = false;

  constructor(readonly source: string) {
    this.at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  next(): Token {
    if (this.closesItself) {
      this.closesItself = false;
      this.depth--;
      this.start = this.at;
      return Token.Close;
    }
    const { source } = this;
    for (;;) {
      const at = this.at;
      if (at >= source.length) {
        if (this.depth !== 0 || !this.hadRoot) throw new PackageFault('bad-xml');
        return Token.End;
      }
      if (source.charCodeAt(at) !== LT) {
        const end = source.indexOf('<', at);
        this.start = at;
        this.textTo = this.at = end === -1 ? source.length : end;
        this.isRaw = false;
        if (this.depth > 0) return Token.Text;
        if (source.slice(this.start, this.at).trim() !== '') throw new PackageFault('bad-xml');
        continue;
      }
      const mark = source.charCodeAt(at + 1);
      if (mark === SLASH) return this.close(at);
      if (mark === 33 /* ! */) {
        if (source.startsWith('<![CDATA[', at)) {
          this.at = this.past(']]>', at);
          this.start = at + 9;
          this.textTo = this.at - 3;
          this.isRaw = true;
          return Token.Text;
        }
        if (!source.startsWith('<!--', at)) throw new PackageFault('unsafe-xml');
        this.at = this.past('-->', at + 4);
      } else if (mark === 63 /* ? */) {
        this.at = this.past('?>', at);
      } else return this.openTag(at);
    }
  }

  /** Whole elements as nearly all programs write them, read at once: what stands here if a sticky pattern fits it. */
  take(whole: RegExp): RegExpExecArray | null {
    if (this.closesItself) return null;
    whole.lastIndex = this.at;
    const found = whole.exec(this.source);
    if (found) this.at = whole.lastIndex;
    return found;
  }

  /** Local name of the tag just read. */
  get local(): string {
    return localName(this.name);
  }

  /** Text just read, entities resolved. */
  get text(): string {
    const text = cutOut(this.source, this.start, this.textTo);
    return this.isRaw ? text : decodeEntities(text);
  }

  /** The attributes of the element just opened, as they are written. */
  get attributesText(): string {
    return this.source.slice(this.attributesFrom, this.attributesTo);
  }

  /** An attribute of the element just opened, by its qualified name, or by its local name under any prefix. */
  attribute(name: string, underAnyPrefix = false): string | undefined {
    const { source, attributesTo } = this;
    let at = this.attributesFrom;
    while (at < attributesTo) {
      const equals = source.indexOf('=', at);
      if (equals === -1 || equals >= attributesTo) return undefined;
      const from = this.pastSpaces(equals + 1);
      const quote = source.charCodeAt(from);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw new PackageFault('bad-xml');
      const to = source.indexOf(quote === QUOTE ? '"' : "'", from + 1);
      if (to === -1 || to >= attributesTo) throw new PackageFault('bad-xml');
      at = this.pastSpaces(at);
      let nameTo = equals;
      while (source.charCodeAt(nameTo - 1) <= SPACE && isSpace(source.charCodeAt(nameTo - 1))) nameTo--;
      const nameFrom = nameTo - name.length;
      const matches = nameFrom === at || (underAnyPrefix && source.charCodeAt(nameFrom - 1) === COLON);
      if (matches && nameFrom >= at && source.startsWith(name, nameFrom)) {
        return decodeEntities(cutOut(source, from + 1, to));
      }
      at = to + 1;
    }
    return undefined;
  }

  /** A call for each character is what a first reading would spend most of its time on. */
  private pastSpaces(from: number): number {
    const { source } = this;
    let at = from;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code !== SPACE && (code > SPACE || !isSpace(code))) return at;
      at++;
    }
  }

  /** Reads on behind the end of the element just opened. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === Token.End) throw new PackageFault('bad-xml');
  }

  /** All text inside the element just opened, and behind its end. */
  innerText(): string {
    const outside = this.depth - 1;
    let text = '';
    while (this.depth > outside) if (this.next() === Token.Text) text += this.text;
    return text;
  }

  private openTag(at: number): Token {
    const { source } = this;
    let nameEnd = at + 1;
    for (;;) {
      const code = source.charCodeAt(nameEnd);
      if (!(code > SPACE) || code === SLASH || code === GT || code === LT) break;
      nameEnd++;
    }
    if (nameEnd === at + 1) throw new PackageFault('bad-xml');
    const end = this.tagEnd(nameEnd);
    if (end - at > MAX_TAG) throw new PackageFault('bad-xml');
    this.name = source.slice(at + 1, nameEnd);
    this.start = at;
    this.at = end + 1;
    this.closesItself = source.charCodeAt(end - 1) === SLASH;
    this.attributesFrom = nameEnd;
    this.attributesTo = this.closesItself ? end - 1 : end;
    if (!this.closesItself) this.open[this.depth] = this.name;
    if (this.depth === 0) {
      if (this.hadRoot) throw new PackageFault('bad-xml');
      this.hadRoot = true;
    }
    if (++this.depth > MAX_XML_DEPTH) throw new PackageFault('bad-xml');
    return Token.Open;
  }

  /** Where the tag ends; a ">" inside an attribute's value is not the end. */
  private tagEnd(from: number): number {
    const { source } = this;
    let quote = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
        else if (code === LT) throw new PackageFault('bad-xml');
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === GT) return at;
      else if (code === LT) throw new PackageFault('bad-xml');
    }
    throw new PackageFault('bad-xml');
  }

  private close(at: number): Token {
    const end = this.source.indexOf('>', at);
    if (end === -1 || this.depth === 0) throw new PackageFault('bad-xml');
    const name = this.source.slice(at + 2, end).trimEnd();
    this.depth--;
    if (this.open[this.depth] !== name) throw new PackageFault('bad-xml');
    this.name = name;
    this.start = at;
    this.at = end + 1;
    return Token.Close;
  }

  private past(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at === -1) throw new PackageFault('bad-xml');
    return at + mark.length;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
