/** What the styles of a file say of its cells, and of the type in which its columns are measured. */
import { builtInFormat } from '../ooxml/number-format';
import type { XmlElement } from '../../ooxml/xml-tree';
import { colorOf } from './color';
import { DEFAULT_FORMAT, type Format } from './format';

const HORIZONTAL = new Map([
  ['left', 'Left'],
  ['center', 'Center'],
  ['centerContinuous', 'Center'],
  ['right', 'Right'],
]);
const VERTICAL = new Map([
  ['top', 'Top'],
  ['center', 'Center'],
]);

/** One format for each entry of cellXfs, undefined for what looks like any other cell. */
export function readFormats(root: XmlElement): (Format | undefined)[] {
  const list = (name: string) => root.find(name)?.elements() ?? [];
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  const codes = new Map(
    list('numFmts').map((f) => [Number(f.get('numFmtId')), f.get('formatCode')] as const),
  );
  return list('cellXfs').map((xf, index) => {
    // What a cell has that nobody gave a format, whatever font the file's author had set for it.
    if (index === 0) return undefined;
    const format: Record<string, string | number | boolean> = {};
    const set = (path: string, value: string | number | boolean | undefined) => {
      if (value !== undefined && value !== DEFAULT_FORMAT[path]) format[path] = value;
    };
    const id = Number(xf.get('numFmtId') ?? 0);
    set('numberFormat', codes.get(id) ?? builtInFormat(id));
    const font = fonts[Number(xf.get('fontId') ?? 0)];
    const value = (name: string) => font?.find(name)?.get('val');
    const flag = (name: string) =>
      font?.find(name) !== undefined && value(name) !== '0' && value(name) !== 'false';
    set('font.name', value('name'));
    set('font.size', Number(value('sz') ?? 11));
    set('font.bold', flag('b'));
    set('font.italic', flag('i'));
    set('font.strikethrough', flag('strike'));
    set('font.underline', flag('u') ? 'Single' : 'None');
    set('font.color', colorOf(font?.find('color')));
    const pattern = fills[Number(xf.get('fillId') ?? 0)]?.find('patternFill');
    if (pattern?.get('patternType') === 'solid') {
      set('fill.color', colorOf(pattern.find('fgColor')));
      set('fill.pattern', 'Solid');
    }
    const border = borders[Number(xf.get('borderId') ?? 0)];
    for (const [side, name] of [
      ['left', 'EdgeLeft'],
      ['right', 'EdgeRight'],
      ['top', 'EdgeTop'],
      ['bottom', 'EdgeBottom'],
    ] as const) {
      const line = border?.find(side);
      if ((line?.get('style') ?? 'none') === 'none') continue;
      set(`borders.${name}.style`, 'Continuous');
      set(`borders.${name}.color`, colorOf(line?.find('color')));
    }
    const alignment = xf.find('alignment');
    set('horizontalAlignment', HORIZONTAL.get(alignment?.get('horizontal') ?? ''));
    set('verticalAlignment', VERTICAL.get(alignment?.get('vertical') ?? '') ?? 'Bottom');
    set('wrapText', alignment?.get('wrapText') === '1' || alignment?.get('wrapText') === 'true');
    set('indentLevel', Number(alignment?.get('indent') ?? 0));
    if (['0', 'false'].includes(xf.find('protection')?.get('locked') ?? '')) set('protection.locked', false);
    return Object.keys(format).length > 0 ? format : undefined;
  });
}

/** Of Calibri 11, in which most programs measure (18.3.1.13). */
export const LATIN_DIGIT = 7;

/** The first type is the one of the style Normal; figures of a Chinese type are half as wide as the whole pixels of its size. */
export function digitWidthIn(root: XmlElement): number {
  const font = root.find('fonts')?.find('font');
  const pixels = Math.round(Number(font?.find('sz')?.get('val') ?? 11) * (4 / 3));
  const isChinese = /[\u4e00-\u9fff]|SimSun|SimHei|DengXian|YaHei|FangSong|KaiTi/i.test(
    font?.find('name')?.get('val') ?? '',
  );
  return isChinese ? Math.ceil(pixels / 2) : Math.max(1, Math.round((pixels * LATIN_DIGIT) / 15));
}
