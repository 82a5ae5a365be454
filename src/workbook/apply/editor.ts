/** What the edits share: a package, the sheet or style part that an edit is about, and what every edit entails. */
import { missingSheet } from '../refusal';
import { sameSheet } from '../references';
import { type Package } from '../../ooxml/package';
import { type SheetEntry, type Structure, readStructure } from '../ooxml/structure';
import { SheetPart } from './sheet-part';
import { StylesPart } from './styles';
import { EMPTY_STYLES, STYLES_TYPE } from './new-workbook';

/** Order of a workbook's children (18.2.27). */
export const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

export class Editor {
  constructor(readonly pkg: Package) {}

  get structure(): Structure {
    return readStructure(this.pkg);
  }

  /** @throws WorkbookError `missing-sheet` */
  entry(sheet: string): SheetEntry {
    const found = this.structure.sheets.find(
      ({ name, kind }) => kind === 'worksheet' && sameSheet(name, sheet),
    );
    if (!found) throw missingSheet(sheet);
    return found;
  }

  /** The sheet's part, to be changed. */
  sheet(sheet: string): SheetPart {
    return this.part(this.entry(sheet).path);
  }

  part(path: string): SheetPart {
    const part = this.pkg.document(path, SheetPart);
    this.pkg.changed(path);
    return part;
  }

  /** Every worksheet with its part, to be looked at; say `pkg.changed(path)` after changing one. */
  worksheets(): { name: string; path: string; part: SheetPart }[] {
    return this.structure.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ name, path }) => ({ name, path, part: this.pkg.document(path, SheetPart) }));
  }

  get styles(): StylesPart {
    const { path: workbook, styles } = this.structure;
    const path = styles ?? this.addStyles(workbook);
    const part = this.pkg.document(path, StylesPart);
    this.pkg.changed(path);
    return part;
  }

  workbookChanged(): void {
    this.pkg.changed(this.structure.path);
  }

  /**
   * After cells changed: drops the order of calculation, which would name cells that have no formula any more,
   * and has Excel calculate once on opening, for the results of formulas elsewhere may be stale.
   */
  recalculateOnLoad(): void {
    const { path, root } = this.structure;
    const chain = this.pkg.related(path, 'calcChain');
    if (chain !== undefined) {
      this.pkg.unrelate(path, ({ kind }) => kind === 'calcChain');
      this.pkg.remove(chain);
    }
    root.ensure('calcPr', WORKBOOK_ORDER).set('fullCalcOnLoad', 1);
    this.workbookChanged();
  }

  private addStyles(workbook: string): string {
    const path = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles.xml`;
    this.pkg.write(path, EMPTY_STYLES);
    this.pkg.setContentType(path, STYLES_TYPE);
    this.pkg.relate(workbook, 'styles', path);
    return path;
  }
}
