import type { NewSubscription, Subscription } from '../src/api/schemas'
import { ok, type Route } from './route.ts'

let since: string | null = null
const until = () => new Date(Date.now() + 31 * 86_400_000).toISOString()
const own = () =>
  ok<Subscription>(since === null ? { subscribed: false } : { subscribed: true, createdAt: since, until: until() })

export const SUBSCRIPTION: Route[] = [
  ['GET', /^\/api\/v1\/calendar-subscription$/, own],
  ['POST', /^\/api\/v1\/calendar-subscription\/renew$/, own],
  [
    'POST',
    /^\/api\/v1\/calendar-subscription$/,
    () => {
      since = new Date().toISOString()
      return ok<NewSubscription>({ path: `/api/v1/calendars/370522.${'Ab3_'.repeat(10)}xyz.ics`, until: until() })
    },
  ],
  [
    'DELETE',
    /^\/api\/v1\/calendar-subscription$/,
    () => {
      since = null
      return { status: 204 }
    },
  ],
]
