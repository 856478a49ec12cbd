/**
 * For a change whose answer leads on to a page of its own: what it made stale is read again, and nobody waits for that. Whoever
 * waited would be led on late, and not at all where the fresh page no longer has the part that asked, for its own `onSuccess` goes with it.
 */
export const unwaited = (reread: () => Promise<unknown>) => () => {
  void reread()
}
