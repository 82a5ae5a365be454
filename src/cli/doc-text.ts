/** The text of a .doc without an office program: its paragraphs, footnotes and text boxes, one a line. */
export async function docText(doc: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  const document = await new WordExtractor().extract(Buffer.from(doc));
  const parts = [document.getBody(), document.getFootnotes(), document.getTextboxes()];
  return withHyphens(parts.filter(Boolean).join('\n'));
}

/**
 * Word keeps two hyphens as control characters. word-extractor 1.0.4 leaves the one that never breaks (U+001E, the
 * minus of an amount that must not stand alone at a line's end) as it is, and prints “undefined” for the optional one
 * (U+001F), which shows nothing but at a line's end.
 */
function withHyphens(text: string): string {
  return text.replaceAll('\u001e', '-').replaceAll('undefined', '');
}
