// In the browser: of a pack's sheets only those that its address names are shown and printed, and are in a workbook to save.

/** Shows the sheets with these slugs, and all of them where none of these is in the pack. */
export function showChosenSheets(page: Document, slugs: readonly string[]): void {
  const choice = page.querySelector<HTMLElement>('[data-pack-choice]');
  if (!choice) return;
  choice.hidden = false;
  page.querySelector('[data-pack-without]')?.remove();
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
    offerWorkbook(
      said,
      shown.map((sheet) => sheets.indexOf(sheet)),
    );
  }
  page.querySelector('[data-pack-address]')?.append(new URL(page.URL).search);
}

/** The tabs of the pack's workbook are its sheets in their order, so that `positions` among the sheets are those of the tabs. */
function offerWorkbook(said: HTMLElement, positions: readonly number[]): void {
  const button = said.querySelector('button');
  const trouble = said.querySelector('[role="status"]');
  const whole = button?.dataset['packWorkbook'];
  if (!button || !trouble || whole === undefined) return;
  button.textContent = `選んだ${positions.length}枚を入れたExcelのブックを保存する`;
  button.addEventListener('click', async () => {
    button.disabled = true;
    trouble.textContent = '';
    try {
      // What makes the workbook is loaded for those who want one.
      const [{ workbookOfSheets }, answer] = await Promise.all([import('./chosen-workbook.ts'), fetch(whole)]);
      if (!answer.ok) throw new Error(`${whole}: ${answer.status}`);
      save(await workbookOfSheets(new Uint8Array(await answer.arrayBuffer()), positions));
    } catch {
      trouble.textContent = 'ブックを作れませんでした。つながり具合を確かめて、もう一度押してください。';
    }
    button.disabled = false;
  });
}

function save(workbook: Uint8Array<ArrayBuffer>): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([workbook], { type }));
  link.download = 'chosen-sheets.xlsx';
  link.click();
  // After the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
