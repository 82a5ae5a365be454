/** Where things are in a workbook package: its main part, its sheets in order, styles, shared strings. */
import { filesWithin } from '../../ooxml/files-within';
import { WorkbookError } from '../model';
import { type Package } from '../../ooxml/package';
import { notAWorkbook } from '../refusal';
import { type XmlElement } from '../../ooxml/xml-tree';

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  /** A chart sheet has no cells, but it counts in the order of sheets that `localSheetId` refers to. */
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly hidden: boolean;
  readonly element: XmlElement;
}

export interface Structure {
  /** Path of the workbook part, `xl/workbook.xml` as a rule. */
  readonly path: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings?: string;
  readonly styles?: string;
}

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word/, '这是 Word 文档（.docx）'],
  [/presentationml|ms-powerpoint/, '这是演示文稿（.pptx）'],
];

/**
 * Finds the workbook in a package.
 * @throws WorkbookError `not-a-workbook` (another kind of zip), `old-format` (.xlsb), `empty` (no sheet)
 */
export function readStructure(pkg: Package): Structure {
  if (!pkg.has('[Content_Types].xml') || !pkg.has('_rels/.rels')) {
    const within = filesWithin(pkg.paths);
    if (within !== null)
      throw new WorkbookError(
        'not-a-workbook',
        `这是压缩包，里面有${within}。请先解压，再打开里面的工作簿。`,
      );
    throw notAWorkbook(
      pkg.has('content.xml') ? '这是 OpenDocument 文件（如 .ods）' : '这是压缩包，里面没有工作簿',
    );
  }
  const path = pkg.related('', 'officeDocument');
  const type = path === undefined ? '' : (pkg.contentType(path) ?? '');
  const foreign = FOREIGN.find(([pattern]) => pattern.test(type));
  if (foreign) throw notAWorkbook(foreign[1]);
  if (type.includes('sheet.binary')) {
    throw new WorkbookError(
      'old-format',
      '这是二进制工作簿（.xlsb），本程序不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
    );
  }
  if (path === undefined) throw notAWorkbook('这是压缩包，里面没有工作簿');
  const root = pkg.tree(path);
  if (root.local !== 'workbook') throw notAWorkbook('这不是 Excel 工作簿');
  return {
    path,
    root,
    sheets: readSheets(pkg, path, root),
    sharedStrings: pkg.related(path, 'sharedStrings'),
    styles: pkg.related(path, 'styles'),
  };
}

function readSheets(pkg: Package, path: string, root: XmlElement): SheetEntry[] {
  const targets = new Map(pkg.relationships(path).map((relationship) => [relationship.id, relationship]));
  return (root.find('sheets')?.elements('sheet') ?? []).map((element) => {
    const target = targets.get(relationshipId(element) ?? '');
    const kind = target?.kind;
    return {
      name: element.get('name') ?? '',
      path: target?.path ?? '',
      kind: kind === 'worksheet' || kind === 'chartsheet' ? kind : 'other',
      hidden: (element.get('state') ?? 'visible') !== 'visible',
      element,
    };
  });
}

/** The attribute `r:id`, whatever prefix the file gives it. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [key, value] of element.attributes) if (key.endsWith(':id')) return value;
  return undefined;
}
