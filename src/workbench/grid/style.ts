/** A cell's format as the host keeps it, by path, and as the grid draws it. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { DEFAULT_FORMAT, type Format } from '../../workbook/look/format';

const HORIZONTAL = new Map<unknown, HorizontalAlign>([
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
]);
const VERTICAL = new Map<unknown, VerticalAlign>([
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
]);
const SIDES = { t: 'EdgeTop', b: 'EdgeBottom', l: 'EdgeLeft', r: 'EdgeRight' } as const;
const INDENT_PIXELS = 14;

const drawn = new WeakMap<Format, IStyleData>();

/** Formats are shared by many cells and never changed in place, so each is translated once. */
export function gridStyle(format: Format | undefined, mark?: string): IStyleData {
  const key = format ?? DEFAULT_FORMAT;
  let style = drawn.get(key);
  if (!style) drawn.set(key, (style = translate(key)));
  return mark === undefined ? style : { ...style, bg: { rgb: mark } };
}

function translate(format: Format): IStyleData {
  const get = (path: string) => format[path] ?? DEFAULT_FORMAT[path];
  const on = (path: string) => (get(path) === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const pattern = String(get('numberFormat'));
  const indent = Number(get('indentLevel'));
  const horizontal = HORIZONTAL.get(get('horizontalAlignment'));
  return {
    ff: String(get('font.name')),
    fs: Number(get('font.size')),
    bl: on('font.bold'),
    it: on('font.italic'),
    ul: { s: get('font.underline') === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    st: { s: on('font.strikethrough') },
    cl: { rgb: String(get('font.color')) },
    bg: get('fill.pattern') === 'None' ? null : { rgb: String(get('fill.color')) },
    bd: Object.fromEntries(
      Object.entries(SIDES).map(([key, side]) => [
        key,
        get(`borders.${side}.style`) === 'None'
          ? null
          : { s: BorderStyleTypes.THIN, cl: { rgb: String(get(`borders.${side}.color`)) } },
      ]),
    ),
    ht: horizontal ?? null,
    vt: VERTICAL.get(get('verticalAlignment')) ?? VerticalAlign.MIDDLE,
    tb: get('wrapText') === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: indent > 0 ? { l: indent * INDENT_PIXELS } : {},
    n: pattern === 'General' ? null : { pattern: pattern.replace(/;$/, BLANK_SECTION) },
  };
}

/** A last section left empty prints nothing in Excel; the grid would print 0 for it, and for a blank as well. */
const BLANK_SECTION = ';"\u200B"';

type Change = readonly [path: string, value: string | number | boolean];

/** What the officer changed in the grid's toolbar, as changes of the host's format. */
export function formatChanges(patch: Nullable<IStyleData>): Change[] {
  if (!patch) return [];
  const changes: Change[] = [];
  const set = (path: string, value: Nullable<string | number | boolean>) => {
    const fallback = DEFAULT_FORMAT[path];
    const wanted = value ?? fallback;
    if (wanted !== undefined) changes.push([path, wanted]);
  };
  const keyOf = (map: ReadonlyMap<unknown, unknown>, value: unknown) =>
    [...map].find(([, drawnAs]) => drawnAs === value)?.[0] as string | undefined;
  if ('ff' in patch) set('font.name', patch.ff);
  if ('fs' in patch) set('font.size', patch.fs);
  if ('bl' in patch) set('font.bold', patch.bl === BooleanNumber.TRUE);
  if ('it' in patch) set('font.italic', patch.it === BooleanNumber.TRUE);
  if ('ul' in patch) set('font.underline', patch.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None');
  if ('st' in patch) set('font.strikethrough', patch.st?.s === BooleanNumber.TRUE);
  if ('cl' in patch) set('font.color', hex(patch.cl?.rgb));
  if ('bg' in patch) {
    const fill = hex(patch.bg?.rgb);
    set('fill.color', fill);
    set('fill.pattern', fill === null ? 'None' : 'Solid');
  }
  if ('ht' in patch) set('horizontalAlignment', keyOf(HORIZONTAL, patch.ht));
  if ('vt' in patch) set('verticalAlignment', keyOf(VERTICAL, patch.vt));
  if ('tb' in patch) set('wrapText', patch.tb === WrapStrategy.WRAP);
  if ('n' in patch) set('numberFormat', patch.n?.pattern.replace(BLANK_SECTION, ';'));
  if (patch.bd) for (const change of borderChanges(patch.bd)) changes.push(change);
  return changes;
}

function borderChanges(borders: IBorderData): Change[] {
  return Object.entries(SIDES).flatMap(([key, side]): Change[] => {
    const line = borders[key as keyof typeof SIDES];
    if (line === undefined) return [];
    const color = hex(line?.cl.rgb) ?? '#000000';
    return [
      [`borders.${side}.style`, line ? 'Continuous' : 'None'],
      ...(line ? [[`borders.${side}.color`, color] as const] : []),
    ];
  });
}

/** The grid writes colours as `rgb(1,2,3)` or `#abc`; the host keeps `#RRGGBB`. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : null;
}
