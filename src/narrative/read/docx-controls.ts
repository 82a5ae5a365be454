/** The content controls that are open in a story, and what stands in those that are bound to data. */

import type { Binding } from './docx-bound';

interface Control {
  /** A plain text control: what others hold (dates, lists, pictures) is shown otherwise than it is stored. */
  isText: boolean;
  binding?: Binding;
  /** What it shows in place of its words; '' once that is said. */
  shown?: string;
}

export class Controls {
  private readonly open: Control[] = [];

  constructor(private readonly boundTo: (binding: Binding) => string | undefined) {}

  get depth(): number {
    return this.open.length;
  }

  begin(): void {
    this.open.push({ isText: false });
  }

  end(): void {
    this.open.pop();
  }

  /** What the properties of a control say of it. */
  property(name: string, attribute: (name: string) => string | undefined): void {
    const last = this.open[this.open.length - 1];
    if (!last) return;
    if (name === 'text') last.isText = true;
    else if (name === 'dataBinding')
      last.binding = { store: attribute('storeItemID'), path: attribute('xpath') };
    else if (name === 'sdtContent' && last.isText && last.binding) {
      const shown = this.boundTo(last.binding);
      if (shown !== undefined) last.shown = shown;
    }
  }

  /** The words that are seen where `words` stand: the bound ones in place of the first of its control. */
  seen(words: string): string {
    const bound = this.open.find(({ shown }) => shown !== undefined);
    if (!bound) return words;
    const { shown = '' } = bound;
    bound.shown = '';
    return shown;
  }
}
