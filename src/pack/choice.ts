// In the browser: of a pack's sheets only those that its address names are shown and printed, and are in a workbook to save.

/** What an address asks for: `?sheet=1-1&sheet=1-2`, or `?all` where the pack is in parts. */
export interface Asked {
  readonly slugs: readonly string[];
  readonly all: boolean;
}

/** Shows the sheets that are asked for, and the page as it is where none of these is in the pack. */
export async function showChosenSheets(page: Document, asked: Asked): Promise<void> {
  const choice = page.querySelector<HTMLElement>('[data-pack-choice]');
  if (!choice) return;
  choice.hidden = false;
  page.querySelector('[data-pack-without]')?.remove();
  const inParts = page.querySelector<HTMLElement>('[data-pack-all]');
  if (inParts) inParts.hidden = false;
  const chosen = new Set(asked.slugs);
  for (const box of choice.querySelectorAll('input')) box.checked = chosen.has(box.value);
  const entries = [...page.querySelectorAll<HTMLElement>('[data-pack-entry]')];
  const wanted = asked.all ? entries : entries.filter(({ dataset }) => chosen.has(dataset['packEntry'] ?? ''));
  const isWhole = wanted.length === entries.length;
  if (wanted.length === 0 || (isWhole && !inParts)) return;

  const said = page.querySelector<HTMLElement>('[data-pack-chosen]');
  if (said) said.hidden = false;
  if (inParts) {
    const { loadSheets } = await import('./load-sheets.ts');
    try {
      await loadSheets(page, wanted);
      page.querySelector('[data-pack-parted]')?.remove();
    } catch {
      said
        ?.querySelector('span')
        ?.append('評価シートを読み込めませんでした。つながり具合を確かめて、もう一度開いてください。');
      return;
    }
  }
  const shown = new Set(wanted.map(({ dataset }) => dataset['packEntry']));
  for (const sheet of page.querySelectorAll<HTMLElement>('[data-pack-sheet]'))
    sheet.hidden = !shown.has(sheet.dataset['packSheet']);
  for (const entry of entries) entry.hidden = !shown.has(entry.dataset['packEntry']);
  for (const group of page.querySelectorAll<HTMLElement>('[data-pack-group]'))
    group.hidden = group.querySelector('[data-pack-entry]:not([hidden])') === null;

  if (said && isWhole) said.querySelector('span')?.append(`${entries.length}枚すべてを1つの文書にしました。`);
  else if (said) {
    said.querySelector('span')?.append(`${entries.length}枚のうち${wanted.length}枚を選んでいます。`);
    page.querySelector('[data-pack-count]')?.append(`のうち${wanted.length}枚`);
    offerWorkbook(
      said,
      wanted.map((entry) => entries.indexOf(entry)),
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
  button.hidden = false;
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
