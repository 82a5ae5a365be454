/** How the parts of a package refer to each other (ECMA-376 part 2, 6.5). */
import { type XmlElement } from './xml-tree';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: `worksheet`, `styles` …, the same in both variants of the standard. */
  readonly kind: string;
  /** Path of the part it leads to, or null where it leads out of the package. */
  readonly path: string | null;
}

export const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const NO_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The part that lists a part's relationships; the package's own for the empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** What the part `from` refers to, from the root of the part that lists it. */
export function readRelationships(from: string, root: XmlElement): Relationship[] {
  return root.elements('Relationship').map((element) => ({
    id: element.get('Id') ?? '',
    kind: (element.get('Type') ?? '').replace(/^.*\//, ''),
    path: element.get('TargetMode') === 'External' ? null : resolve(from, element.get('Target') ?? ''),
  }));
}

/** The path that a target leads to from a part; it cannot lead out of the package. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
