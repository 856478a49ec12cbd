import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Problem } from '../../api/problem'
import { useMe } from '../../api/useMe'
import { Button } from '../Button'
import { useMessageOf } from '../States'
import { message } from '../said/message'
import { Paper } from './Paper'
import type { PaperContent } from './paperModel'
import { usePaperTexts } from './texts'
import { type PaperFile, useIssue } from './useIssue'

type Way = 'print' | PaperFile

type Props = {
  /** What is on the paper; a promise of it where it has to be read first. */
  paper: PaperContent | (() => Promise<PaperContent>)
  /** The files it is given as, beside the print. */
  files?: readonly PaperFile[]
  printLabel?: string
  /** Whoever comes to print need not press again; what is on the paper is known then. */
  atOnce?: boolean
  onPrinted?: () => void
}

/** Print and files of a page's paper. The browser's own print command prints the same, as soon as the paper is known. */
export function PaperTools({ paper, files = ['xlsx'], printLabel, atOnce, onPrinted }: Props) {
  const t = usePaperTexts()
  const messageOf = useMessageOf()
  const me = useMe().data
  const { issued, save } = useIssue(me)
  const [read, setRead] = useState<PaperContent | null>(null)
  const [busy, setBusy] = useState<Way | null>(null)
  const shown = typeof paper === 'function' ? read : paper
  // What was read for one print is old at the next.
  useEffect(() => {
    const drop = () => setRead(null)
    window.addEventListener('afterprint', drop)
    return () => window.removeEventListener('afterprint', drop)
  }, [])
  const printed = useRef(false)
  const ready = atOnce === true && me !== undefined && shown !== null
  useEffect(() => {
    if (!ready || printed.current) return
    printed.current = true
    window.print()
    onPrinted?.()
  }, [ready, onPrinted])
  const give = async (way: Way) => {
    setBusy(way)
    try {
      const content = typeof paper === 'function' ? await paper() : paper
      if (way === 'print') {
        flushSync(() => setRead(content))
        window.print()
      } else await save(content, way)
    } catch (error) {
      message.error(error instanceof Problem ? messageOf(error) : t.failed)
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <Button loading={busy === 'print'} onClick={() => void give('print')}>
        {printLabel ?? t.print}
      </Button>
      {files.map((file) => (
        <Button key={file} loading={busy === file} onClick={() => void give(file)}>
          {file === 'xlsx' ? t.sheet : t.document}
        </Button>
      ))}
      {shown && <Paper paper={issued(shown)} />}
    </>
  )
}
