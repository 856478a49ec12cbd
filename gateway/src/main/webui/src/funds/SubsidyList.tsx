import { useState } from 'react'
import { Link } from 'react-router'
import type { Fund, Subsidy } from '../api/schemas'
import { useDecide, useSubsidies } from '../api/useFunds'
import { yuan } from '../i18n/money'
import { Badge, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { message } from '../ui/said/message'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { DecideDialog, type Asked } from './DecideDialog'
import { useFundTexts } from './texts'

const TONES: Record<Subsidy['state'], Tone> = {
  APPLIED: 'warn',
  REVIEWED: 'warn',
  GRANTED: 'info',
  PAID: 'good',
  REFUSED: 'plain',
}

/** What is asked of the funds, and what the committee makes of it. */
export function SubsidyList({ funds, decides }: { funds: Fund[]; decides: boolean }) {
  const t = useFundTexts()
  const asked = useSubsidies()
  const [deciding, setDeciding] = useState<{ subsidy: Subsidy; asked: Asked }>()
  if (asked.isPending) return <Loading />
  if (asked.isLoadingError) return <LoadFailed error={asked.error} retry={() => void asked.refetch()} />
  return (
    <Card title={t.applications} testId="subsidies">
      {asked.data.length === 0 ? (
        <p className="soft">{t.noApplications}</p>
      ) : (
        <DataTable<Subsidy>
          caption={t.applications}
          wide
          rows={asked.data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'activity',
              title: t.activity,
              render: ({ activityId, title, hostUnitName }) => (
                <>
                  <Link to={'/activities/' + activityId}>{title}</Link> <span className="soft">{hostUnitName}</span>
                </>
              ),
            },
            {
              key: 'turnout',
              title: t.turnout,
              render: ({ units, people, exception }) => (
                <>
                  {t.turnoutOf(units, people)}
                  {exception && <span className="soft"> {t.exception(exception)}</span>}
                </>
              ),
            },
            { key: 'asked', title: t.asked, numeric: true, render: (one) => yuan(one.asked) },
            {
              key: 'granted',
              title: t.granted,
              numeric: true,
              render: ({ granted }) => (granted == null ? '' : yuan(granted)),
            },
            {
              key: 'state',
              title: t.state,
              render: ({ state, reason }) => (
                <>
                  <Badge tone={TONES[state]}>{t.states[state]}</Badge> <span className="soft">{reason}</span>
                </>
              ),
            },
            ...(decides
              ? [
                  {
                    key: 'act',
                    title: t.act,
                    render: (subsidy: Subsidy) => (
                      <Acts subsidy={subsidy} open={(step) => setDeciding({ subsidy, asked: step })} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {deciding && <DecideDialog {...deciding} funds={funds} onClose={() => setDeciding(undefined)} />}
    </Card>
  )
}

function Acts({ subsidy: { id, state }, open }: { subsidy: Subsidy; open: (asked: Asked) => void }) {
  const t = useFundTexts()
  const decide = useDecide(id)
  return (
    <span className="row">
      {state === 'APPLIED' && (
        <Button
          type="primary"
          loading={decide.isPending}
          onClick={() => decide.mutate({ step: 'review' }, { onSuccess: () => message.success(t.done) })}
        >
          {t.steps.review}
        </Button>
      )}
      {state === 'REVIEWED' && (
        <Button type="primary" onClick={() => open('grant')}>
          {t.steps.grant}
        </Button>
      )}
      {(state === 'APPLIED' || state === 'REVIEWED') && <Button onClick={() => open('refuse')}>{t.steps.refuse}</Button>}
      {state === 'GRANTED' && <Button onClick={() => open('pay')}>{t.steps.pay}</Button>}
      {decide.isError && <ProblemNote error={decide.error} />}
    </span>
  )
}
