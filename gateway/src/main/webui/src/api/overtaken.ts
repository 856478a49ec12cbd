import { Problem } from './problem'

/** What does not go with how things stand now is mostly somebody else's work: the page is read again before it says so. */
export async function rereadAfter(error: unknown, reread: () => Promise<unknown>): Promise<void> {
  if (!(error instanceof Problem) || ![409, 412].includes(error.status)) return
  await reread()
  error.isReread = true
}
