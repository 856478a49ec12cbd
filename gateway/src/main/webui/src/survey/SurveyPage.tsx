import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useOpenSurvey, useSurvey, useSurveyProgress } from '../api/useSurveys'
import type { Survey, SurveyProgress, UnitName } from '../api/schemas'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Card, Page } from '../ui/Page'
import { Progress } from '../ui/Progress'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { AnswerDialog } from './AnswerDialog'
import { Candidates } from './Candidates'
import { CloseDialog } from './CloseDialog'
import { returnedPercent, SURVEY_TONES } from './surveyModel'

import { SurveyUpload } from './SurveyUpload'
import { useSurveyTexts } from './texts'
import './survey.css'

export default function SurveyPage() {
  const t = useSurveyTexts()
  const { language } = useLanguage()
  const { id = '' } = useParams()
  const survey = useSurvey(id)
  const progress = useSurveyProgress(id)
  if (survey.isPending || progress.isPending) return <Loading />
  if (survey.isLoadingError) return <LoadFailed error={survey.error} retry={() => void survey.refetch()} />
  if (progress.isLoadingError) return <LoadFailed error={progress.error} retry={() => void progress.refetch()} />
  const { title, opensOn, closesOn, state, closeReason } = survey.data
  return (
    <Page
      title={title}
      note={
        <>
          {dateOf(opensOn, language)} – {dateOf(closesOn, language)}{' '}
          <Badge tone={SURVEY_TONES[state] ?? 'plain'}>{t.states[state]}</Badge>
        </>
      }
      tools={<Tools survey={survey.data} progress={progress.data} />}
    >
      {closeReason && <Alert type="info" title={t.closedBecause(closeReason)} />}
      <Returns survey={survey.data} progress={progress.data} />
      <Candidates surveyId={id} />
    </Page>
  )
}

function Tools({ survey, progress }: { survey: Survey; progress: SurveyProgress }) {
  const t = useSurveyTexts()
  const open = useOpenSurvey()
  const [closing, setClosing] = useState(false)
  return (
    <>
      {survey.state === 'DRAFT' && (
        <Button type="primary" loading={open.isPending} onClick={() => open.mutate(survey.id)}>
          {t.open}
        </Button>
      )}
      {survey.state === 'OPEN' && <SurveyUpload surveyId={survey.id} />}
      {survey.state === 'OPEN' && <Button onClick={() => setClosing(true)}>{t.close}</Button>}
      {survey.state === 'CLOSED' && (
        <Link className="button-link ghost" to={'/grouping?survey=' + survey.id}>
          {t.group}
        </Link>
      )}
      {open.isError && <ProblemNote error={open.error} />}
      {closing && <CloseDialog surveyId={survey.id} progress={progress} onClose={() => setClosing(false)} />}
    </>
  )
}

function Returns({ survey, progress }: { survey: Survey; progress: SurveyProgress }) {
  const t = useSurveyTexts()
  const [answering, setAnswering] = useState<UnitName | null>(null)
  const late = new Set(progress.overdue.map((unit) => unit.unitId))
  return (
    <Card title={t.progress} testId="survey-progress">
      <p data-testid="survey-returned">{t.progressOf(progress.returned, progress.expected)}</p>
      <Progress aria-label={t.progress} percent={returnedPercent(progress)} />
      {progress.missing.length === 0 ? (
        <p className="soft">{t.allIn}</p>
      ) : (
        <section aria-label={t.missing(progress.missing.length)}>
          <h3>{t.missing(progress.missing.length)}</h3>
          <ul className="missing" data-testid="survey-missing">
            {progress.missing.map((unit) => (
              <li key={unit.unitId}>
                {unit.unitName} {late.has(unit.unitId) && <Badge tone="bad">{t.overdue}</Badge>}
                {survey.state === 'OPEN' && (
                  <Button size="small" aria-label={t.answerFor(unit.unitName)} onClick={() => setAnswering(unit)}>
                    {t.answer}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answering && <AnswerDialog surveyId={survey.id} unit={answering} onClose={() => setAnswering(null)} />}
    </Card>
  )
}
