import { get, loginPath, post } from './client'
import { Problem } from './problem'

let leaving = false

/** Something was typed on the page that is open: it is not left without asking. */
let typed = false
const listeners = new Set<(ended: boolean) => void>()

/** Notices typing from now on; the page that opens next starts with nothing. */
export function watchTyping(): () => void {
  const notice = () => {
    typed = true
  }
  typed = false
  document.addEventListener('input', notice)
  return () => document.removeEventListener('input', notice)
}

/** Hears that the session has ended while something typed stands on the page, and that there is one again. */
export function onSessionEnd(listener: (ended: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The session is gone: to the login, unless that would throw away what was typed. */
export function sessionEnded(returnTo: string): void {
  if (typed && !leaving && listeners.size > 0) for (const listener of listeners) listener(true)
  else toLogin(returnTo)
}

/** To the login and back to this page, unless somebody is leaving: what the page still asks would overtake that. */
export function toLogin(returnTo: string): void {
  if (!leaving) window.location.assign(loginPath(returnTo))
}

/** Whether the browser has a session again, got in another tab; then all who heard of its end hear that. */
export async function isLoggedIn(): Promise<boolean> {
  return get('/api/v1/me').then(
    () => {
      for (const listener of listeners) listener(false)
      return true
    },
    () => false,
  )
}

/** Ends the session here, and says where Keycloak ends its own: a redirect would hide that from a script. */
export async function logOut(): Promise<string> {
  leaving = true
  try {
    return (await post('/logout')).location ?? '/'
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) return '/'
    leaving = false
    throw failure
  }
}
