import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react'

type ReportPending = (id: string, button: string | null) => void

const Pending = createContext<ReportPending>(() => undefined)

export const PendingEntries = Pending.Provider

/** The buttons that would add what was typed but is not on its list yet: sending would quietly leave it out. */
export function usePendingEntries(): { pending: string[]; reportPending: ReportPending } {
  const [known, setKnown] = useState<Record<string, string>>({})
  const reportPending = useCallback<ReportPending>(
    (id, button) => setKnown(({ [id]: _was, ...others }) => (button === null ? others : { ...others, [id]: button })),
    [],
  )
  return { pending: [...new Set(Object.values(known))], reportPending }
}

/** Says that a row of fields holds something that `button` would add. */
export function useReportPending(button: string, holds: boolean) {
  const reportPending = useContext(Pending)
  const id = useId()
  useEffect(() => {
    if (!holds) return undefined
    reportPending(id, button)
    return () => reportPending(id, null)
  }, [reportPending, id, button, holds])
}
