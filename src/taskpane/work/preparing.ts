/** 准备: sheets made, tables adopted, a bureau's own pack loaded and kept in the workbook. */
import type { Desk } from '../desk';
import { CHOICES, choicesIn } from '../state/form-choices';
import type { PrepareForm } from '../state/state';
import { areaOf } from '../state/cells';
import { contentKey, namesBack } from '../state/undo';

/** Set when a bureau's own pack is in use, so that the workbook opens bound wherever it is sent. */
const PACK_SETTING = '模板包';
/** The bureau's own 科目, which every workbook that uses them carries along. */
const SUBJECTS_SETTING = '科目表';

export class Preparing {
  private ownPack: string | null = null;

  constructor(private readonly desk: Desk) {}

  /** What the workbook remembers: a pack, names of 科目. */
  async recall(): Promise<void> {
    const { core } = this.desk.outside;
    const pack = await this.desk.excel.recall(PACK_SETTING);
    if (typeof pack === 'string') await core.loadPack(pack);
    const subjects = await this.desk.excel.recall(SUBJECTS_SETTING);
    if (typeof subjects === 'string') await core.useSubjects(subjects);
  }

  /** Templates to choose from, with the pack that was recalled. */
  async offer(): Promise<void> {
    this.desk.store.dispatch({ type: 'templates', templates: await this.desk.outside.core.templates() });
  }

  scaffold(): Promise<void> {
    return this.desk.run('scaffolding', async () => {
      const form = this.validForm();
      if (!form) return;
      const edits = await this.desk.outside.core.scaffold({
        template: form.template,
        year: Number(form.year),
        unit: form.unit.trim(),
        unitCode: form.unitCode.trim(),
        level: form.level.trim(),
      });
      const before = this.desk.workbook;
      await this.desk.excel.apply(edits);
      await this.desk.refresh();
      await this.keepPack(form.template);
      const sheets = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
      this.desk.done({
        done: { key: 'scaffolded', tables: sheets.length },
        edits: [
          ...namesBack(edits, before),
          ...sheets.map((sheet) => ({ kind: 'deleteSheet', sheet }) as const),
        ],
        cells: [],
        sheets: new Map(sheets.map((sheet) => [sheet, contentKey(this.desk.workbook, sheet)])),
      });
      const [first] = sheets;
      if (first !== undefined) await this.desk.goTo(first, areaOf({ row: 0, column: 0 }));
      this.desk.show('fill');
    });
  }

  /** Shows what is recognised; nothing is bound before the officer has seen it. */
  adopt(): Promise<void> {
    return this.desk.run(
      'reading',
      async () => {
        const inspection = await this.desk.refresh();
        this.desk.store.dispatch({ type: 'adopting', accepted: inspection ? [] : null });
        if (inspection) return;
        // A form that no template knows is read by its own headers.
        const choices = choicesIn(await this.desk.excel.recall(CHOICES));
        const form = await this.desk.outside.core.readForm(choices);
        this.desk.store.dispatch({ type: 'reading', reading: form && { form, choices } });
        if (!form) this.desk.tell('warning', { key: 'nothingRecognised' });
      },
      true,
    );
  }

  accept(doubt: string, yes: boolean): void {
    const accepted = (this.desk.state.adopting ?? []).filter((key) => key !== doubt);
    this.desk.store.dispatch({ type: 'adopting', accepted: yes ? [...accepted, doubt] : accepted });
  }

  bind(): Promise<void> {
    return this.desk.run('binding', async () => {
      const { form, adopting } = this.desk.state;
      const edits = await this.desk.outside.core.planAdoption({
        accepted: adopting ?? [],
        year: /^20\d\d$/.test(form.year) ? Number(form.year) : null,
        unit: form.unit.trim(),
        unitCode: form.unitCode.trim(),
      });
      const before = this.desk.workbook;
      await this.desk.excel.apply(edits);
      const inspection = await this.desk.refresh();
      await this.keepPack(inspection?.template.id ?? '');
      this.desk.store.dispatch({ type: 'adopting', accepted: null });
      const tables = inspection?.tables.filter(({ bound }) => bound).length ?? 0;
      this.desk.done({
        done: { key: 'bound', tables },
        edits: namesBack(edits, before),
        cells: [],
        sheets: new Map(),
      });
      this.desk.show('fill');
    });
  }

  /** Binds the workbook as it was read by its headers; the reading travels in it as a pack does. */
  async useReading(pack: string): Promise<void> {
    this.ownPack = pack;
    await this.desk.quietly(async () => {
      this.desk.store.dispatch({ type: 'templates', templates: await this.desk.outside.core.templates() });
      await this.desk.refresh();
      this.desk.store.dispatch({ type: 'adopting', accepted: [] });
    });
    await this.bind();
  }

  /** A bureau's own pack; it travels in the workbook once it is used there. */
  loadPack(json: string): Promise<void> {
    return this.desk.run('loadingPack', async () => {
      const { id, title } = await this.desk.outside.core.loadPack(json);
      this.ownPack = json;
      this.desk.store.dispatch({ type: 'templates', templates: await this.desk.outside.core.templates() });
      this.desk.store.dispatch({ type: 'form', change: { template: id } });
      this.desk.tell('success', { key: 'packLoaded', title });
    });
  }

  /** A bureau's own list of 科目; its names win, and travel in the workbook. */
  loadSubjects(name: string, bytes: Uint8Array): Promise<void> {
    return this.desk.run('loadingSubjects', async () => {
      const { count, kept } = await this.desk.outside.core.loadSubjects(name, bytes);
      await this.desk.excel.remember(SUBJECTS_SETTING, kept);
      this.desk.tell('success', { key: 'subjectsLoaded', count });
    });
  }

  private async keepPack(template: string): Promise<void> {
    const own = this.desk.state.templates.some(({ id, own: loaded }) => id === template && loaded);
    if (own && this.ownPack !== null) await this.desk.excel.remember(PACK_SETTING, this.ownPack);
  }

  private validForm(): PrepareForm | null {
    const { form } = this.desk.state;
    const fault =
      form.template === ''
        ? 'template'
        : form.unit.trim() === ''
          ? 'unit'
          : !/^20\d\d$/.test(form.year)
            ? 'year'
            : form.unitCode.trim() !== '' && !/^\d{3,12}$/.test(form.unitCode.trim())
              ? 'unitCode'
              : null;
    this.desk.store.dispatch({ type: 'formFault', fault });
    return fault === null ? form : null;
  }
}
