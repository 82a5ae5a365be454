/** A paragraph of the text below, brought into sight, with the focus on it and a bar beside it. */
export const paragraphId = (paragraph: number) => `paragraph-${paragraph}`;

export function showSentence(paragraph: number): void {
  const place = document.getElementById(paragraphId(paragraph));
  if (!place) return;
  for (const other of document.querySelectorAll('.sought')) other.classList.remove('sought');
  place.classList.add('sought');
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}
