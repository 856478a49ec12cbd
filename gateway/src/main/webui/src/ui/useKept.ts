import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

/**
 * What somebody has typed and not saved yet, kept in this tab under his name through a reload, Back and a login in between.
 * Nothing is kept of a value that `isNothing` (a function of the module) finds empty.
 */
export function useKept<T>(key: string, initial: T, isNothing: (value: T) => boolean): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => kept<T>(key) ?? initial)
  useEffect(() => {
    if (isNothing(value)) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  }, [key, value, isNothing])
  return [value, setValue]
}

function kept<T>(key: string): T | null {
  const text = sessionStorage.getItem(key)
  return text === null ? null : (JSON.parse(text) as T)
}

const PREFIX = 'sa.kept:'

/** Under whose name and for what something is kept. */
export function keptAs(username: string, what: string): string {
  return `${PREFIX}${username}:${what}`
}

/** Whoever logs out leaves nothing behind. */
export function forgetKept(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
