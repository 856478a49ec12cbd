import { useEffect, useRef, useState } from 'react'

export type Job<R> = {
  state: 'idle' | 'running' | 'done' | 'failed'
  /** How far it is, in whatever it counts. */
  done: number
  result?: R
  error?: unknown
  start: () => void
  cancel: () => void
}

type Stand<R> = Pick<Job<R>, 'state' | 'done' | 'result' | 'error'>

/** Long work on this page: it says how far it is, can be cancelled and begun again, and ends with the page. */
export function useJob<R>(
  work: (report: (done: number) => void, signal: AbortSignal) => Promise<R>,
  finish?: (result: R) => void,
): Job<R> {
  const [stand, setStand] = useState<Stand<R>>({ state: 'idle', done: 0 })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const start = () => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const say = (now: Stand<R>) => mine.signal.aborted || setStand(now)
    setStand({ state: 'running', done: 0 })
    work((done) => say({ state: 'running', done }), mine.signal).then(
      (result) => {
        say({ state: 'done', done: 0, result })
        if (!mine.signal.aborted) finish?.(result)
      },
      (error: unknown) => say({ state: 'failed', done: 0, error }),
    )
  }
  const cancel = () => {
    running.current?.abort()
    setStand({ state: 'idle', done: 0 })
  }
  return { ...stand, start, cancel }
}
