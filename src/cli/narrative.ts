/** A 情况说明 named on the command line: read at once, so that a file that is none stops the command early. */
import type { LastAmounts } from '../derive/last-year';
import type { Addition } from '../rule/summary';
import type { Facts } from '../fact/facts';
import type { NarrativeCheck } from '../rule/narrative/check';
import { additionOf, checkText } from '../session/text';
import type { NarrativeDocument } from '../narrative/read';
import type { Answers } from '../narrative/write';
import type { Html } from '../publication/html';
import { narrativeSection } from '../publication/narrative-html';
import { readAnswers } from './fill-in';
import { openText } from './open-text';
import type { LastAmountsFile } from './last-amounts';

export interface NarrativeOptions {
  readonly file: string;
  /** The officer's answers, as `export` takes them. */
  readonly answers: string | undefined;
  readonly last: LastAmountsFile | undefined;
  readonly password?: string | undefined;
}

export class NarrativeFile {
  private checked: NarrativeCheck | undefined;

  private constructor(
    readonly document: NarrativeDocument,
    private readonly answers: Answers,
    private readonly last: LastAmountsFile | undefined,
    /** Pages of it that could not be read. */
    readonly unread: readonly string[] = [],
  ) {}

  /** @throws CliFault where a file cannot be read; the message names it */
  static async open({ file, answers, last, password }: NarrativeOptions) {
    const { text, unread } = await openText(file, password);
    const given = answers === undefined ? {} : await readAnswers(answers);
    return new NarrativeFile(text, given, last, unread);
  }

  /** The text beside the tables of one document. */
  static of(document: NarrativeDocument): NarrativeFile {
    return new NarrativeFile(document, {}, undefined);
  }

  readonly check = (facts: Facts, budget: LastAmounts | null = null): Addition => {
    const last = this.last?.beforeYearOf(facts) ?? null;
    this.checked = checkText(this.document, facts, this.answers, last, budget);
    return additionOf(this.checked);
  };

  /** How the text was read; after `check`. */
  explanation(): string {
    return `\n逐句说明\n${(this.checked?.explain() ?? []).map((line) => `  ${line}\n`).join('')}`;
  }

  /** The text with its figures coloured; after `check`. */
  section(): Html | undefined {
    return this.checked && narrativeSection(this.checked.text, this.checked.coverage);
  }
}
