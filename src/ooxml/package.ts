/**
 * An Open Packaging Conventions package (ECMA-376 part 2): parts, their content types, the relationships
 * between them. Parts are read on demand; a part that was not written goes back as the bytes that came.
 */
import { PackageFault } from './fault';
import { NO_RELATIONSHIPS, OFFICE_RELATIONSHIP, readRelationships, relationshipsPath } from './relationships';
import type { Relationship } from './relationships';
import { decodeXml } from './xml-text';
import { XmlDocument, type XmlElement } from './xml-tree';
import { inflateEntry, readZip, type ZipEntry } from './zip';
import { deflateEntry, writeZip } from './zip-write';

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
  /** Asked for again at once, as a rule: what cells hold and how they look stand in one part. */
  private lastText: { readonly entry: ZipEntry; readonly text: string } | null = null;

  /** @throws PackageFault as `readZip` does */
  static read(bytes: Uint8Array, maxRatio?: number): Package {
    const result = new Package();
    for (const entry of readZip(bytes, maxRatio)) result.parts.set(entry.path.toLowerCase(), entry);
    return result;
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  get paths(): string[] {
    return [...this.parts.values()].map((entry) => entry.path);
  }

  /** @throws PackageFault where there is no such part, or it is damaged */
  text(path: string): string {
    const entry = this.entry(path);
    if (this.lastText?.entry !== entry) this.lastText = { entry, text: decodeXml(inflateEntry(entry)) };
    return this.lastText.text;
  }

  /** Stands for what a part holds: another object after every change of it. @throws PackageFault as `text` does */
  content(path: string): object {
    return this.entry(path);
  }

  private entry(path: string): ZipEntry {
    this.flush(path);
    const entry = this.parts.get(path.toLowerCase());
    if (!entry) throw new PackageFault('truncated', `no part ${path}`);
    return entry;
  }

  write(path: string, text: string): void {
    this.documents.delete(path.toLowerCase());
    this.put(path, text);
  }

  /** Removes a part with its relationships and its content type. */
  remove(path: string): void {
    for (const doomed of [path, relationshipsPath(path)]) {
      this.parts.delete(doomed.toLowerCase());
      this.documents.delete(doomed.toLowerCase());
    }
    const override = this.override(path);
    if (!override) return;
    this.tree(TYPES).removeChild(override);
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
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const defaults = this.tree(TYPES).elements('Default');
    const byExtension = defaults.find((element) => element.get('Extension')?.toLowerCase() === extension);
    return (this.override(path) ?? byExtension)?.get('ContentType');
  }

  setContentType(path: string, type: string): void {
    const override = this.override(path) ?? this.tree(TYPES).append('Override', { PartName: `/${path}` });
    override.set('ContentType', type);
    this.changed(TYPES);
  }

  relationships(path: string): Relationship[] {
    const rels = relationshipsPath(path);
    return this.has(rels) ? readRelationships(path, this.tree(rels)) : [];
  }

  related(path: string, kind: string): string | undefined {
    const found = this.relationships(path).find((relationship) => relationship.kind === kind)?.path ?? null;
    return found !== null && this.has(found) ? found : undefined;
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
    const gone = this.relationships(from).filter(doomed);
    if (gone.length === 0) return;
    const ids = new Set(gone.map(({ id }) => id));
    const rels = relationshipsPath(from);
    const root = this.tree(rels);
    root.children = root.children.filter(
      (node) => typeof node === 'string' || !ids.has(node.get('Id') ?? ''),
    );
    this.changed(rels);
  }

  /** All parts that a relationship leads to from here, directly or not; paths in lower case. */
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
    return writeZip([...this.clone().parts.values()]);
  }

  /** Prints what was changed, as reading or saving it would. */
  settle(): void {
    for (const key of this.documents.keys()) this.flush(key);
  }

  /** A copy that shares the unchanged bytes. */
  clone(): Package {
    this.settle();
    const copy = new Package();
    copy.parts = new Map(this.parts);
    return copy;
  }

  /** Back to what `clone` kept. */
  restore(kept: Package): void {
    this.parts = new Map(kept.parts);
    this.documents.clear();
  }

  /** Where the list of types names this very part. */
  private override(path: string): XmlElement | undefined {
    const isNamed = (name = '') => name.replace(/^\//, '').toLowerCase() === path.toLowerCase();
    const overrides = this.tree(TYPES).elements('Override');
    return overrides.find((element) => isNamed(element.get('PartName')));
  }

  private flush(path: string): void {
    const known = this.documents.get(path.toLowerCase());
    if (!known?.changed) return;
    this.put(path, known.document.print());
    known.changed = false;
  }

  private put(path: string, text: string): void {
    const key = path.toLowerCase();
    const entry = deflateEntry(this.parts.get(key)?.path ?? path, new TextEncoder().encode(text));
    this.parts.set(key, entry);
    this.lastText = { entry, text };
  }
}
