import { type Dispatch, type SetStateAction, useEffect, useMemo, useState, useSyncExternalStore } from 'react'

const PREFIX = 'sa.kept:'

/** What the browser keeps it in; a browser may refuse to, or be full: then it is kept no longer than the page. */
export function inStore<R>(lasting: boolean, work: (store: Storage) => R, otherwise: R): R {
  try {
    return work(lasting ? localStorage : sessionStorage)
  } catch {
    return otherwise
  }
}

const read = (key: string, lasting: boolean) => inStore(lasting, (store) => store.getItem(key), null)

const readers = new Set<() => void>()

/**
 * What somebody has typed and not saved yet, kept in this tab under his name through a reload, Back and a login in between. Nothing
 * is kept of a value that `isNothing` (a function of the module) finds empty. What is `lasting` outlives the tab, too: a phone closes
 * tabs by itself. It must name nobody.
 */
export function useKept<T>(
  key: string,
  initial: T,
  isNothing: (value: T) => boolean,
  lasting = false,
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => valueOf<T>(read(key, lasting)) ?? initial)
  useEffect(() => keep(key, isNothing(value) ? null : value, lasting), [key, value, isNothing, lasting])
  return [value, setValue]
}

/** What is kept under that key as it stands now, here or in another tab; null when nothing is. */
export function useKeptNow<T>(key: string, lasting = false): T | null {
  const text = useSyncExternalStore(onKept, () => read(key, lasting))
  return useMemo(() => valueOf<T>(text), [text])
}

/** Changes what is kept after the page that kept it has gone. */
export function rewriteKept<T>(key: string, change: (was: T) => T, isNothing: (value: T) => boolean, lasting = false): void {
  const was = valueOf<T>(read(key, lasting))
  if (was === null) return
  const now = change(was)
  keep(key, isNothing(now) ? null : now, lasting)
}

function keep(key: string, value: unknown, lasting: boolean): void {
  inStore(lasting, (store) => (value === null ? store.removeItem(key) : store.setItem(key, JSON.stringify(value))), undefined)
  for (const look of readers) look()
}

function onKept(look: () => void): () => void {
  readers.add(look)
  window.addEventListener('storage', look)
  return () => {
    readers.delete(look)
    window.removeEventListener('storage', look)
  }
}

function valueOf<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** Under whose name and for what something is kept. */
export function keptAs(username: string, what: string): string {
  return `${PREFIX}${username}:${what}`
}

const keysOf = (lasting: boolean, prefix: string): string[] =>
  inStore(lasting, (store) => Object.keys(store).filter((key) => key.startsWith(prefix)), [])

/** For what something is kept that somebody has not saved, in this tab and on this device. */
export function keptOf(username: string): string[] {
  const his = keptAs(username, '')
  return [false, true].flatMap((lasting) => keysOf(lasting, his)).map((key) => key.slice(his.length))
}

/** Whoever logs out leaves nothing behind. */
export function forgetKept(username: string): void {
  forgetOthers(username)
  for (const lasting of [false, true]) for (const key of keysOf(lasting, keptAs(username, ''))) keep(key, null, lasting)
}

/**
 * Whose session ended without logging out has left his texts in the tab: the next one does not find them there. What is lasting names
 * nobody and waits for its owner.
 */
export function forgetOthers(username: string): void {
  for (const key of keysOf(false, PREFIX)) if (!key.startsWith(keptAs(username, ''))) keep(key, null, false)
}
