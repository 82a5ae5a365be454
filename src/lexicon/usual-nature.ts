/**
 * Where the 款 of a 类 usually stand in 基本支出: 人员经费 ≈ 301 + 303, 公用经费 ≈ 302 + 310 (and what else is no pay).
 * Good for choosing between two blanks and for two columns as a whole, never for calling one amount wrong: a unit may
 * print a 303 item under 公用经费.
 */
const NATURES: Readonly<Record<string, string>> = {
  '301': 'basic.personnel',
  '302': 'basic.operating',
  '303': 'basic.personnel',
  '307': 'basic.operating',
  '309': 'basic.operating',
  '310': 'basic.operating',
  '311': 'basic.operating',
  '312': 'basic.operating',
  '313': 'basic.operating',
};

export const usualNature = (economic: string): string | undefined => NATURES[economic.slice(0, 3)];
