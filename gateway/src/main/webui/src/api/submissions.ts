/** What somebody sends: the same again is meant to be the same thing, and not another one beside it. */
type Content = { body?: unknown; form?: FormData; ifMatch?: string }

/** So many at once have no answer only while the network is gone. */
const MOST = 100

/** The keys of what was sent and not answered. */
const unanswered = new Map<string, string>()

/**
 * The idempotency key of something that is sent. Until it is answered the same content has the same key, so whoever clicks again
 * after the network was lost asks for the answer and does nothing twice.
 */
export function keyOf(method: string, path: string, content: Content) {
  const what = JSON.stringify([method, path, content.ifMatch, content.body, content.form && [...content.form].map(part)])
  const key = unanswered.get(what) ?? crypto.randomUUID()
  unanswered.delete(what)
  unanswered.set(what, key)
  for (const oldest of [...unanswered.keys()].slice(0, -MOST)) unanswered.delete(oldest)
  return {
    key,
    /** A gateway or a service that is away says nothing of what became of it. */
    answered: (status: number) => {
      if (status < 500 && unanswered.get(what) === key) unanswered.delete(what)
    },
  }
}

function part([name, value]: [string, FormDataEntryValue]) {
  return value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value]
}
