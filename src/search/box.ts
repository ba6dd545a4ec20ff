// The search box: instant while typing, but never on kana that are still to be converted.

/** Wait so long after the last key, in milliseconds. */
const DEBOUNCE = 120;

export interface BoxListener {
  /** The box got the focus: a search is likely. */
  readonly begun: () => void;
  /** The reader has paused in typing. */
  readonly typed: (words: string) => void;
  /** The reader asks for an answer now. */
  readonly submitted: (words: string) => void;
}

export function watchBox(form: HTMLFormElement, box: HTMLInputElement, { begun, typed, submitted }: BoxListener): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => typed(box.value), DEBOUNCE);
  };
  box.addEventListener('focus', begun);
  box.addEventListener('compositionstart', () => {
    isComposing = true;
    clearTimeout(timer);
  });
  box.addEventListener('compositionend', () => {
    isComposing = false;
    wait();
  });
  box.addEventListener('input', () => {
    if (!isComposing) wait();
  });
  // Enter that confirms a conversion does not submit. Safari sends it after the composition, with the key code 229.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    clearTimeout(timer);
    submitted(box.value);
  });
}
