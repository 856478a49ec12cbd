import { Link, useNavigate } from 'react-router'
import type { ImportJob, ImportReading } from '../api/schemas'
import { useCorrectReading, useReading } from '../api/useReading'
import { useUnitNames } from '../api/useUnits'
import { Alert } from '../ui/Alert'
import { Card } from '../ui/Page'
import { ReadingSheets } from '../ui/reading/ReadingSheets'
import { useReadingTexts } from '../ui/reading/readingTexts'
import { LoadFailed, Loading } from '../ui/States'

/** What was made of the workbook: which sheets and rows were read, what became of each column. */
export function Reading({ job }: { job: ImportJob }) {
  const t = useReadingTexts()
  const reading = useReading(job.id)
  if (reading.isPending) return <Loading />
  if (reading.isError) return <LoadFailed error={reading.error} retry={() => void reading.refetch()} />
  if (reading.data === null || reading.data.sheets.length === 0) return null
  return (
    <Card title={t.title} testId="reading">
      <Sheets reading={reading.data} correcting={reading.data.own && job.mode === 'VALIDATE' && !reading.data.replacedBy} />
    </Card>
  )
}

function Sheets({ reading, correcting }: { reading: ImportReading; correcting: boolean }) {
  const t = useReadingTexts()
  const navigate = useNavigate()
  const correct = useCorrectReading(reading)
  const units = useUnitNames(correcting && reading.sheets.some((sheet) => sheet.lacksUnit))
  const { carried, dropped, decided, replacedBy } = reading
  return (
    <ReadingSheets
      reading={reading}
      units={[...(units.data?.values() ?? [])]}
      correcting={correcting}
      before={
        <>
          {replacedBy && <Alert type="info" title={<Link to={'/imports/' + replacedBy}>{t.replaced}</Link>} />}
          {carried + dropped > 0 && <Alert type={dropped > 0 ? 'warning' : 'info'} title={t.carried(carried, dropped)} />}
        </>
      }
      hint={t.hint}
      note={decided > 0 ? t.willCarry(decided) : ''}
      correct={correct}
      onCorrect={(correction) => correct.mutate(correction, { onSuccess: (id) => void navigate('/imports/' + id) })}
    />
  )
}
