import type { QueryClient, QueryKey } from '@tanstack/react-query'

type Shows = (key: QueryKey) => boolean

const under =
  (...rooms: string[]): Shows =>
  ([room]) =>
    rooms.includes(String(room))
const members: Shows = ([room, what]) => room === 'members' && (what === 'one' || typeof what === 'object')
const imports: Shows = ([room, what]) => room === 'import' && (what === 'list' || what === 'pages')
const proposals: Shows = (key) => key[0] === 'proposals' && key.length <= 2
const dashboard = under('dashboard')

/**
 * What of a page shows a kind of thing, as the gateway names it. Left out is what is on record each time somebody looks (call list,
 * roll, rows of an import), what costs a service much (alternatives, prices), and the holiday table, which is changed from what was
 * read.
 */
const SHOWN: Record<string, Shows[]> = {
  members: [members, under('floating', 'contacts', 'care', 'affairs'), dashboard],
  units: [under('units', 'alliances')],
  organisations: [under('organisations')],
  imports: [imports, dashboard],
  surveys: [under('surveys', 'dashboard')],
  proposals: [proposals, dashboard],
  alliances: [under('alliances', 'dashboard')],
  rotation: [under('rotation', 'dashboard', 'inbox')],
  activities: [under('activities', 'dashboard', 'inbox', 'open-calls')],
  catalogue: [under('activity-types')],
  holidays: [under('rotation')],
  notices: [under('inbox', 'open-calls')],
  robots: [under('robots')],
}
/** After a time without a stream: whatever may have changed meanwhile. */
const EVERYTHING = 'everything'

function isShown(kind: string, key: QueryKey): boolean {
  const shows = kind === EVERYTHING ? Object.values(SHOWN).flat() : (SHOWN[kind] ?? [])
  return shows.some((one) => one(key))
}

/** What follows a change elsewhere comes a moment later; pages that hear of it together ask one after the other. */
const WAIT = 1_000
const SPREAD = 1_000
/** When a gateway ends, all its pages have missed something. */
const ALL_SPREAD = 60_000
/** So long a kind rests after it was asked for: of a county, and of what lies above, where something changes all the time. */
const COUNTY_RESTS = 15_000
const WIDER_RESTS = 300_000
const COUNTY_DIGITS = 6
/** After a stream was refused; each time twice as long. */
const AGAIN = 60_000
const LONGEST_AGAIN = 600_000

/** Nothing moves under somebody's hands: while something is sent, or a dialog is open, what is shown stays. */
function isBusy(queries: QueryClient): boolean {
  return queries.isMutating() > 0 || document.querySelector('dialog[open]') !== null
}

/**
 * Listens for changes while the page is seen, and lets ask again what shows them. Where no stream is to be had everything is polled
 * as it is anyway.
 */
export function listen(queries: QueryClient, division: string): () => void {
  const rests = division.length < COUNTY_DIGITS ? WIDER_RESTS : COUNTY_RESTS
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const asked = new Map<string, number>()
  let stream: EventSource | null = null
  let again = AGAIN
  let retry: ReturnType<typeof setTimeout> | undefined
  let missed = false
  let spread = SPREAD

  const plan = (kind: string, wait: number) =>
    timers.set(
      kind,
      setTimeout(() => ask(kind), wait),
    )
  const ask = (kind: string) => {
    if (isBusy(queries)) return void plan(kind, WAIT)
    timers.delete(kind)
    asked.set(kind, Date.now())
    const predicate = ({ queryKey }: { queryKey: QueryKey }) => isShown(kind, queryKey)
    if (kind === EVERYTHING) void queries.refetchQueries({ type: 'active', stale: true, predicate })
    else void queries.invalidateQueries({ predicate })
  }
  const hear = ({ data: kind }: MessageEvent<string>) => {
    if (!(kind in SHOWN) || timers.has(kind)) return
    const rested = rests - (Date.now() - (asked.get(kind) ?? 0))
    plan(kind, Math.max(WAIT, rested) + Math.random() * SPREAD)
  }
  const close = () => {
    clearTimeout(retry)
    stream?.close()
    stream = null
  }
  const open = () => {
    close()
    stream = new EventSource('/api/v1/changes')
    stream.addEventListener('changed', hear)
    spread = SPREAD
    stream.onopen = () => {
      again = AGAIN
      if (missed && !timers.has(EVERYTHING)) plan(EVERYTHING, WAIT + Math.random() * spread)
      missed = true
      spread = ALL_SPREAD
    }
    stream.onerror = () => {
      // A stream that broke off the browser opens again by itself, one that was refused it does not.
      if (stream?.readyState !== EventSource.CLOSED) return
      close()
      retry = setTimeout(open, again + Math.random() * SPREAD)
      again = Math.min(again * 2, LONGEST_AGAIN)
    }
  }
  const look = () => (document.visibilityState === 'visible' ? open() : close())
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    close()
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
