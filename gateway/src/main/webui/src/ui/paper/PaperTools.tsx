import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Me } from '../../api/schemas'
import { Problem } from '../../api/problem'
import { useMe } from '../../api/useMe'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { saveFile } from '../saveFile'
import { useMessageOf } from '../States'
import { Paper } from './Paper'
import { fileName, type IssuedPaper, type PaperContent } from './paperModel'
import { usePaperTexts } from './texts'

type Way = 'print' | 'xlsx' | 'docx'

type Props = {
  /** What is on the paper; a promise of it where it has to be read first. */
  paper: PaperContent | (() => Promise<PaperContent>)
  /** The files it is given as, beside the print. */
  files?: readonly ('xlsx' | 'docx')[]
  printLabel?: string
  /** Whoever comes to print need not press again; what is on the paper is known then. */
  atOnce?: boolean
  onPrinted?: () => void
}

/** Print and files of a page's paper. The browser's own print command prints the same, as soon as the paper is known. */
export function PaperTools({ paper, files = ['xlsx'], printLabel, atOnce, onPrinted }: Props) {
  const t = usePaperTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const messageOf = useMessageOf()
  const me = useMe().data
  const [read, setRead] = useState<PaperContent | null>(null)
  const [busy, setBusy] = useState<Way | null>(null)
  const shown = typeof paper === 'function' ? read : paper
  const issued = (content: PaperContent): IssuedPaper => ({
    ...content,
    unit: unitOf(me, t),
    day: dateOf(today(), language),
  })
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
      } else saveFile(await fileOf(issued(content), way, t), fileName(issued(content), way))
    } catch (error) {
      void message.error(error instanceof Problem ? messageOf(error) : t.failed)
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

/** The makers of files are loaded when somebody asks for one. */
async function fileOf(paper: IssuedPaper, way: 'xlsx' | 'docx', t: ReturnType<typeof usePaperTexts>): Promise<Blob> {
  const on = t.on(paper.day)
  if (way === 'xlsx') return (await import('./xlsx')).toWorkbook(paper, on)
  return (await import('./docx')).toDocument(paper, on, t.page)
}

/** A province has two digits, a city four, a county six. */
function levelOf(division: string | undefined): 'province' | 'city' | 'county' {
  return division?.length === 2 ? 'province' : division?.length === 4 ? 'city' : 'county'
}

/** Who issues it: the unit somebody works in; who works for a county, a city or a province has none. */
export function unitOf(me: Me | undefined, t: ReturnType<typeof usePaperTexts>): string {
  if (!me) return ''
  const [unit] = me.units
  if (unit) return unit.name
  return me.roles.includes('county-committee')
    ? t.committees[levelOf(me.division)]
    : me.roles.includes('org-dept')
      ? t.orgDepts[levelOf(me.division)]
      : ''
}
