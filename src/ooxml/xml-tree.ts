/** A part as a tree that edits change in place; what an edit does not touch is written as it was read. */
import { PackageFault } from './fault';
import { MAX_ELEMENTS } from './limits';
import { Token, XmlScanner } from './xml';
import { escapeAttribute, escapeText, localName, parseAttributes } from './xml-text';

export type XmlNode = XmlElement | string;

export class XmlElement {
  children: XmlNode[] = [];

  constructor(
    /** Qualified, as in the file. */
    readonly name: string,
    readonly attributes: Map<string, string> = new Map(),
  ) {}

  get local(): string {
    return localName(this.name);
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  set(attribute: string, value: string | number | undefined): this {
    if (value === undefined) this.attributes.delete(attribute);
    else this.attributes.set(attribute, String(value));
    return this;
  }

  /** The child elements, or those with this local name. */
  elements(local?: string): XmlElement[] {
    return this.children.filter(
      (node): node is XmlElement => typeof node !== 'string' && (local === undefined || node.local === local),
    );
  }

  find(local: string): XmlElement | undefined {
    return this.elements(local)[0];
  }

  /** Every element below this one with that local name. */
  descendants(local: string): XmlElement[] {
    return this.elements().flatMap((child) => [
      ...(child.local === local ? [child] : []),
      ...child.descendants(local),
    ]);
  }

  /** A new child at the end, in this element's own namespace. */
  append(local: string, attributes: Readonly<Record<string, string | number>> = {}): XmlElement {
    const child = this.make(local, attributes);
    this.children.push(child);
    return child;
  }

  /** The child with this name; where it is missing it is made in the place that the schema's order gives it. */
  ensure(local: string, order: readonly string[]): XmlElement {
    const existing = this.find(local);
    if (existing) return existing;
    const rank = order.indexOf(local);
    const before = this.children.findIndex(
      (node) => typeof node !== 'string' && order.indexOf(node.local) > rank,
    );
    const child = this.make(local, {});
    this.children.splice(before === -1 ? this.children.length : before, 0, child);
    return child;
  }

  remove(...locals: readonly string[]): void {
    this.children = this.children.filter((node) => typeof node === 'string' || !locals.includes(node.local));
  }

  removeChild(child: XmlElement): void {
    this.children = this.children.filter((node) => node !== child);
  }

  get text(): string {
    return this.children.map((node) => (typeof node === 'string' ? node : '')).join('');
  }

  set text(text: string) {
    this.children = text === '' ? [] : [text];
  }

  clone(): XmlElement {
    const copy = new XmlElement(this.name, new Map(this.attributes));
    copy.children = this.children.map((node) => (typeof node === 'string' ? node : node.clone()));
    return copy;
  }

  private make(local: string, attributes: Readonly<Record<string, string | number>>): XmlElement {
    const prefix = this.name.slice(0, this.name.length - this.local.length);
    const entries = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    return new XmlElement(prefix + local, new Map(entries));
  }
}

/** Takes over an element's content; it is called behind the element's opening tag and returns behind its end. */
export interface Interception {
  readonly local: string;
  consume(scanner: XmlScanner): void;
}

/** @throws PackageFault where the text is not well-formed or holds too much */
export function parseXml(source: string, interception?: Interception): XmlElement {
  const scanner = new XmlScanner(source);
  const top = new XmlElement('');
  const stack = [top];
  let count = 0;
  for (;;) {
    const token = scanner.next();
    if (token === Token.End) break;
    const parent = stack.at(-1)!;
    if (token === Token.Open) {
      if (++count > MAX_ELEMENTS) throw new PackageFault('too-large', '文件的样式、名称等设置过多');
      const element = new XmlElement(scanner.name, parseAttributes(scanner.attributesText));
      parent.children.push(element);
      if (scanner.depth === 2 && interception?.local === element.local) interception.consume(scanner);
      else stack.push(element);
    } else if (token === Token.Close) stack.pop();
    else parent.children.push(scanner.text);
  }
  return top.elements()[0]!;
}

/** A part kept as its tree. */
export class XmlDocument {
  constructor(readonly root: XmlElement) {}

  static parse(text: string): XmlDocument {
    return new XmlDocument(parseXml(text));
  }

  print(): string {
    return printXml(this.root);
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `write` may print an element itself (the rows of a sheet are not kept as a tree). */
export function printXml(root: XmlElement, write?: (element: XmlElement) => string | undefined): string {
  const parts = [DECLARATION];
  const print = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(escapeText(node));
      return;
    }
    const own = write?.(node);
    if (own !== undefined) {
      parts.push(own);
      return;
    }
    parts.push('<', node.name);
    for (const [key, value] of node.attributes) parts.push(' ', key, '="', escapeAttribute(value), '"');
    if (node.children.length === 0) {
      parts.push('/>');
      return;
    }
    parts.push('>');
    for (const child of node.children) print(child);
    parts.push('</', node.name, '>');
  };
  print(root);
  return parts.join('');
}
