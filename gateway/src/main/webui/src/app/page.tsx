import type { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy, useState } from 'react'
import type { Me } from '../api/schemas'

/** Asks what a page asks first. */
type Asking = { ahead?: (queries: QueryClient, me: Me) => Promise<unknown> }
type Script<P> = Asking & { default: ComponentType<P> }

/** A page whose script can be sent for ahead. */
export type SentAhead = { sendAhead: () => Promise<Asking> }

/**
 * A page whose script comes when it is first shown, or is sent for ahead.
 *
 * What has come by the time it is shown is drawn at once: React's own way waits for a script even when it is there, and lets a page
 * that had to wait be seen only a third of a second after that was said.
 */
export function page<P extends object>(load: () => Promise<Script<P>>): ComponentType<P> & SentAhead {
  let coming: Promise<Script<P>> | undefined
  let come: ComponentType<P> | undefined
  const script = () =>
    (coming ??= load().then(
      (loaded) => {
        come = loaded.default
        return loaded
      },
      (failed: unknown) => {
        coming = undefined
        throw failed
      },
    ))
  const Later = lazy(script) as unknown as ComponentType<P>
  function Shown(props: P) {
    // One that is on the screen stays what it is when its script has come.
    const [Content] = useState(() => come ?? Later)
    return <Content {...props} />
  }
  return Object.assign(Shown, { sendAhead: script })
}
