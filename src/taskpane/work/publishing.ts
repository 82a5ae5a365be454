/** 导出: the package, the workbook to hand in, the report, the PDF. */
import type { PackageStep } from '../../publication/package';
import type { Inspection } from '../core/contract';
import type { Desk } from '../desk';
import { withEntry, WAIVERS, type PublishState } from '../state/writing';

export class Publishing {
  constructor(private readonly desk: Desk) {}

  exportWorkbook(): Promise<void> {
    return this.desk.run('exporting', async () => {
      await this.desk.excel.clearMarks();
      const inspection = await this.desk.refresh();
      const bytes = await this.desk.outside.core.submission(await this.desk.outside.documentBytes());
      this.handOut(`${fileTitle(inspection)}.xlsx`, bytes);
    });
  }

  /** The workbook as Excel prints it, where Excel can. */
  exportPdf(): Promise<void> {
    return this.desk.run('exporting', async () => {
      const { documentPdf } = this.desk.outside;
      if (!documentPdf) return;
      await this.desk.excel.clearMarks();
      this.handOut(`${fileTitle(this.desk.state.inspection)}.pdf`, await documentPdf());
    });
  }

  get printsPdf(): boolean {
    return this.desk.outside.documentPdf !== null;
  }

  exportReport(): Promise<void> {
    return this.desk.run('exporting', async () => {
      const inspection = await this.desk.refresh();
      const report = await this.desk.outside.core.report(`${fileTitle(inspection)}.xlsx`);
      this.handOut(`${fileTitle(inspection)} 校验报告（内部）.html`, report);
    });
  }

  /** Why an error may pass; an empty reason is none. Kept in the workbook, told in the internal report. */
  async waive(finding: string, reason: string): Promise<void> {
    const { waivers } = this.desk.state.publish;
    if ((waivers[finding]?.reason ?? '') === reason) return;
    const changed = withEntry(waivers, finding, reason.trim() === '' ? null : { reason });
    this.publish({ waivers: changed, built: null });
    await this.desk.quietly(() => this.desk.excel.remember(WAIVERS, JSON.stringify(changed)));
  }

  buildPackage(): Promise<void> {
    return this.desk.run(
      'packaging',
      async (signal) => {
        this.publish({ step: null });
        await this.desk.excel.clearMarks();
        const inspection = await this.desk.refresh();
        const { answers, overrides } = this.desk.state.writing;
        const built = await this.desk.outside.core.buildPackage(
          {
            workbook: await this.desk.outside.documentBytes(),
            file: `${inspection?.unit ?? ''}.xlsx`,
            answers,
            overrides,
            waivers: this.desk.state.publish.waivers,
          },
          { signal, onProgress: (step: PackageStep) => signal.aborted || this.publish({ step }) },
        );
        if (!signal.aborted) this.publish({ built, step: null });
      },
      true,
    );
  }

  savePackage(): void {
    const { built } = this.desk.state.publish;
    if (built) this.handOut(`${built.title}.zip`, built.zip);
  }

  private handOut(name: string, content: Uint8Array | string): void {
    const file = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(-120);
    this.desk.outside.save(file, content);
    this.desk.tell('success', { key: 'exported', file });
  }

  private publish(change: Partial<PublishState>): void {
    this.desk.store.dispatch({ type: 'publish', change });
  }
}

function fileTitle(inspection: Inspection | null): string {
  const { year, unit } = inspection ?? { year: null, unit: null };
  return `${year === null ? '' : `${year}年`}${unit ?? ''}部门预算公开表`;
}
