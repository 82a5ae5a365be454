/** What the officer can do, step by step; the ribbon's commands come here as well. */
import type { Severity } from '../check/finding';
import type { CellPlace, FindingView, Inspection, SubjectView, TableView } from './core/contract';
import { Author } from './author';
import { areaNamed, areaOf, cellAt, contentOf, placeName, sameContent, writeCell } from './state/cells';
import { groupsOf, neighbour } from './state/findings';
import type { PrepareForm } from './state/state';
import { contentKey, namesBack } from './state/undo';

export type { Outside, PaneExcel } from './desk';

/** Set when a bureau's own pack is in use, so that the workbook opens bound wherever it is sent. */
const PACK_SETTING = '模板包';
export class Pane extends Author {
  private ownPack: string | null = null;
  private unwatch: () => Promise<void> = () => Promise.resolve();

  /** Reads what is open, follows it from then on, and takes away marks left in the file. */
  async start(): Promise<void> {
    await this.run('starting', async () => {
      const pack = await this.excel.recall(PACK_SETTING);
      if (typeof pack === 'string') await this.outside.core.loadPack(pack);
      this.store.dispatch({ type: 'templates', templates: await this.outside.core.templates() });
      await this.refresh(undefined, 'recognise');
      this.store.dispatch({ type: 'ready' });
      if (this.state.inspection?.bound) this.show('fill');
      this.unwatch = await this.excel.watch(() => void this.live());
      // Housekeeping: a protected sheet that keeps its old marks is told of when marking.
      await this.excel.clearMarks().catch(() => undefined);
    });
    this.store.dispatch({ type: 'ready' });
    await this.examine();
  }

  /** Follows the workbook no longer. */
  stop(): Promise<void> {
    return this.unwatch();
  }

  /** The pane is closed: a file that is saved now should carry no marks. */
  async hidden(): Promise<void> {
    if (this.state.check.asked) await this.excel.clearMarks().catch(() => undefined);
  }

  scaffold(): Promise<void> {
    return this.run('scaffolding', async () => {
      const form = this.validForm();
      if (!form) return;
      const edits = await this.outside.core.scaffold({
        template: form.template,
        year: Number(form.year),
        unit: form.unit.trim(),
        unitCode: form.unitCode.trim(),
        level: form.level.trim(),
      });
      const before = this.workbook;
      await this.excel.apply(edits);
      await this.refresh();
      await this.keepPack(form.template);
      const sheets = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
      this.done({
        done: { key: 'scaffolded', tables: sheets.length },
        edits: [
          ...namesBack(edits, before),
          ...sheets.map((sheet) => ({ kind: 'deleteSheet', sheet }) as const),
        ],
        cells: [],
        sheets: new Map(sheets.map((sheet) => [sheet, contentKey(this.workbook, sheet)])),
      });
      this.show('fill');
    });
  }

  /** Shows what is recognised; nothing is bound before the officer has seen it. */
  adopt(): Promise<void> {
    return this.run(
      'reading',
      async () => {
        const inspection = await this.refresh();
        this.store.dispatch({ type: 'adopting', accepted: inspection ? [] : null });
        if (!inspection) this.tell('warning', { key: 'nothingRecognised' });
      },
      true,
    );
  }

  accept(doubt: string, yes: boolean): void {
    const accepted = (this.state.adopting ?? []).filter((key) => key !== doubt);
    this.store.dispatch({ type: 'adopting', accepted: yes ? [...accepted, doubt] : accepted });
  }

