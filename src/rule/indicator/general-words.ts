/** Words that every project's name and purpose may use: they tell no project from another. */
const GENERAL =
  /各项|日常|正常|相关|有关|业务|本单位|单位|机关|全年|年度|重点|基本|专项|其他|上述|机构|运转|运行|工作|开展|顺利|项目/g;

export const withoutGeneral = (text: string): string => text.replace(GENERAL, '');

/** What a name or a purpose says in particular, two characters each. */
export function pairsOf(text: string): string[] {
  const own = [...withoutGeneral(text)];
  return own.slice(1).map((c, index) => (own[index] ?? '') + c);
}
