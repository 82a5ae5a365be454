/** Progress on stderr, where a terminal looks on and there is more than a moment to wait. */
import type { SummaryRow } from './check-file';
import { printable } from './printable';

export class Progress {
  private finished = 0;
  /** Files with errors, and files that could not be used. */
  private wrong = 0;
  private shown = false;
  private readonly since = Date.now();

  constructor(private readonly total: number) {}

  private get live(): boolean {
    return process.stderr.isTTY && this.total > 1;
  }

  begin(file: string): void {
    if (!this.live || Date.now() - this.since < 300) return;
    const wrong = this.wrong > 0 ? `，${this.wrong} 个有错误` : '';
    process.stderr.write(`\r\u001b[K（完成 ${this.finished}/${this.total}${wrong}）${printable(file)}`);
    this.shown = true;
  }

  done({ errors, fault }: Pick<SummaryRow, 'errors' | 'fault'>): void {
    this.finished++;
    if (errors > 0 || fault !== null) this.wrong++;
  }

  /** A line that stays. */
  say(line: string): void {
    this.clear();
    process.stderr.write(`${line}\n`);
  }

  end(): void {
    this.clear();
  }

  private clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
    this.shown = false;
  }
}
