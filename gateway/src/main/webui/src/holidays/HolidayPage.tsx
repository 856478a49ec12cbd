import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { HolidayTable, KeyDay, Me } from '../api/schemas'
import { useHolidays } from '../api/useHolidays'
import { usePlannedRotations } from '../api/useRotation'
import { dayOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { YearStepper } from '../ui/YearStepper'
import { HolidayEditor } from './HolidayEditor'
import { LineTable } from './LineTable'
import { useHolidayTexts } from './texts'
import './holidays.css'

const EDITORS = ['county-committee', 'org-dept']

export default function HolidayPage({ me }: { me: Me }) {
  const t = useHolidayTexts()
  const { year: chosen } = useParams()
  const year = Number(chosen ?? today().slice(0, 4))
  const holidays = useHolidays(year)
  const [phase, setPhase] = useState<'read' | 'edit' | 'left' | 'saved'>('read')
  if (holidays.isPending) return <Loading />
  if (holidays.isError && !holidays.data) return <LoadFailed error={holidays.error} retry={() => void holidays.refetch()} />
  const { table } = holidays.data
  const editing = phase === 'edit'
  const mayEdit = me.roles.some((role) => EDITORS.includes(role))
  return (
    <Page
      title={t.title(year)}
      note={t.source(table.source)}
      tools={!editing && <Tools year={year} focused={phase === 'left'} onEdit={mayEdit ? () => setPhase('edit') : undefined} />}
    >
      {table.provisional && <Alert type="warning" title={t.provisional} />}
      {table.warnings.length > 0 && (
        <Alert
          type="warning"
          title={t.contradicts}
          description={table.warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        />
      )}
      {phase === 'saved' && <Saved year={year} />}
      {editing ? (
        <HolidayEditor
          kept={holidays.data}
          reload={holidays.refetch}
          onClose={() => setPhase('left')}
          onSaved={() => setPhase('saved')}
        />
      ) : (
        <Card title={t.days}>
          <LineTable year={year} saved={table.days} next={table.days} />
        </Card>
      )}
      <KeyDates table={table} />
    </Page>
  )
}

function Tools({ year, focused, onEdit }: { year: number; focused: boolean; onEdit?: () => void }) {
  const t = useHolidayTexts()
  const navigate = useNavigate()
  const go = (to: number) => void navigate(`/holidays/${to}`)
  return (
    <>
      <YearStepper year={year} onYear={go} />
      {onEdit && (
        <Button type="primary" autoFocus={focused} onClick={onEdit}>
          {t.edit}
        </Button>
      )}
    </>
  )
}

/** Says where dates that no longer fit are looked at. */
function Saved({ year }: { year: number }) {
  const t = useHolidayTexts()
  const planned = usePlannedRotations(year, true)
  const seen = useRef<HTMLDivElement>(null)
  useEffect(() => seen.current?.focus(), [])
  const none = planned.data?.length === 0
  return (
    <div ref={seen} tabIndex={-1}>
      <Alert
        type="success"
        role="status"
        title={none ? t.savedNone : t.saved}
        description={
          !none && (
            <ul className="holiday-rotations">
              {planned.data?.map((line) => (
                <li key={line.id}>
                  <Link to={`/rotation/${line.allianceId}/${line.year}`}>{t.rotationOf(line.allianceName)}</Link>
                </li>
              )) ?? (
                <li>
                  <Link to="/rotation">{t.rotations}</Link>
                </li>
              )}
            </ul>
          )
        }
      />
    </div>
  )
}

function KeyDates({ table }: { table: HolidayTable }) {
  const t = useHolidayTexts()
  const { language } = useLanguage()
  return (
    <Card title={t.keyDates}>
      <p className="soft">{t.keyNote}</p>
      <DataTable<KeyDay>
        caption={t.keyDates}
        testId="key-dates"
        rows={table.keyDates}
        rowKey={(key) => key.name}
        columns={[
          { key: 'name', title: t.name, render: (key) => key.name },
          { key: 'date', title: t.when, render: (key) => dayOf(key.date, language) },
          {
            key: 'marked',
            title: t.markedOn,
            render: (key) => (key.markedOn ? dayOf(key.markedOn, language) : <span className="soft">{t.unmarked}</span>),
          },
        ]}
      />
    </Card>
  )
}
