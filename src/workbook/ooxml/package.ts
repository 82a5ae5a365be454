/**
 * An Open Packaging Conventions package (ECMA-376 part 2): parts, their content types, the relationships
 * between them. Parts are read on demand; a part that was not written goes back as the bytes that came.
 */
import { damaged } from '../refusal';
import { decodeXml } from './xml';
import { XmlDocument, type XmlElement } from './xmlTree';
import { deflateEntry, inflateEntry, readZip, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: `worksheet`, `styles` …, the same in both variants of the standard. */
  readonly kind: string;
  /** Path of the part it leads to, or null where it leads out of the package. */
  readonly path: string | null;
}

const TYPES = '[Content_Types].xml';

/** Something parsed from a part, written back when the package is saved. */
export interface PartDocument {
  print(): string;
}

interface PartKind<T extends PartDocument> {
  // oxlint-disable-next-line typescript/no-explicit-any -- any constructor will do: it is only compared with
  new (...parameters: any[]): T;
  parse(text: string): T;
}

export class Package {
  /** By path in lower case, for part names do not distinguish case. */
  private parts = new Map<string, ZipEntry>();
  private readonly documents = new Map<string, { document: PartDocument; changed: boolean }>();

  /** @throws WorkbookError `damaged` or `too-large` */
  static read(bytes: Uint8Array): Package {
    const result = new Package();
    for (const entry of readZip(bytes)) result.parts.set(entry.path.toLowerCase(), entry);
    return result;
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  get paths(): string[] {
    return [...this.parts.values()].map((entry) => entry.path);
  }

  text(path: string): string {
    this.flush(path);
    const entry = this.parts.get(path.toLowerCase());
    if (!entry) throw damaged();
    return decodeXml(inflateEntry(entry));
  }

  write(path: string, text: string): void {
    const key = path.toLowerCase();
    this.documents.delete(key);
    this.parts.set(key, deflateEntry(this.parts.get(key)?.path ?? path, new TextEncoder().encode(text)));
  }

  /** Removes a part with its relationships and its content type. */
  remove(path: string): void {
    for (const doomed of [path, relationshipsPath(path)]) {
      this.parts.delete(doomed.toLowerCase());
      this.documents.delete(doomed.toLowerCase());
    }
    const types = this.tree(TYPES);
    const override = types.elements('Override').find((element) => samePart(element.get('PartName'), path));
    if (!override) return;
    types.removeChild(override);
    this.changed(TYPES);
  }

  /** A part parsed, and kept until it is saved; call `changed` after changing it. */
  document<T extends PartDocument>(path: string, kind: PartKind<T>): T {
    const key = path.toLowerCase();
    const known = this.documents.get(key)?.document;
    if (known instanceof kind) return known;
    const document = kind.parse(this.text(path));
    this.documents.set(key, { document, changed: false });
    return document;
  }

  tree(path: string): XmlElement {
    return this.document(path, XmlDocument).root;
  }

  changed(path: string): void {
    const known = this.documents.get(path.toLowerCase());
    if (known) known.changed = true;
  }

  contentType(path: string): string | undefined {
    const types = this.tree(TYPES);
    const override = types.elements('Override').find((element) => samePart(element.get('PartName'), path));
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = () =>
      types.elements('Default').find((element) => element.get('Extension')?.toLowerCase() === extension);
    return (override ?? byExtension())?.get('ContentType');
  }

  setContentType(path: string, type: string): void {
    const types = this.tree(TYPES);
    const override = types.elements('Override').find((element) => samePart(element.get('PartName'), path));
    (override ?? types.append('Override', { PartName: `/${path}` })).set('ContentType', type);
    this.changed(TYPES);
  }

  relationships(path: string): Relationship[] {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) return [];
    return this.tree(rels)
      .elements('Relationship')
      .map((element) => ({
        id: element.get('Id') ?? '',
        kind: (element.get('Type') ?? '').replace(/^.*\//, ''),
        path: element.get('TargetMode') === 'External' ? null : resolve(path, element.get('Target') ?? ''),
      }));
  }

  related(path: string, kind: string): string | undefined {
    const found = this.relationships(path).find((relationship) => relationship.kind === kind);
    return found?.path !== null && found?.path !== undefined && this.has(found.path) ? found.path : undefined;
  }

  /** @returns the new relationship's id */
  relate(from: string, kind: string, to: string): string {
    const rels = relationshipsPath(from);
    if (!this.has(rels)) this.write(rels, NO_RELATIONSHIPS);
    const root = this.tree(rels);
    const taken = new Set(root.elements().map((element) => element.get('Id')));
    let n = 1;
    while (taken.has(`rId${n}`)) n++;
    root.append('Relationship', { Id: `rId${n}`, Type: OFFICE_RELATIONSHIP + kind, Target: `/${to}` });
    this.changed(rels);
    return `rId${n}`;
  }

  /** Removes the relationships that `doomed` picks; the parts stay until `removeUnreachable`. */
  unrelate(from: string, doomed: (relationship: Relationship) => boolean): void {
    const rels = relationshipsPath(from);
    const ids = new Set(
      this.relationships(from)
        .filter(doomed)
        .map(({ id }) => id),
    );
    if (ids.size === 0) return;
    const root = this.tree(rels);
    root.children = root.children.filter(
      (node) => typeof node === 'string' || !ids.has(node.get('Id') ?? ''),
    );
    this.changed(rels);
  }

  /** All parts that a relationship leads to from here, directly or not. */
  reachable(from = ''): Set<string> {
    const found = new Set<string>();
    const visit = (path: string) => {
      for (const { path: target } of this.relationships(path)) {
        if (target === null || found.has(target.toLowerCase())) continue;
        found.add(target.toLowerCase());
        visit(target);
      }
    };
    visit(from);
    return found;
  }

  /** Removes those of the given parts that nothing leads to any longer. */
  removeUnreachable(candidates: Iterable<string>): void {
    const alive = this.reachable();
    for (const path of candidates) if (!alive.has(path.toLowerCase())) this.remove(path);
  }

  save(): Uint8Array {
    for (const key of this.documents.keys()) this.flush(key);
    return writeZip([...this.parts.values()]);
  }

  /** A copy that shares the unchanged bytes. */
  clone(): Package {
    for (const key of this.documents.keys()) this.flush(key);
    const copy = new Package();
    copy.parts = new Map(this.parts);
    return copy;
  }

  /** Back to what `clone` kept. */
  restore(kept: Package): void {
    this.parts = new Map(kept.parts);
    this.documents.clear();
  }

  private flush(path: string): void {
    const key = path.toLowerCase();
    const known = this.documents.get(key);
    if (!known?.changed) return;
    const original = this.parts.get(key)?.path ?? path;
    this.parts.set(key, deflateEntry(original, new TextEncoder().encode(known.document.print())));
    known.changed = false;
  }
}

export const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NO_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The part that lists a part's relationships; the package's own for the empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function samePart(partName: string | undefined, path: string): boolean {
  return partName?.replace(/^\//, '').toLowerCase() === path.toLowerCase();
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
