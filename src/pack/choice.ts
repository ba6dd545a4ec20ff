// In the browser: of a pack's sheets only those that its address names are shown and printed.

/** Shows the sheets with these slugs, and all of them where none of these is in the pack. */
export function showChosenSheets(page: Document, slugs: readonly string[]): void {
  const choice = page.querySelector<HTMLElement>('[data-pack-choice]');
  if (!choice) return;
  choice.hidden = false;
  const sheets = [...page.querySelectorAll<HTMLElement>('[data-pack-sheet]')];
  const chosen = new Set(slugs);
  const shown = sheets.filter(({ dataset }) => chosen.has(dataset['packSheet'] ?? ''));
  for (const box of choice.querySelectorAll('input')) box.checked = chosen.has(box.value);
  if (shown.length === 0 || shown.length === sheets.length) return;

  for (const sheet of sheets) sheet.hidden = !shown.includes(sheet);
  for (const entry of page.querySelectorAll<HTMLElement>('[data-pack-entry]'))
    entry.hidden = !chosen.has(entry.dataset['packEntry'] ?? '');
  for (const group of page.querySelectorAll<HTMLElement>('[data-pack-group]'))
    group.hidden = group.querySelector('[data-pack-entry]:not([hidden])') === null;

  const said = page.querySelector<HTMLElement>('[data-pack-chosen]');
  if (said) {
    said.hidden = false;
    const words = `${sheets.length}枚のうち${shown.length}枚を選んでいます。`;
    said.querySelector('span')?.append(words);
    page.querySelector('[data-pack-count]')?.append(`のうち${shown.length}枚`);
  }
  page.querySelector('[data-pack-address]')?.append(new URL(page.URL).search);
}