  bind(): Promise<void> {
    return this.run('binding', async () => {
      const { form, adopting } = this.state;
      const edits = await this.outside.core.planAdoption({
        accepted: adopting ?? [],
        year: /^20\d\d$/.test(form.year) ? Number(form.year) : null,
        unit: form.unit.trim(),
        unitCode: form.unitCode.trim(),
      });
      const before = this.workbook;
      await this.excel.apply(edits);
      const inspection = await this.refresh();
      await this.keepPack(inspection?.template.id ?? '');
      this.store.dispatch({ type: 'adopting', accepted: null });
      const tables = inspection?.tables.filter(({ bound }) => bound).length ?? 0;
      this.done({
        done: { key: 'bound', tables },
        edits: namesBack(edits, before),
        cells: [],
        sheets: new Map(),
      });
      this.show('fill');
    });
  }

  check(): Promise<void> {
    return this.run(
      'checking',
      async () => {
        const inspection = await this.refresh();
        if (!inspection) {
          this.tell('warning', { key: 'nothingRecognised' });
          return;
        }
        this.store.dispatch({ type: 'checked' });
        this.store.dispatch({ type: 'doing', doing: 'marking' });
        await this.mark(inspection);
      },
      true,
    );
  }

  clearMarks(): Promise<void> {
    return this.run('marking', () => this.excel.clearMarks());
  }

  /** Opens a finding and shows its cell. */
  async open(finding: FindingView): Promise<void> {
    this.store.dispatch({ type: 'checkView', change: { open: finding.key } });
    const cell = finding.cells.find(({ address }) => address !== '') ?? finding.cells[0];
    if (cell) await this.goTo(cell.sheet, areaNamed(cell.address));
  }

  close(): void {
    this.store.dispatch({ type: 'checkView', change: { open: null } });
  }

  async step(by: 1 | -1): Promise<void> {
    const { inspection, check } = this.state;
    const next = inspection && neighbour(groupsOf(inspection, check), check.open, by);
    if (next) await this.open(next);
  }

  toggle(severity: Severity): void {
    const { hidden } = this.state.check;
    const without = hidden.filter((one) => one !== severity);
    this.store.dispatch({
      type: 'checkView',
      change: { hidden: without.length < hidden.length ? without : [...hidden, severity] },
    });
  }

  goToTable(table: TableView): Promise<void> {
    return table.sheet === null
      ? Promise.resolve()
      : this.goTo(table.sheet, areaOf({ row: table.row, column: 0 }));
  }

  /** Puts in the amount that the other relations force. */
  applyAmount({ fix }: FindingView): Promise<void> {
    return fix ? this.put([{ ...fix, value: Number(fix.value) }]) : Promise.resolve();
  }

  applyTexts({ textFixes = [] }: FindingView): Promise<void> {
    return this.put(textFixes.map(({ text, ...place }) => ({ ...place, value: text })));
  }

  private put(writes: readonly (CellPlace & { readonly value: number | string })[]): Promise<void> {
    return this.run('writing', async () => {
      const seen = this.workbook;
      await this.refresh();
      const changed = writes.find((cell) => !sameContent(cellAt(seen, cell), cellAt(this.workbook, cell)));
      if (changed) {
        this.tell('warning', { key: 'changedMeanwhile', place: placeName(changed) });
        return;
      }
      const edits = writes.map((cell) => writeCell(cell, cell.value));
      const back = writes.map((cell) => writeCell(cell, contentOf(cellAt(seen, cell))));
      await this.excel.apply(edits);
      const [first] = writes;
      this.done({
        done: { key: 'fixed', place: first ? placeName(first) : '' },
        edits: back,
        cells: writes,
        sheets: new Map(),
      });
      await this.again();
    });
  }

  insertSubject(table: TableView, subject: SubjectView): Promise<void> {
    return this.run('writing', async () => {
      await this.refresh(); // rows may have moved since
      const plan = await this.outside.core.planSubject(table.key, subject);
      await this.excel.apply(plan.edits);
      this.done({
        done: { key: 'inserted', place: placeName(plan.cell) },
        edits: plan.undo,
        cells: plan.made,
        sheets: new Map(),
      });
      await this.again();
      await this.goTo(plan.cell.sheet, areaOf(plan.cell));
    });
  }

