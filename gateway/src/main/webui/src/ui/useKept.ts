import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

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
  const store = lasting ? localStorage : sessionStorage
  const [value, setValue] = useState<T>(() => kept<T>(store, key) ?? initial)
  useEffect(() => {
    if (isNothing(value)) store.removeItem(key)
    else store.setItem(key, JSON.stringify(value))
  }, [store, key, value, isNothing])
  return [value, setValue]
}

function kept<T>(store: Storage, key: string): T | null {
  const text = store.getItem(key)
  return text === null ? null : (JSON.parse(text) as T)
}

const PREFIX = 'sa.kept:'

/** Under whose name and for what something is kept. */
export function keptAs(username: string, what: string): string {
  return `${PREFIX}${username}:${what}`
}

/** Whoever logs out leaves nothing behind. */
export function forgetKept(): void {
  for (const store of [sessionStorage, localStorage])
    for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key)
}
