// The keyboard on the search page: / goes to the box, arrows from the box through the results and back.

export function watchKeys(box: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === '/' && !target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = neighbour(target, event.key === 'ArrowDown' ? 1 : -1);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  });

  /** The box, then every link that can be seen in the results. */
  function neighbour(target: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const links = [...list.querySelectorAll<HTMLElement>('a, summary')].filter((link) => link.offsetParent !== null);
    const stops = [box, ...links];
    const at = stops.indexOf(target);
    return at === -1 ? undefined : stops[at + step];
  }
}
