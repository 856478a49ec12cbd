import { useEffect } from 'react'
import { Paper } from '../paper/Paper'
import type { IssuedPaper } from '../paper/paperModel'

/** A list on paper: the printer is asked as soon as it is there, and afterwards it is gone again. */
export function ListPaper({ paper, onPrinted }: { paper: IssuedPaper; onPrinted: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted)
    window.print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return <Paper paper={paper} />
}
