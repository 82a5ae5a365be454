/** Days as a bureau's lists write them, as `2024-02-10`. */

const DAY = 86_400_000;
/** Day 0 of Excel's serial numbers. */
const EPOCH = Date.UTC(1899, 11, 30);

/** @param year for a day without one (2月10日); null where it cannot be told */
export function dayIn(value: string | number, year: number | null): string | null {
  if (typeof value === 'number' || /^\d{5}(?:\.\d+)?$/.test(value.trim())) {
    const serial = Number(value);
    return serial > 20_000 && serial < 80_000 ? isoDay(EPOCH + Math.floor(serial) * DAY) : null;
  }
  const text = value.normalize('NFKC');
  const whole =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text) ?? /(20\d\d)(\d\d)(\d\d)/.exec(text);
  const short = /(\d{1,2})\s*月\s*(\d{1,2})/.exec(text);
  const parts = whole ? whole.slice(1) : short && year !== null ? [year, ...short.slice(1)] : null;
  if (!parts) return null;
  const [y = 0, m = 0, d = 0] = parts.map(Number);
  const time = Date.UTC(y, m - 1, d);
  const day = isoDay(time);
  // 2月30日 is no day.
  return day === `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` ? day : null;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
