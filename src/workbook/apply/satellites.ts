/** Parts beside the sheet that say in which row something is: comments, drawings, tables. */
import { type XmlElement } from '../../ooxml/xml-tree';
import { type Editor } from './editor';
import { type RowShift, shiftAddress, shiftRow } from './row-shift';

export function shiftSatellites(editor: Editor, sheetPath: string, shift: RowShift): void {
  const { pkg } = editor;
  for (const { kind, path } of pkg.relationships(sheetPath)) {
    if (path === null || !pkg.has(path)) continue;
    if (kind === 'comments' || kind === 'threadedComment' || kind === 'table') {
      shiftReferences(pkg.tree(path), shift);
      pkg.changed(path);
    } else if (kind === 'drawing') {
      shiftAnchors(pkg.tree(path), shift);
      pkg.changed(path);
    } else if (kind === 'vmlDrawing') pkg.write(path, shiftVml(pkg.text(path), shift));
  }
}

function shiftReferences(element: XmlElement, shift: RowShift): void {
  const ref = element.get('ref');
  if (ref !== undefined) element.set('ref', shiftAddress(shift, ref) ?? ref);
  for (const child of element.elements()) {
    const own = child.get('ref');
    if (own !== undefined && shiftAddress(shift, own) === null) element.removeChild(child);
    else shiftReferences(child, shift);
  }
}

/** A picture or chart whose rows were deleted moves up to where they were. */
function shiftAnchors(root: XmlElement, shift: RowShift): void {
  for (const anchor of root.elements()) {
    for (const corner of [...anchor.elements('from'), ...anchor.elements('to')]) {
      const row = corner.find('row');
      if (row) row.text = String(shiftRow(shift, Number(row.text)) ?? shift.at);
    }
  }
}

/** The boxes of comments. VML is XML only by name, so this goes by its text. */
function shiftVml(vml: string, shift: RowShift): string {
  return vml.replaceAll(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape);
    const moved = row && shiftRow(shift, Number(row[1]));
    if (!row || moved === null) return row ? '' : shape;
    const by = moved - Number(row[1]);
    return shape
      .replace(row[0], `<x:Row>${moved}</x:Row>`)
      .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (_, text: string) => {
        const anchor = text.split(',').map(Number);
        // Left column, its offset, top row, its offset, right column, its offset, bottom row, its offset.
        for (const i of [2, 6]) anchor[i] = Math.max(0, (anchor[i] ?? 0) + by);
        return `<x:Anchor>${anchor.join(', ')}</x:Anchor>`;
      });
  });
}
