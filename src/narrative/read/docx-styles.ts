/** Which paragraph styles are headings, from word/styles.xml. */

import type { XmlEvents } from './events';

interface Style {
  name: string;
  outline?: number;
  basedOn?: string;
}

/** Outline levels count from 0; 9 is body text (ECMA-376 part 1, 17.3.1.20). */
const BODY = 9;

export class StyleSheet implements XmlEvents {
  private readonly styles = new Map<string, Style>();
  private current: Style | undefined;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'style') {
      this.current = { name: '' };
      this.styles.set(attribute('styleId') ?? '', this.current);
    } else if (!this.current) return;
    else if (name === 'name') this.current.name = attribute('val') ?? '';
    else if (name === 'basedOn') this.current.basedOn = attribute('val');
    else if (name === 'outlineLvl') this.current.outline = Number(attribute('val'));
  }

  close(name: string): void {
    if (name === 'style') this.current = undefined;
  }

  text(): void {}

  /** 1 for 标题 1 or 标题 (title), undefined for body text. */
  level(styleId: string): number | undefined {
    let id: string | undefined = styleId;
    for (let steps = 0; id !== undefined && steps < 16; steps += 1) {
      const style: Style | undefined = this.styles.get(id);
      const named = /^(?:heading|标题)\s*([1-9])$/i.exec(style?.name ?? id)?.[1];
      if (named !== undefined) return Number(named);
      if (style?.outline !== undefined) return style.outline < BODY ? style.outline + 1 : undefined;
      id = style?.basedOn;
    }
    return undefined;
  }

  isContents(styleId: string): boolean {
    return /^(toc|目录)\s*\d/i.test(this.styles.get(styleId)?.name ?? styleId);
  }
}
