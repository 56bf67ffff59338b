/** A code in two halves, as one says it: K7M 2PX. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
