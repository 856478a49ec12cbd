export type Said = { kind: 'success' | 'warning' | 'error'; text: string }

let last: Said | null = null
const watchers = new Set<() => void>()

function say(said: Said | null): void {
  last = said
  for (const watcher of watchers) watcher()
}

/** Says for a while what became of something, wherever somebody has gone meanwhile; what was said before goes. */
export const message = {
  success: (text: string) => say({ kind: 'success', text }),
  warning: (text: string) => say({ kind: 'warning', text }),
  error: (text: string) => say({ kind: 'error', text }),
}

export const lastSaid = {
  now: () => last,
  forget: (said: Said) => {
    if (last === said) say(null)
  },
  watch: (watcher: () => void) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  },
}
