/** What was last read and what the core says of it: the same cells have the same findings, and are not sent or checked again. */
import { sameData } from '../workbook/same';
import type { Workbook } from '../workbook/model';
import type { Core, Inspection } from './core/contract';

export class Seen {
  private workbook: Workbook | null = null;
  /** With the findings; null where nobody has asked for them yet. */
  private examined: Promise<Inspection | null> | null = null;

  constructor(private readonly core: Core) {}

  recognise(workbook: Workbook): Promise<Inspection | null> {
    return this.sent(workbook, null, this.core.recognise(workbook));
  }

  async inspect(workbook: Workbook): Promise<Inspection | null> {
    const { workbook: before } = this;
    // Packs and names of 科目 that came since make something else of the same cells.
    const stands = before && sameData(before, workbook) && (await this.core.isCurrent());
    if (stands && before === this.workbook) return this.examine();
    const answer = this.core.inspect(workbook);
    return this.sent(workbook, answer, answer);
  }

  examine(): Promise<Inspection | null> {
    const answer = (this.examined ??= this.core.examine());
    answer.catch(() => this.forget(answer));
    return answer;
  }

  private sent<T>(workbook: Workbook, examined: Seen['examined'], answer: Promise<T>): Promise<T> {
    this.workbook = workbook;
    this.examined = examined;
    answer.catch(() => {
      if (this.workbook === workbook) this.workbook = null;
    });
    return answer;
  }

  private forget(answer: Promise<unknown>): void {
    if (this.examined === answer) this.examined = null;
  }
}
