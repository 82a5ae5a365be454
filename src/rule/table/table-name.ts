/** A table of the form by its number and title. */
export function tableName({ number, title }: { readonly number: string; readonly title: string }): string {
  return number && !title.includes(number) ? `${number} ${title}` : title;
}
