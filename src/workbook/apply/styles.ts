/** The styles part (18.8): finds or makes the cell format that is another one with some properties changed. */
import { type CellStyle } from '../edit';
import { builtInNumber } from '../ooxml/number-format';
import { XmlElement, parseXml, printXml } from '../../ooxml/xml-tree';

const STYLESHEET_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
/** Order of a font's properties (18.8.22), as Excel writes it. */
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
/** Numbers from here on belong to the file (18.8.30). */
const FIRST_OWN_FORMAT = 164;
const GB2312_CHARSET = 134;

export class StylesPart {
  private readonly derived = new Map<string, number>();
  private readonly known = new Map<string, Map<string, number>>();

  constructor(readonly root: XmlElement) {}

  static parse(text: string): StylesPart {
    return new StylesPart(parseXml(text));
  }

  print(): string {
    return printXml(this.root);
  }

  /** @returns the index of cellXfs that is `base` with the style's properties; what the style leaves out stays */
  derive(base: number, style: CellStyle): number {
    const key = `${base} ${JSON.stringify(style)}`;
    let index = this.derived.get(key);
    if (index === undefined) this.derived.set(key, (index = this.makeFormat(base, style)));
    return index;
  }

  private makeFormat(base: number, style: CellStyle): number {
    const formats = this.list('cellXfs');
    const original = formats[base] ?? formats[0];
    const xf = original?.clone() ?? this.make('xf');
    const part = (list: string, attribute: string, change: (element: XmlElement) => void) => {
      const existing = this.list(list)[Number(xf.get(attribute) ?? 0)];
      const element = existing?.clone() ?? this.make(list.slice(0, -1));
      change(element);
      xf.set(attribute, this.indexOf(list, element));
      xf.set(`apply${attribute.charAt(0).toUpperCase()}${attribute.slice(1, -2)}`, 1);
    };
    const { font, fill, border, format } = style;
    if (font) part('fonts', 'fontId', (element) => changeFont(element, font));
    if (fill !== undefined) part('fills', 'fillId', (element) => changeFill(element, fill));
    if (border) part('borders', 'borderId', (element) => changeBorder(element, border));
    if (format !== undefined) xf.set('numFmtId', this.formatNumber(format)).set('applyNumberFormat', 1);
    changeAlignment(xf, style);
    return this.indexOf('cellXfs', xf);
  }

  private formatNumber(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    const own = this.list('numFmts');
    const same = own.find((element) => element.get('formatCode') === code);
    if (same) return Number(same.get('numFmtId'));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.map((element) => Number(element.get('numFmtId')))) + 1;
    const list = this.root.ensure('numFmts', STYLESHEET_ORDER);
    list.append('numFmt', { numFmtId: id, formatCode: code });
    list.set('count', own.length + 1);
    return id;
  }

  /** Index of an equal element in a list, which gets it at its end where it is new. */
  private indexOf(list: string, element: XmlElement): number {
    let known = this.known.get(list);
    if (!known) {
      known = new Map(this.list(list).map((existing, i) => [printXml(existing), i] as const));
      this.known.set(list, known);
    }
    const text = printXml(element);
    const existing = known.get(text);
    if (existing !== undefined) return existing;
    const parent = this.root.ensure(list, STYLESHEET_ORDER);
    const index = parent.elements().length;
    parent.children.push(element);
    parent.set('count', index + 1);
    known.set(text, index);
    return index;
  }

  private list(name: string): XmlElement[] {
    return this.root.find(name)?.elements() ?? [];
  }

  private make(local: string): XmlElement {
    const prefix = this.root.name.slice(0, -this.root.local.length);
    return new XmlElement(prefix + local);
  }
}

function changeFont(font: XmlElement, { name, size, bold, color }: NonNullable<CellStyle['font']>): void {
  if (bold !== undefined) {
    font.remove('b');
    if (bold) font.ensure('b', FONT_ORDER);
  }
  if (size !== undefined) font.ensure('sz', FONT_ORDER).set('val', size);
  if (color !== undefined) {
    font.remove('color');
    font.ensure('color', FONT_ORDER).set('rgb', argb(color));
  }
  if (name !== undefined) {
    // A theme font would win over the name.
    font.remove('scheme', 'family');
    font.ensure('name', FONT_ORDER).set('val', name);
    if (/\p{Script=Han}/u.test(name)) font.ensure('charset', FONT_ORDER).set('val', GB2312_CHARSET);
  }
}

function changeFill(fill: XmlElement, color: string): void {
  fill.children = [];
  const pattern = fill.append('patternFill', { patternType: 'solid' });
  pattern.append('fgColor', { rgb: argb(color) });
  pattern.append('bgColor', { indexed: 64 });
}

function changeBorder(border: XmlElement, line: 'thin' | 'none'): void {
  const order = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
  border.remove('start', 'end');
  for (const local of ['left', 'right', 'top', 'bottom']) {
    const side = border.ensure(local, order);
    side.children = [];
    side.set('style', line === 'none' ? undefined : line);
    if (line !== 'none') side.append('color', { indexed: 64 });
  }
}

function changeAlignment(xf: XmlElement, { horizontal, vertical, wrap, indent }: CellStyle): void {
  if (horizontal === undefined && vertical === undefined && wrap === undefined && indent === undefined)
    return;
  const alignment = xf.ensure('alignment', ['alignment', 'protection', 'extLst']);
  if (horizontal !== undefined) alignment.set('horizontal', horizontal);
  if (vertical !== undefined) alignment.set('vertical', vertical);
  if (wrap !== undefined) alignment.set('wrapText', wrap ? 1 : undefined);
  if (indent !== undefined) {
    alignment.set('indent', indent === 0 ? undefined : indent);
    // An indent shows only where the side that it counts from is stated.
    if (indent > 0 && alignment.get('horizontal') === undefined) alignment.set('horizontal', 'left');
  }
  xf.set('applyAlignment', 1);
}

/** `#1F4E79` or `1F4E79`, opaque. */
function argb(color: string): string {
  const hex = color.replace(/^#/, '').toUpperCase();
  if (!/^[0-9A-F]{6}$/.test(hex)) throw new RangeError(`Not a colour: ${color}`);
  return `FF${hex}`;
}
