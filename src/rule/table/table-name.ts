/** A table of the form by its number and title; of one that is there for each project (`{序}、{项目}绩效目标表`) by its kind. */
export function tableName({ number, title }: { readonly number: string; readonly title: string }): string {
  const said = title.replace(/\{序\}[、.．]?|\{[^}]*\}/g, '').trim() || title;
  return number && !said.includes(number) ? `${number} ${said}` : said;
}
