/** A text as it is handed in: typed, cut by the pages of a PDF, or inside a table of one cell. */
import { strToU8 } from 'fflate';
import { docx, paragraph, run } from './docx';

const WIDTH = 42;
const LINES = 28;

/** Lines of one width with an indent, page numbers between. */
export function pdfLines(text: string): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const whole = /^(?:第.部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)].{2,24}$)/.test(
      paragraph,
    )
      ? paragraph
      : `    ${paragraph}`;
    return whole.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [];
  });
  return lines
    .flatMap((line, index) =>
      (index + 1) % LINES === 0 ? [line, '', `- ${(index + 1) / LINES} -`, ''] : [line],
    )
    .join('\n');
}

export function framed(text: string): Uint8Array {
  const paragraphs = text.split('\n').map((line) => paragraph(run(line)));
  return docx({ body: `<w:tbl><w:tr><w:tc>${paragraphs.join('')}</w:tc></w:tr></w:tbl>${paragraph('')}` });
}

export function handedIn(text: string, form?: 'pdf' | 'frame'): Uint8Array {
  if (form === 'frame') return framed(text);
  return strToU8(form === 'pdf' ? pdfLines(text) : text);
}
