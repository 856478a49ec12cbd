import { useEffect } from 'react'
import { useKnownMe } from '../../api/useMe'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Paper } from '../paper/Paper'
import type { PaperContent } from '../paper/paperModel'
import { unitOf } from '../paper/PaperTools'
import { usePaperTexts } from '../paper/texts'

/** A list on paper: the printer is asked as soon as it is there, and afterwards it is gone again. */
export function ListPaper({ paper, onPrinted }: { paper: PaperContent; onPrinted: () => void }) {
  const t = usePaperTexts()
  const { language } = useLanguage()
  const me = useKnownMe()
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted)
    window.print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return <Paper paper={{ ...paper, unit: unitOf(me, t), day: dateOf(today(), language) }} />
}
