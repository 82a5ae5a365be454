/**
 * Fonts and sizes of 党政机关公文 (GB/T 9704—2012, 5.2.2 and 7.3). Every style names its East Asian font outright:
 * theme fonts come out as 宋体 in WPS.
 */
import type { IFontAttributesProperties } from 'docx';

function font(name: string, latin = name): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin };
}

export const FONTS = {
  /** 标题: 小标宋. */
  title: font('方正小标宋简体'),
  /** 一级 headings within the text. */
  black: font('黑体'),
  /** 二级 headings. */
  kai: font('楷体_GB2312'),
  /** Running text. */
  body: font('仿宋_GB2312'),
  /** Tables, unit lines. */
  song: font('宋体', 'Times New Roman'),
  /** Page numbers: 4 号半角宋体阿拉伯数字 (7.5). */
  number: font('宋体'),
} as const;

/** 字号 in half-points. */
export const SIZES = {
  一号: 52,
  二号: 44,
  三号: 32,
  四号: 28,
  五号: 21,
  小五: 18,
} as const;

/** 22 lines on a page of 225 mm, in twentieths of a point (5.2.3). */
export const LINE = 579;

/**
 * 28 characters of 16 pt on a line of 156 mm (5.2.3) need a quarter of a point less between them. Not by a grid of
 * characters: LibreOffice gives a character that is wider than its cell two of them.
 */
export const CHARACTER_SPACING = -5;
