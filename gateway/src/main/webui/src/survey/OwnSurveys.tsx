import { useState } from 'react'
import type { Me, ReturnedAnswer, Survey, UnitName } from '../api/schemas'
import { useAnswersTo, useSurveys } from '../api/useSurveys'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { AnswerDialog } from './AnswerDialog'
import { SURVEY_TONES } from './surveyModel'
import { useSurveyTexts } from './texts'

/** Of so many surveys, the latest, the own answers are shown. */
const LATEST = 10

type Line = { survey: Survey; unit: UnitName; answer?: ReturnedAnswer }

/** What a liaison answers for his units, survey by survey. */
export function OwnSurveys({ me }: { me: Me }) {
  const t = useSurveyTexts()
  const { language } = useLanguage()
  const surveys = useSurveys()
  const begun = (surveys.data ?? []).filter(({ state }) => state !== 'DRAFT').slice(0, LATEST)
  const returns = useAnswersTo(begun)
  const [answering, setAnswering] = useState<Line | null>(null)
  if (surveys.isPending || returns.isLoading) return <Loading />
  // What was read stays, and with it the dialog that is open, when asking again fails.
  if (surveys.isLoadingError) return <LoadFailed error={surveys.error} retry={() => void surveys.refetch()} />
  if (returns.isError && returns.answers.size < begun.length)
    return <LoadFailed error={returns.error} retry={() => void returns.refetch()} />
  const lines = begun.flatMap((survey) =>
    me.units.map((unit): Line => {
      const answer = returns.answers.get(survey.id)?.find(({ unitId }) => unitId === unit.id)
      return { survey, unit: { unitId: unit.id, unitName: unit.name }, answer }
    }),
  )
  return (
    <Page title={t.title} note={t.ownNote}>
      {lines.length === 0 ? (
        <Empty title={t.noneOpen} />
      ) : (
        <Card>
          <DataTable<Line>
            caption={t.title}
            testId="own-surveys"
            rows={lines}
            rowKey={({ survey, unit }) => survey.id + unit.unitId}
            columns={[
              { key: 'title', title: t.name, render: ({ survey }) => survey.title },
              {
                key: 'state',
                title: t.state,
                render: ({ survey: { state } }) => (
                  <Badge tone={SURVEY_TONES[state] ?? 'plain'}>{t.states[state] ?? state}</Badge>
                ),
              },
              { key: 'closes', title: t.closesOn, render: ({ survey }) => dateOf(survey.closesOn, language) },
              { key: 'unit', title: t.unit, render: ({ unit }) => unit.unitName },
              {
                key: 'answer',
                title: t.ownAnswer,
                render: ({ answer, survey }) =>
                  answer ? (
                    t.answered(answer.hasBranch, answer.memberCount, answer.regularCount)
                  ) : (
                    <Badge tone={survey.state === 'OPEN' ? 'warn' : 'plain'}>{t.notAnswered}</Badge>
                  ),
              },
              {
                key: 'do',
                title: t.change,
                render: (line) =>
                  line.survey.state === 'OPEN' && (
                    <Button
                      type={line.answer ? 'default' : 'primary'}
                      aria-label={t.fillFor(line.survey.title, line.unit.unitName)}
                      onClick={() => setAnswering(line)}
                    >
                      {line.answer ? t.correct : t.fill}
                    </Button>
                  ),
              },
            ]}
          />
        </Card>
      )}
      {answering && (
        <AnswerDialog own surveyId={answering.survey.id} unit={answering.unit} onClose={() => setAnswering(null)} />
      )}
    </Page>
  )
}
