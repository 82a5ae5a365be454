/** Titles of other documents, whose years are no claim of the text: 《关于做好2024年部门决算公开工作的通知》. */

const TITLE =
  /《[^《》]{2,60}》|(?:关于|印发|转发)[^，。；《》]{2,50}?(?:的?(?:通知|通报|批复|函|规程|细则|规定)|的(?:意见|方案|办法|决定|要求))/g;

export function withoutTitles(words: string): string {
  return words.replace(TITLE, (title) => '\u0001'.repeat(title.length));
}

/** Whether the place lies in such a title. */
export function isInTitle(words: string, at: number): boolean {
  return withoutTitles(words).charAt(at) === '\u0001';
}
