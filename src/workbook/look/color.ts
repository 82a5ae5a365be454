/** A colour of a file: written out, by number of the old palette, or of the theme with a tint (18.8.3). */
import type { XmlElement } from '../../ooxml/xml-tree';

/** The Office theme's; a file with a theme of its own shows a little otherwise here than in Excel. */
const THEME = '#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47'.split(' ');
const PALETTE = '#000000 #FFFFFF #FF0000 #00FF00 #0000FF #FFFF00 #FF00FF #00FFFF'.split(' ');

export function colorOf(element: XmlElement | undefined): string | undefined {
  const rgb = element?.get('rgb');
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  const theme = element?.get('theme');
  if (theme !== undefined) return tinted(THEME[Number(theme)], Number(element?.get('tint') ?? 0));
  const indexed = element?.get('indexed');
  return indexed === undefined
    ? undefined
    : PALETTE[Number(indexed) % 8 === 0 && indexed === '64' ? 0 : Number(indexed)];
}

function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined) return undefined;
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
