/** A 情况说明 as plain text, for previews, for checking what was written, and for those who paste it elsewhere. */
import type { NarrativeBlock, NarrativeDocument, Paragraph } from './document';

export function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

function blockText(block: NarrativeBlock): string | null {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return paragraphText(block);
    case 'chart':
    case 'table':
      return null;
  }
}

export function narrativeText(document: NarrativeDocument): string {
  const lines = document.blocks.map(blockText).filter((line) => line !== null);
  return `${lines.join('\n')}\n`;
}
