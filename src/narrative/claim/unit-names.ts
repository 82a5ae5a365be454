/** The names under which the text speaks of its own unit, found from where they stand. */

const ENDINGS =
  '局|中心|办公室|委员会|厅|院|校|处|馆|队|站|所|公司|协会|联合会|总会|学院|大学|医院|法院|检察院|政府|办|委|部门';

/** A name stands at the beginning of a sentence or behind its year, before the year, 部门 or a term. */
const BEFORE_YEAR = new RegExp(
  `(?:^|[。；，：、]|\\d{4}年)([一-龥（）]{3,30}?(?:${ENDINGS}))(?=(?:\\d{4}年|政府采购|机关运行|部门预算|预算|共有|（含|安排|开展|无|没有|机关|$))`,
  'g',
);

const UNIT = new RegExp(`(?:${ENDINGS})(?:[（(][^（()）]*[）)])?$`);

/** 人力资源和社会保障 may stand for a unit in a table, and in a text is part of a 科目. */
export function isUnitName(name: string): boolean {
  return UNIT.test(name);
}

const LEADING = new RegExp(`^(?:20\\d\\d年度?，?)?([一-龥（）]{3,30}?(?:${ENDINGS}))(?=20\\d\\d年)`);

/** 某某中心2024年支出预算…: what stands before the year of a sentence is whose budget it is. */
export function unitBefore(words: string): string | undefined {
  const name = LEADING.exec(words)?.[1];
  return name === undefined || OWN.test(name) || /预算|支出|收入|经费/.test(name) ? undefined : name;
}

const OWN = /^(?:主要(?:原因)?(?:是|为)?|原因(?:是|为))?(?:我|本|各|该|全|其他|其|所属|下属|上述|纳入)/;

/** Longest first; a name that occurs once only is not taken, unless in a heading. */
export function unitNamesOf(headings: readonly string[], sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of [...headings, ...headings, ...sentences]) {
    for (const match of sentence.matchAll(BEFORE_YEAR)) {
      const name = match[1] ?? '';
      if (!OWN.test(name) && !/预算|支出|收入|经费|用于|包括/.test(name))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length);
}
