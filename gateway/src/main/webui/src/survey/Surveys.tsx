import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCreateSurvey, useSurveys } from '../api/useSurveys'
import type { Me, Survey } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../ui/States'
import { OwnSurveys } from './OwnSurveys'
import { SURVEY_TONES } from './surveyModel'
import { useSurveyTexts } from './texts'

const SEES_ALL = ['county-committee', 'org-dept']

/** An office of the county carries surveys out, a liaison answers them. */
export default function Surveys({ me }: { me: Me }) {
  return me.roles.some((role) => SEES_ALL.includes(role)) ? <AllSurveys /> : <OwnSurveys me={me} />
}

function AllSurveys() {
  const t = useSurveyTexts()
  const { language } = useLanguage()
  const surveys = useSurveys()
  const [creating, setCreating] = useState(false)
  if (surveys.isPending) return <Loading />
  if (surveys.isLoadingError) return <LoadFailed error={surveys.error} retry={() => void surveys.refetch()} />
  return (
    <Page
      title={t.title}
      tools={
        <Button type="primary" onClick={() => setCreating(true)}>
          {t.create}
        </Button>
      }
    >
      {surveys.data.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
        </Empty>
      ) : (
        <Card>
          <DataTable<Survey>
            caption={t.title}
            testId="surveys"
            rows={surveys.data}
            rowKey={(survey) => survey.id}
            columns={[
              { key: 'title', title: t.name, render: (survey) => <Link to={'/surveys/' + survey.id}>{survey.title}</Link> },
              {
                key: 'state',
                title: t.state,
                render: (survey) => (
                  <Badge tone={SURVEY_TONES[survey.state] ?? 'plain'}>{t.states[survey.state] ?? survey.state}</Badge>
                ),
              },
              { key: 'opens', title: t.opensOn, render: (survey) => dateOf(survey.opensOn, language) },
              { key: 'closes', title: t.closesOn, render: (survey) => dateOf(survey.closesOn, language) },
            ]}
          />
        </Card>
      )}
      {creating && <NewSurvey onClose={() => setCreating(false)} />}
    </Page>
  )
}

function NewSurvey({ onClose }: { onClose: () => void }) {
  const t = useSurveyTexts()
  const navigate = useNavigate()
  const create = useCreateSurvey()
  const year = Number(today().slice(0, 4))
  const [wanted, setWanted] = useState({ year, title: t.nameOf(year), opensOn: today(), closesOn: today() })
  const submit = () => {
    create.mutate(wanted, { onSuccess: (id) => void navigate('/surveys/' + id) })
  }
  return (
    <Dialog title={t.create} onClose={onClose}>
      <Form onSubmit={submit}>
        <TextField
          label={t.year}
          type="number"
          required
          min={2000}
          max={2100}
          value={wanted.year}
          onChange={(event) => setWanted({ ...wanted, year: Number(event.target.value) })}
        />
        <TextField
          label={t.name}
          required
          maxLength={100}
          value={wanted.title}
          onChange={(event) => setWanted({ ...wanted, title: event.target.value })}
        />
        <TextField
          label={t.opensOn}
          type="date"
          required
          value={wanted.opensOn}
          onChange={(event) => setWanted({ ...wanted, opensOn: event.target.value })}
        />
        <TextField
          label={t.closesOn}
          type="date"
          required
          min={wanted.opensOn}
          value={wanted.closesOn}
          onChange={(event) => setWanted({ ...wanted, closesOn: event.target.value })}
        />
        {create.isError && <ProblemNote error={create.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t.create}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
