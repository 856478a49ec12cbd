import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { useUiTexts } from '../texts'

/** Whether a click leads to another page of the console in this tab; null when it does not. */
function leadsTo(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return null
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.target === '_blank' || link.hasAttribute('download') || link.origin !== window.location.origin) return null
  const to = link.pathname + link.search
  return to === window.location.pathname + window.location.search ? null : to
}

/**
 * While something is typed that is kept nowhere, a link and a reload ask first. The browser lets nobody refuse Back: what is long
 * is kept (useKept) and does not need this.
 */
export function useGuard(active: boolean): ReactNode {
  const t = useUiTexts()
  const navigate = useNavigate()
  const [to, setTo] = useState<string | null>(null)
  useEffect(() => {
    if (!active) return
    const reload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      const wanted = leadsTo(event)
      if (wanted === null) return
      event.preventDefault()
      event.stopPropagation()
      setTo(wanted)
    }
    window.addEventListener('beforeunload', reload)
    document.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('beforeunload', reload)
      document.removeEventListener('click', click, true)
    }
  }, [active])
  if (to === null) return null
  const stay = () => setTo(null)
  return (
    <Dialog
      title={t.leavePage}
      onClose={stay}
      testId="leave-page"
      foot={
        <>
          <Button type="primary" onClick={stay}>
            {t.stay}
          </Button>
          <Button onClick={() => void navigate(to)}>{t.leaveAnyway}</Button>
        </>
      }
    >
      <p>{t.leavePageNote}</p>
    </Dialog>
  )
}
