/** 1065.53 → 1,065.53, 10.5 → 10.50 as tables print it; a text as it stands. */
export function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  if (!/^-?\d+(\.\d+)?$/.test(text) || /^0\d/.test(whole)) return text;
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals.padEnd(2, '0')}`;
}
