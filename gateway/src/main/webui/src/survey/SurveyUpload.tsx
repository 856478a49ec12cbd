import { useRef, useState } from 'react'
import type { ReadingCorrection } from '../api/schemas'
import {
  surveyAnnotatedPath,
  type SurveyUpload as Upload,
  useApplySurvey,
  useCorrectSurvey,
  useImportSurvey,
} from '../api/useSurveys'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { isAsked } from '../ui/reading/readingModel'
import { ReadingSheets } from '../ui/reading/ReadingSheets'
import { useReadingTexts } from '../ui/reading/readingTexts'
import { ProblemNote } from '../ui/States'
import { useSurveyTexts } from './texts'

/** The answers of many units at once, from the workbook the county collected. */
export function SurveyUpload({ surveyId }: { surveyId: string }) {
  const t = useSurveyTexts()
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<Upload | null>(null)
  const upload = useImportSurvey(isAsked)
  const close = () => {
    setShown(null)
    upload.reset()
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="hidden-visually"
        tabIndex={-1}
        aria-label={t.upload}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) upload.mutate({ id: surveyId, file }, { onSuccess: setShown })
          event.target.value = ''
        }}
      />
      <Button loading={upload.isPending} onClick={() => input.current?.click()}>
        {t.upload}
      </Button>
      {(shown || upload.isError) && (
        <Dialog
          title={t.uploadTitle}
          onClose={close}
          wide={shown?.reading !== null}
          testId="survey-import"
          foot={<Button onClick={close}>{t.dismiss}</Button>}
        >
          {upload.isError && <ProblemNote error={upload.error} />}
          {shown && <Result key={shown.job.id} upload={shown} onGoesOn={setShown} />}
        </Dialog>
      )}
    </>
  )
}

function Result({ upload, onGoesOn }: { upload: Upload; onGoesOn: (upload: Upload) => void }) {
  const t = useSurveyTexts()
  const { job, reading } = upload
  return (
    <div className="stack">
      <p>{job.failure ?? t.uploadCounts(job.rows.total, job.rows.accepted, job.rows.rejected)}</p>
      {job.rows.rejected + job.rows.warned > 0 && (
        <p>
          <a className="button-link ghost" href={surveyAnnotatedPath(job)} download>
            {t.annotated}
          </a>{' '}
          <span className="soft small">{t.annotatedNote}</span>
        </p>
      )}
      {reading && <Asked upload={{ job, reading }} onGoesOn={onGoesOn} />}
    </div>
  )
}

type Read = { job: Upload['job']; reading: NonNullable<Upload['reading']> }

/** What has to be said before the workbook is applied. */
function Asked({ upload, onGoesOn }: { upload: Read; onGoesOn: (upload: Upload) => void }) {
  const t = useSurveyTexts()
  const hint = useReadingTexts().hintNow
  const correct = useCorrectSurvey()
  const apply = useApplySurvey()
  const send = (correction: ReadingCorrection) => correct.mutate({ ...upload, correction }, { onSuccess: onGoesOn })
  return (
    <>
      <p className="read-warning">{t.notApplied}</p>
      <ReadingSheets reading={upload.reading} correcting hint={hint} correct={correct} onCorrect={send} />
      {apply.isError && <ProblemNote error={apply.error} />}
      {upload.job.rows.accepted > 0 && (
        <div>
          <Button loading={apply.isPending} onClick={() => apply.mutate(upload.job, { onSuccess: onGoesOn })}>
            {t.apply(upload.job.rows.accepted)}
          </Button>
        </div>
      )}
    </>
  )
}
