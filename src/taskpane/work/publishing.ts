/** 导出: the package, the workbook to hand in, the report, the PDF. */
import type { PackageStep } from '../../publication/package';
import { NOT_TO_PUBLISH, restsOn, unansweredOf, waiverOf } from '../../publication/waivers';
import type { FindingView, Inspection } from '../core/contract';
import type { Desk } from '../desk';
import { DECIDER, keptRecord, withEntry, WAIVERS, type PublishState } from '../state/writing';

export class Publishing {
  private recorder: { start(): void; stop(): unknown } | null = null;

  constructor(private readonly desk: Desk) {}

  exportWorkbook(): Promise<void> {
    return this.desk.run('exporting', async () => {
      await this.desk.excel.clearMarks();
      const inspection = await this.desk.refresh();
      const bytes = await this.desk.outside.core.submission(await this.desk.outside.documentBytes());
      const open = unansweredOf(inspection?.findings ?? [], this.desk.state.publish.waivers);
      this.handOut(`${fileTitle(inspection)}${open.length > 0 ? NOT_TO_PUBLISH : ''}.xlsx`, bytes);
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
      const report = await this.desk.outside.core.report(
        `${fileTitle(inspection)}.xlsx`,
        this.desk.state.publish.waivers,
      );
      this.handOut(`${fileTitle(inspection)} 检查报告（内部）.html`, report);
    });
  }

  /** 整改清单: what is found, as a page to print or send, with a column for who mends it. */
  exportWorksheet(): Promise<void> {
    return this.desk.run('exporting', async () => {
      const inspection = await this.desk.refresh();
      const page = await this.desk.outside.core.worksheet(this.desk.state.publish.waivers);
      this.handOut(`${fileTitle(inspection)} 整改清单（内部）.html`, page);
    });
  }

  /** Why an error may pass; an empty reason is none. Kept in the workbook, told in the internal report. */
  async waive(
    findings: readonly FindingView[],
    reason: string,
    by = this.desk.state.publish.by,
  ): Promise<void> {
    const { waivers } = this.desk.state.publish;
    if (findings.every((finding) => (waiverOf(finding, waivers)?.reason ?? '') === reason)) return;
    const entryOf = (finding: FindingView) => ({
      reason: reason.trim(),
      ...(by.trim() !== '' && { by: by.trim() }),
      at: today(),
      rests: restsOn(finding),
    });
    const changed = findings.reduce(
      (kept, one) => withEntry(kept, one.waiver, reason.trim() === '' ? null : entryOf(one)),
      waivers,
    );
    this.publish({ waivers: changed, by, built: null });
    await this.desk.quietly(async () => {
      await this.desk.excel.remember(WAIVERS, keptRecord(changed));
      if (by.trim() !== '') await this.desk.excel.remember(DECIDER, by.trim());
    });
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

  get canRecord(): boolean {
    return this.desk.outside.recorder !== null;
  }

  /** 诊断: begun, or ended and handed out. */
  async record(): Promise<void> {
    if (this.recorder) {
      this.handOut('预算公开助手诊断记录.json', JSON.stringify(this.recorder.stop()));
      this.recorder = null;
    } else {
      this.recorder = (await this.desk.outside.recorder?.()) ?? null;
      this.recorder?.start();
    }
    this.publish({ recording: this.recorder !== null });
  }

  private handOut(name: string, content: Uint8Array | string): void {
    const file = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(-120);
    this.desk.outside.save(file, content);
    this.publish({ handed: { file, content } });
    this.desk.tell('success', { key: 'exported', file });
  }

  /** What else can be done with the last file, where the download did not arrive. */
  get next(): 'open' | 'copy' | 'elsewhere' {
    const { handed } = this.desk.state.publish;
    if (typeof handed?.content === 'string') return 'copy';
    return handed?.file.endsWith('.xlsx') && this.desk.outside.openCopy ? 'open' : 'elsewhere';
  }

  /** The workbook in a new window of Excel. */
  openHanded(): Promise<void> {
    return this.desk.run('exporting', async () => {
      const { handed } = this.desk.state.publish;
      if (handed && typeof handed.content !== 'string') await this.desk.outside.openCopy?.(handed.content);
    });
  }

  /** The text of a page, for the clipboard. */
  copyHanded(): Promise<void> {
    return this.desk.run('exporting', async () => {
      const { handed } = this.desk.state.publish;
      if (typeof handed?.content !== 'string') return;
      const page = new DOMParser().parseFromString(handed.content, 'text/html');
      for (const hidden of page.querySelectorAll('style,script')) hidden.remove();
      await navigator.clipboard.writeText((page.body.textContent ?? '').replace(/\n\s*\n+/g, '\n').trim());
      this.desk.tell('success', { key: 'textCopied', file: handed.file });
    });
  }

  private publish(change: Partial<PublishState>): void {
    this.desk.store.dispatch({ type: 'publish', change });
  }
}

/** By the officer's own clock. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function fileTitle(inspection: Inspection | null): string {
  const { year, unit } = inspection ?? { year: null, unit: null };
  return `${year === null ? '' : `${year}年`}${unit ?? ''}部门预算公开表`;
}
