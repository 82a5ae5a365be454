/**
 * What an indicator aims at. Some provinces print sign, value and unit in three cells, some `>=95%` in one;
 * both come out alike.
 */
import { Money } from '../amount/money';
import { fold } from '../lexicon/fold';

export type Sign = '＝' | '≥' | '≤' | '＞' | '＜';

export type Target =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly sign: Sign | null;
      readonly number: Money;
      /** `%`, `元/人/天`, `个`; empty where none is printed. */
      readonly unit: string;
      /** The sign says 定性 although a number follows. */
      readonly qualitative: boolean;
    }
  /** `12月底前`, `每月25日前`, `年内完成`. */
  | { readonly kind: 'date'; readonly sign: Sign | null; readonly text: string }
  /** `优良中低差`, `高中低`. */
  | { readonly kind: 'scale'; readonly grades: string }
  | {
      readonly kind: 'text';
      readonly sign: Sign | null;
      readonly qualitative: boolean;
      readonly text: string;
    };

const SIGNS: Readonly<Record<string, Sign>> = {
  '=': '＝',
  '==': '＝',
  等于: '＝',
  '>=': '≥',
  '≥': '≥',
  '≧': '≥',
  '=>': '≥',
  大于等于: '≥',
  不低于: '≥',
  不少于: '≥',
  '<=': '≤',
  '≤': '≤',
  '≦': '≤',
  '=<': '≤',
  小于等于: '≤',
  不高于: '≤',
  不超过: '≤',
  不大于: '≤',
  '>': '＞',
  大于: '＞',
  '<': '＜',
  小于: '＜',
  // A lone = typed into Excel, or exported through it, comes out as 0 (海东 2024).
  '0': '＝',
};

const SIGN_TEXT = Object.keys(SIGNS)
  .filter((sign) => sign !== '0')
  .sort((a, b) => b.length - a.length)
  .join('|');
const IN_ONE = new RegExp(`^(${SIGN_TEXT})?(-?\\d[\\d,]*(?:\\.\\d+)?)(.*)$`);
const DATE =
  /^(?:\d{4}年)?(?:每)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:年|月|季|季度|学期|月份)?(?:底|末|初|内|中旬|上旬|下旬|中)?(?:以?前|之前|内|完成|以内)*.{0,12}$/;
const DATE_MARK = /\d月|\d[日号]|月底|年底|年内|月末|年末|季度|每月|\d{4}年/;
const GRADES = /^[优良中可低差高好坏合格不一般较、,/\-()很]+$/;

export function parseSign(text: string): Sign | null {
  return SIGNS[fold(text)] ?? null;
}

function isQualitativeSign(text: string): boolean {
  return fold(text).startsWith('定性');
}

/** The sign that is written before a figure in its own cell: ≤90%. */
export function signBefore(valueText: string): Sign | null {
  return parseSign(IN_ONE.exec(fold(valueText))?.[1] ?? '');
}

/** A sign column holds a sign, 定性, or nothing that can be told. */
export function isSign(text: string): boolean {
  const sign = fold(text);
  return sign !== '0' && (parseSign(sign) !== null || /^定[性量]/.test(sign));
}

const NAMED_FIGURE = new RegExp(`^(.*?\\D)[:：]?((?:${SIGN_TEXT})-?\\d.*)$`);
const NAMED_DATE = /^(.*?[^\d每年])[:：]?((?:\d{4}年|每年|年)?(?:\d{1,2}月|年底|月底|年内).*)$/;

/** `维护堤防长度≥86公里`, `到位时间5月底前`: name and target in one text; null where no target can be told. */
export function splitTarget(text: string): { name: string; value: string } | null {
  const folded = fold(text);
  const [, name, value] = NAMED_FIGURE.exec(folded) ?? NAMED_DATE.exec(folded) ?? [];
  return name === undefined || value === undefined ? null : { name, value };
}

export function parseTarget(signText: string, valueText: string, unitText: string): Target {
  const value = fold(valueText);
  const qualitative = isQualitativeSign(signText);
  const sign = parseSign(signText);
  if (value === '') return { kind: 'blank' };
  const match = IN_ONE.exec(value);
  if (match) {
    const [, own = '', digits = '', rest = ''] = match;
    const unit = fold(unitText) || rest;
    if (isDate(value, digits, unit)) {
      return { kind: 'date', sign: parseSign(own) ?? sign, text: value + fold(unitText) };
    }
    if (rest === '' || unitText === '' || fold(unitText) === rest || rest === '%') {
      return {
        kind: 'number',
        sign: parseSign(own) ?? sign,
        number: new Money(digits.replaceAll(',', '')),
        unit: rest === '' ? unit : rest,
        qualitative,
      };
    }
  }
  if (DATE_MARK.test(value) && DATE.test(value)) return { kind: 'date', sign, text: value };
  if (GRADES.test(value)) return { kind: 'scale', grades: value };
  return { kind: 'text', sign, qualitative, text: value };
}

/** A year, `12月底前`, `30日前`; but `12` of the unit 月 is a number of months. */
function isDate(value: string, digits: string, unit: string): boolean {
  if (/^(?:19|20)\d\d$/.test(digits) && /^年/.test(unit)) return true;
  return /^(?:月|日|号|年).+/.test(unit) && !unit.startsWith('月/') && DATE_MARK.test(value);
}

/** 元 to a unit of money, 1 for 元; null for what is no money or money per something. */
export function moneyScale(unit: string): number | null {
  const match = /^(亿|万|千|百)?元(?:[/每]?(?:年|年度))?$/.exec(fold(unit));
  if (!match) return null;
  return { 亿: 100_000_000, 万: 10_000, 千: 1_000, 百: 100 }[match[1] ?? ''] ?? 1;
}

/** Money, in total or per head. */
export function isMoneyUnit(unit: string): boolean {
  return /^(?:亿|万|千|百)?元/.test(fold(unit));
}

function isPercent(unit: string): boolean {
  return /^(?:%|％|百分比|百分点)$/.test(fold(unit));
}

/** A target as a percentage, or null. */
export function percentOf(target: Target): { number: number; sign: string } | null {
  if (target.kind !== 'number' || !isPercent(target.unit)) return null;
  return { number: target.number.toNumber(), sign: target.sign ?? '' };
}
