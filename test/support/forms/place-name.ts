/** A column of a table, the `index`th on its sheet: `收支总表!3`, `收支总表/1!3`. */
export function placeName(sheet: string, index: number, column: number): string {
  return `${sheet}${index > 0 ? `/${index}` : ''}!${column}`;
}
