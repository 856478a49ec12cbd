import type { QueryClient } from '@tanstack/react-query'
import { whoIAm } from '../api/useMe'
import { inStore } from '../ui/useKept'
import type { SentAhead } from './page'
import { homeOf, mayEnter } from './navModel'
import { Activities, Calls, Dashboard, Home, Inbox, Members } from './pages'

/** The rooms people begin their day in. */
const ROOMS: Record<string, SentAhead> = {
  '/dashboard': Dashboard,
  '/today': Home,
  '/members': Members,
  '/activities': Activities,
  '/inbox': Inbox,
  '/calls': Calls,
}
const HOME = 'sa.home'

/** Where somebody of this browser starts, for the next time he comes by the address of the house. */
export function rememberHome(home: string): void {
  inStore(true, (store) => store.setItem(HOME, home), undefined)
}

export function forgetHome(): void {
  inStore(true, (store) => store.removeItem(HOME), undefined)
}

/**
 * Sends for what the first page needs before the console is able to draw: who asks, the page's script beside it, and then what that
 * asks first, if it is the page he will see: somebody else may have started elsewhere in this browser, and a typed address may lead
 * into a room he has not. Settled when all is here. Never fails: what did not come is asked for again by its page.
 */
export async function sendAhead(queries: QueryClient, pathname: string): Promise<void> {
  const at = pathname === '/' ? (inStore(true, (store) => store.getItem(HOME), null) ?? '/') : pathname
  const who = queries.prefetchQuery(whoIAm)
  const script = ROOMS[at]?.sendAhead().catch(() => undefined)
  await who
  const me = queries.getQueryData(whoIAm.queryKey)
  const ahead = (await script)?.ahead
  if (!me) return
  const sees = pathname === '/' ? homeOf(me.roles) === at : mayEnter(me.roles, at)
  if (sees) await ahead?.(queries, me)
}

/** Settled with what is waited for, or so many milliseconds later. */
export function patiently(awaited: Promise<unknown>, patience: number): Promise<unknown> {
  return Promise.race([awaited, new Promise((resolve) => setTimeout(resolve, patience))])
}
