/** Progress on stderr, where a terminal looks on and there is more than a moment to wait. */
export class Progress {
  private done = 0;
  private shown = false;
  private readonly since = Date.now();

  constructor(private readonly total: number) {}

  private get live(): boolean {
    return process.stderr.isTTY === true && this.total > 1;
  }

  begin(what: string): void {
    this.done++;
    if (!this.live || Date.now() - this.since < 300) return;
    process.stderr.write(`\r\u001b[K（${this.done}/${this.total}）${what}`);
    this.shown = true;
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
