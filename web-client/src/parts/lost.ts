interface Field {
  value: string;
  /** Negative: without a limit. */
  maxLength: number;
  selectionStart: number | null;
  selectionEnd: number | null;
}

/** How many letters of what is pasted a field has no room for. */
export function lost(field: Field, pasted: string): number {
  if (field.maxLength < 0) return 0;
  const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return Math.max(0, field.value.length - chosen + pasted.replace(/\r\n/g, '\n').length - field.maxLength);
}
