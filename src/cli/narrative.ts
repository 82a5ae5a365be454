/** A 情况说明 named on the command line: read at once, so that a file that is none stops the command early. */
import type { Addition } from '../check/check';
import type { Facts } from '../fact/facts';
import { checkNarrativeDocument, type NarrativeCheck } from '../narrative/check';
import { NarrativeRefusal, readNarrative, type NarrativeDocument } from '../narrative/read';
import type { Html } from '../publication/html';
import { narrativeSection } from '../publication/narrative-html';
import { fileFault } from './fault';
import { readInput } from './files';

export class NarrativeFile {
  private checked: NarrativeCheck | undefined;

  private constructor(private readonly document: NarrativeDocument) {}

  /** @throws CliFault where the file cannot be read; the message names it */
  static async open(file: string): Promise<NarrativeFile> {
    const bytes = await readInput(file);
    try {
      return new NarrativeFile(readNarrative(bytes));
    } catch (error) {
      if (error instanceof NarrativeRefusal) throw fileFault(file, error.message);
      throw error;
    }
  }

  readonly check = (facts: Facts): Addition => {
    this.checked = checkNarrativeDocument(this.document, facts);
    const { drafts, notEvaluated, coverage } = this.checked;
    return { drafts, notEvaluated, narrative: { figures: coverage.figures } };
  };

  /** The text with its figures coloured; after `check`. */
  section(): Html | undefined {
    return this.checked && narrativeSection(this.checked.text, this.checked.coverage);
  }
}
