export type UndoOffer = {
  /** What was done, as a sentence. */
  what: string
  undo: () => void
}

let offered: UndoOffer | null = null
const watchers = new Set<() => void>()

/** Offers for a while to take back what was just done; the offer before it goes. */
export function offerUndo(offer: UndoOffer): void {
  set(offer)
}

/** Takes the offer back, if it still is that one: what it would undo has gone, or its time is over. */
export function withdrawOffer(offer: UndoOffer): void {
  if (offered === offer) set(null)
}

function set(offer: UndoOffer | null): void {
  offered = offer
  for (const watcher of watchers) watcher()
}

export const undoOffered = {
  now: () => offered,
  watch: (watcher: () => void) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  },
}
