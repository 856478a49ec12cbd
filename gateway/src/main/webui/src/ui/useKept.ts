import { type Dispatch, type SetStateAction, useEffect, useMemo, useState, useSyncExternalStore } from 'react'

const PREFIX = 'sa.kept:'

const storeOf = (lasting: boolean): Storage => (lasting ? localStorage : sessionStorage)

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
  const [value, setValue] = useState<T>(() => valueOf<T>(storeOf(lasting).getItem(key)) ?? initial)
  useEffect(() => keep(key, isNothing(value) ? null : value, lasting), [key, value, isNothing, lasting])
  return [value, setValue]
}

/** What is kept under that key as it stands now, here or in another tab; null when nothing is. */
export function useKeptNow<T>(key: string, lasting = false): T | null {
  const text = useSyncExternalStore(onKept, () => storeOf(lasting).getItem(key))
  return useMemo(() => valueOf<T>(text), [text])
}

/** Changes what is kept after the page that kept it has gone. */
export function rewriteKept<T>(key: string, change: (was: T) => T, isNothing: (value: T) => boolean, lasting = false): void {
  const was = valueOf<T>(storeOf(lasting).getItem(key))
  if (was === null) return
  const now = change(was)
  keep(key, isNothing(now) ? null : now, lasting)
}

function keep(key: string, value: unknown, lasting: boolean): void {
  if (value === null) storeOf(lasting).removeItem(key)
  else storeOf(lasting).setItem(key, JSON.stringify(value))
  for (const read of readers) read()
}

function onKept(read: () => void): () => void {
  readers.add(read)
  window.addEventListener('storage', read)
  return () => {
    readers.delete(read)
    window.removeEventListener('storage', read)
  }
}

function valueOf<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T)
}

/** Under whose name and for what something is kept. */
export function keptAs(username: string, what: string): string {
  return `${PREFIX}${username}:${what}`
}

/** For what something is kept that somebody has not saved, in this tab and on this device. */
export function keptOf(username: string): string[] {
  const his = keptAs(username, '')
  return [sessionStorage, localStorage].flatMap((store) =>
    Object.keys(store)
      .filter((key) => key.startsWith(his))
      .map((key) => key.slice(his.length)),
  )
}

/** Whoever logs out leaves nothing behind. */
export function forgetKept(): void {
  for (const store of [sessionStorage, localStorage])
    for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key)
}