  /** 补齐缺失行 on the sheet of a finding: labelled and empty, for the officer to fill in. */
  insertMissingRows(sheet: string): Promise<void> {
    return this.run('writing', async () => {
      await this.refresh();
      const plan = await this.outside.core.planMissingRows(sheet);
      if (plan.rows === 0) {
        this.tell('info', { key: 'noMissingRows', sheet });
        return;
      }
      await this.excel.apply(plan.edits);
      this.done({
        done: { key: 'rowsInserted', sheet, rows: plan.rows },
        edits: plan.undo,
        cells: plan.made,
        sheets: new Map(),
      });
      await this.again();
      if (plan.cell) await this.goTo(plan.cell.sheet, areaOf(plan.cell));
    });
  }

  searchSubjects(table: TableView, query: string): Promise<readonly SubjectView[]> {
    return table.subjects === null
      ? Promise.resolve([])
      : this.outside.core.searchSubjects(table.subjects, query);
  }

  recalculate(): Promise<void> {
    return this.run('recalculating', async () => {
      if (!(await this.refresh())) {
        this.tell('warning', { key: 'nothingRecognised' });
        return;
      }
      const result = await this.outside.core.recalculation();
      if (result.edits.length > 0) {
        await this.excel.apply(result.edits);
        await this.again();
      }
      this.store.dispatch({ type: 'recalculated', result });
      this.tell('success', { key: 'recalculated', formulas: result.edits.length });
      this.show('check');
    });
  }

  exportWorkbook(): Promise<void> {
    return this.run('exporting', async () => {
      await this.excel.clearMarks();
      const inspection = await this.refresh();
      const bytes = await this.outside.core.submission(await this.outside.documentBytes());
      this.handOut(`${fileTitle(inspection)}.xlsx`, bytes);
    });
  }

  /** The workbook as Excel prints it, where Excel can. */
  exportPdf(): Promise<void> {
    return this.run('exporting', async () => {
      const { documentPdf } = this.outside;
      if (!documentPdf) return;
      await this.excel.clearMarks();
      this.handOut(`${fileTitle(this.state.inspection)}.pdf`, await documentPdf());
    });
  }

  get printsPdf(): boolean {
    return this.outside.documentPdf !== null;
  }

  exportReport(): Promise<void> {
    return this.run('exporting', async () => {
      const inspection = await this.refresh();
      const report = await this.outside.core.report(`${fileTitle(inspection)}.xlsx`);
      this.handOut(`${fileTitle(inspection)} 校验报告（内部）.html`, report);
    });
  }

  /** A bureau's own pack; it travels in the workbook once it is used there. */
  loadPack(json: string): Promise<void> {
    return this.run('loadingPack', async () => {
      const { id, title } = await this.outside.core.loadPack(json);
      this.ownPack = json;
      this.store.dispatch({ type: 'templates', templates: await this.outside.core.templates() });
      this.store.dispatch({ type: 'form', change: { template: id } });
      this.tell('success', { key: 'packLoaded', title });
    });
  }

  private async keepPack(template: string): Promise<void> {
    const own = this.state.templates.some(({ id, own: loaded }) => id === template && loaded);
    if (own && this.ownPack !== null) await this.excel.remember(PACK_SETTING, this.ownPack);
  }

  private validForm(): PrepareForm | null {
    const { form } = this.state;
    const fault =
      form.unit.trim() === ''
        ? 'unit'
        : !/^20\d\d$/.test(form.year)
          ? 'year'
          : form.unitCode.trim() !== '' && !/^\d{3,12}$/.test(form.unitCode.trim())
            ? 'unitCode'
            : null;
    this.store.dispatch({ type: 'formFault', fault });
    return fault === null ? form : null;
  }
}

function fileTitle(inspection: Inspection | null): string {
  const { year, unit } = inspection ?? { year: null, unit: null };
  return `${year === null ? '' : `${year}年`}${unit ?? ''}部门预算公开表`;
}
