/** How a cell looks, by path: `font.bold`, `fill.color`, `borders.EdgeTop.style`. What it does not set is as `DEFAULT_FORMAT`. */
export type Format = Readonly<Record<string, string | number | boolean>>;

export const DEFAULT_FORMAT: Format = {
  numberFormat: 'General',
  'font.name': '等线',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.color': '#000000',
  'font.underline': 'None',
  'font.strikethrough': false,
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  'protection.locked': true,
  'protection.formulaHidden': false,
  ...Object.fromEntries(
    ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].flatMap((side) => [
      [`borders.${side}.style`, 'None'],
      [`borders.${side}.weight`, 'Thin'],
      [`borders.${side}.color`, '#000000'],
    ]),
  ),
};
