import { loginPath, post } from './client'
import { Problem } from './problem'

let leaving = false

/** To the login and back to this page, unless somebody is leaving: what the page still asks would overtake that. */
export function toLogin(returnTo: string): void {
  if (!leaving) window.location.assign(loginPath(returnTo))
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
