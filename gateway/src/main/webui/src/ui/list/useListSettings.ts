import { useState } from 'react'
import { useKnownMe } from '../../api/useMe'
import { inStore } from '../useKept'
import { AS_IT_COMES, type ListSettings } from './listModel'

function read(key: string): ListSettings {
  try {
    return {
      ...AS_IT_COMES,
      ...(JSON.parse(inStore(true, (store) => store.getItem(key), null) ?? '{}') as Partial<ListSettings>),
    }
  } catch {
    return AS_IT_COMES
  }
}

/** Settings once lay under the name of the account: they move under its number, and the name goes from the browser. */
function carryOver(from: string, to: string): void {
  inStore(
    true,
    (store) => {
      const was = store.getItem(from)
      if (was === null) return
      if (store.getItem(to) === null) store.setItem(to, was)
      store.removeItem(from)
    },
    undefined,
  )
}

type Change = Partial<ListSettings> | ((was: ListSettings) => Partial<ListSettings>)

/**
 * How somebody arranged a list, in this browser under the number of his account: it outlasts logging out, and names nobody to whoever
 * uses the browser next.
 */
export function useListSettings(list: string): [ListSettings, (change: Change) => void] {
  const { subject = '', username } = useKnownMe() ?? {}
  const key = `sa.list:${subject}:${list}`
  const [settings, setSettings] = useState(() => {
    if (subject && username) carryOver(`sa.list:${username}:${list}`, key)
    return read(key)
  })
  const change = (part: Change) => {
    const was = read(key)
    const now = { ...was, ...(typeof part === 'function' ? part(was) : part) }
    inStore(true, (store) => store.setItem(key, JSON.stringify(now)), undefined)
    setSettings(now)
  }
  return [settings, change]
}
