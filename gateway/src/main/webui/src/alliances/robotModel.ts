/** What a robot is set by: the key of the address that WeCom gives, or the key itself. */
export function keyOf(entered: string): string | null {
  const text = entered.trim()
  const key = /[?&]key=([^&#\s]*)/.exec(text)?.[1] ?? text
  return /^[A-Za-z0-9-]{8,64}$/.test(key) ? key : null
}
