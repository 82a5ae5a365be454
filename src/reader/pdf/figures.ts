/** Figures as they are printed: for telling amounts from words, and for counting that none was lost. */

const FIGURE = /[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?/g;

/** The text is one amount, a percentage, a dash for none or ### for one too wide to be printed, and nothing else. */
export function isFigure(text: string): boolean {
  return /^#{2,}$|^[-−－(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[)）]?[%％]?$|^[-—－]{1,2}$/.test(
    text.trim(),
  );
}

export function countFigures(text: string): number {
  return text.match(FIGURE)?.length ?? 0;
}
