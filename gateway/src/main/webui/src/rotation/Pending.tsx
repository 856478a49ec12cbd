import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react'

type Tell = (id: string, button: string | null) => void

const Pending = createContext<Tell>(() => undefined)

export const PendingEntries = Pending.Provider

/** The buttons that would add what was typed but is not on its list yet: sending would quietly leave it out. */
export function usePendingEntries(): { pending: string[]; tell: Tell } {
  const [known, setKnown] = useState<Record<string, string>>({})
  const tell = useCallback<Tell>(
    (id, button) => setKnown(({ [id]: _was, ...others }) => (button === null ? others : { ...others, [id]: button })),
    [],
  )
  return { pending: [...new Set(Object.values(known))], tell }
}

/** Says that a row of fields holds something that `button` would add. */
export function useTellPending(button: string, holds: boolean) {
  const tell = useContext(Pending)
  const id = useId()
  useEffect(() => {
    if (!holds) return undefined
    tell(id, button)
    return () => tell(id, null)
  }, [tell, id, button, holds])
}
