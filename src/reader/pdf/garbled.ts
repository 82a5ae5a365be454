/** Pages whose characters cannot be told, though every reader shows them. */
import type { Glyph } from './marks';

/** What such fonts give: codes without a character, accented letters, the private area. */
const MEANINGLESS = /[\p{Cc}\p{Co}\u00a0-\u024f\ufffd]/u;
const CHINESE = /[\u3400-\u9fff]/;
/** Fewer characters may be marks of a drawing. */
const FEWEST = 20;

/** Fonts that do not say what their characters mean: what is read is not what is printed. */
export function isGarbled(glyphs: readonly Glyph[]): boolean {
  const share = (kind: RegExp) => glyphs.filter(({ text }) => kind.test(text)).length / glyphs.length;
  return glyphs.length >= FEWEST && share(MEANINGLESS) > 0.15 && share(CHINESE) < 0.1;
}
