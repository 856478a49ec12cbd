import { useState } from 'react'
import { useActivityTypes, useTypeUsage } from '../api/useActivityTypes'
import type { ActivityType, Me } from '../api/schemas'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { YearStepper } from '../ui/YearStepper'
import { AddTypeDialog } from './AddTypeDialog'
import { useCatalogueTexts } from './texts'
import { TypeTable } from './TypeTable'
import './catalogue.css'

const EDITORS = ['county-committee', 'org-dept']

/** What activities are called: three kinds, what lies under them, and how often the four large kinds were held. */
export default function CataloguePage({ me }: { me: Me }) {
  const t = useCatalogueTexts()
  const [adding, setAdding] = useState(false)
  const types = useActivityTypes()
  if (types.isPending) return <Loading />
  if (types.isLoadingError) return <LoadFailed error={types.error} retry={() => void types.refetch()} />
  // The catalogue is a county's; a city reads what its counties added.
  const editing = me.division?.length === 6 && me.roles.some((role) => EDITORS.includes(role))
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={
        editing && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      <Usage />
      {types.data.map((kind: ActivityType) => (
        <Card key={kind.code} title={kind.name}>
          <TypeTable kind={kind} editing={editing} />
        </Card>
      ))}
      {adding && <AddTypeDialog tree={types.data} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Usage() {
  const t = useCatalogueTexts()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const usage = useTypeUsage(year)
  const kinds = usage.data ?? []
  const most = Math.max(...kinds.map((kind) => kind.held), 1)
  return (
    <Card title={t.usage(year)} testId="type-usage" tools={<YearStepper year={year} onYear={setYear} />}>
      {usage.isPending && <Loading />}
      {usage.isError && <LoadFailed error={usage.error} retry={() => void usage.refetch()} />}
      {usage.data &&
        (kinds.every((kind) => kind.held === 0) ? (
          <Empty title={t.nothing(year)} />
        ) : (
          <DataTable
            caption={t.usage(year)}
            rows={kinds}
            rowKey={(kind) => kind.code}
            columns={[
              { key: 'kind', title: t.large, render: (kind) => kind.name },
              {
                key: 'held',
                title: t.held,
                render: (kind) => (
                  <span className="type-held">
                    <span className="type-bar" style={{ inlineSize: `${(100 * kind.held) / most}%` }} aria-hidden="true" />
                    {t.times(kind.held)}
                  </span>
                ),
              },
            ]}
          />
        ))}
    </Card>
  )
}
