import { Button } from 'antd'
import { useRef } from 'react'
import { surveyAnnotatedPath, useImportSurvey } from '../api/useSurveys'
import { Dialog } from '../ui/Dialog'
import { ProblemNote } from '../ui/States'
import { useSurveyTexts } from './texts'

/** The answers of many units at once, from the workbook the county collected. */
export function SurveyUpload({ surveyId }: { surveyId: string }) {
  const t = useSurveyTexts()
  const input = useRef<HTMLInputElement>(null)
  const upload = useImportSurvey()
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
          if (file) upload.mutate({ id: surveyId, file })
          event.target.value = ''
        }}
      />
      <Button loading={upload.isPending} onClick={() => input.current?.click()}>
        {t.upload}
      </Button>
      {(upload.isSuccess || upload.isError) && (
        <Dialog
          title={t.uploadTitle}
          onClose={upload.reset}
          testId="survey-import"
          foot={<Button onClick={upload.reset}>{t.dismiss}</Button>}
        >
          {upload.isError && <ProblemNote error={upload.error} />}
          {upload.isSuccess && (
            <div className="stack">
              <p>
                {upload.data.failure ??
                  t.uploadCounts(upload.data.rows.total, upload.data.rows.accepted, upload.data.rows.rejected)}
              </p>
              {upload.data.rows.rejected + upload.data.rows.warned > 0 && (
                <p>
                  <a className="button-link ghost" href={surveyAnnotatedPath(upload.data)} download>
                    {t.annotated}
                  </a>{' '}
                  <span className="soft small">{t.annotatedNote}</span>
                </p>
              )}
            </div>
          )}
        </Dialog>
      )}
    </>
  )
}
