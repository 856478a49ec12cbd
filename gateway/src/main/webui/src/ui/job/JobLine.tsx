import type { ReactNode } from 'react'
import { Button } from '../Button'
import { ProblemNote } from '../States'
import { useUiTexts } from '../texts'
import type { Job } from './useJob'
import './job.css'

type Props<R> = {
  job: Job<R>
  /** What is done so far, in words. */
  progress: (done: number) => string
  /** How many there are to be, where that is known. */
  of?: number
  result: (result: R) => ReactNode
}

/** Where a job stands: its progress with a way to stop it, what came of it, or what went wrong with a way to begin again. */
export function JobLine<R>({ job, progress, of, result }: Props<R>) {
  const t = useUiTexts()
  if (job.state === 'failed') return <ProblemNote error={job.error} retry={job.start} />
  return (
    <div className={job.state === 'idle' ? 'job idle' : 'job'}>
      <span role="status">
        {job.state === 'running' && progress(job.done)}
        {job.state === 'done' && job.result !== undefined && result(job.result)}
      </span>
      {job.state === 'running' && (
        <>
          <progress aria-label={progress(job.done)} max={of} value={of ? Math.min(job.done, of) : undefined} />
          <Button onClick={job.cancel}>{t.cancel}</Button>
        </>
      )}
    </div>
  )
}
