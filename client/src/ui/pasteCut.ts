/** A field that takes so many characters, with what is selected in it. */
export interface BoundedField {
  readonly value: string;
  readonly maxLength: number;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
}

/** How many characters of what is pasted have no room in a field; 0 for one without a bound. */
export function cutFromPaste({ value, maxLength, selectionStart, selectionEnd }: BoundedField, pasted: string): number {
  if (maxLength < 0) return 0;
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  // As a field keeps its line ends.
  return Math.max(0, kept + pasted.replaceAll('\r\n', '\n').length - maxLength);
}

/** Tells of every paste of which a field takes a part alone: the browser cuts it without a word. */
export function watchPastes(page: Document, tell: (cut: number, max: number) => void): void {
  page.addEventListener(
    'paste',
    ({ target, clipboardData }) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
      const cut = cutFromPaste(target, clipboardData?.getData('text') ?? '');
      if (cut > 0) tell(cut, target.maxLength);
    },
    { capture: true },
  );
}
