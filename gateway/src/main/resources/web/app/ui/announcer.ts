/** Says something to screen readers without moving the focus: one polite live region for the whole page. */
let region: HTMLElement | null = null;

export function announce(words: string) {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = '';
  // Emptied first and filled later, so that the same words are read again.
  const target = region;
  setTimeout(() => { target.textContent = words; }, 50);
}
