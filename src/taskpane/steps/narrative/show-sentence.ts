/** A paragraph of the text below, brought into sight, with the focus on it and a bar beside it. */
export const paragraphId = (paragraph: number) => `paragraph-${paragraph}`;

export function showSentence(paragraph: number): void {
  const place = document.getElementById(paragraphId(paragraph));
  if (!place) return;
  for (const other of document.querySelectorAll('.sought')) other.classList.remove('sought');
  place.classList.add('sought');
  // Its own part of the window alone: on the desk `scrollIntoView` would push the bar out of sight.
  const page = place.closest('.page');
  if (page) {
    const [own, outer] = [place.getBoundingClientRect(), page.getBoundingClientRect()];
    page.scrollTop += own.top - outer.top - (outer.height - own.height) / 2;
  }
  place.focus({ preventScroll: true });
}
