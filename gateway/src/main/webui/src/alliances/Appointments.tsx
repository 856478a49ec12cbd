import { useState } from 'react'
import type { AllianceDetail, Me } from '../api/schemas'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { LeadUnitDialog } from './LeadUnitDialog'
import { NominateDialog } from './NominateDialog'
import { mayDesignate, mayNominate } from './nominationModel'
import { useAllianceTexts } from './texts'

/** Two appointments with two authors: one from above, one from below. */
export function Appointments({ alliance, me, isPast }: { alliance: AllianceDetail; me: Me; isPast: boolean }) {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const [open, setOpen] = useState<'lead-unit' | 'leader' | null>(null)
  const close = () => setOpen(null)
  const until = (to: string | null | undefined) => (to ? dateOf(to, language) : t.now)
  return (
    <>
      <Card
        title={t.leadUnits}
        tools={!isPast && mayDesignate(me) && <Button onClick={() => setOpen('lead-unit')}>{t.designate}</Button>}
      >
        <DataTable
          caption={t.leadUnits}
          testId="lead-units"
          rows={alliance.leadUnits}
          rowKey={(row) => row.unitId + row.from}
          columns={[
            { key: 'unit', title: t.unit, render: (row) => row.unitName },
            { key: 'from', title: t.from, render: (row) => dateOf(row.from, language) },
            { key: 'to', title: t.to, render: (row) => until(row.to) },
            { key: 'document', title: t.document, render: (row) => row.documentNo },
          ]}
        />
      </Card>
      <Card
        title={t.leaders}
        tools={!isPast && mayNominate(me, alliance.id) && <Button onClick={() => setOpen('leader')}>{t.nominate}</Button>}
      >
        {alliance.leaders.length === 0 ? (
          <p className="soft">{t.noLeader}</p>
        ) : (
          <DataTable
            caption={t.leaders}
            testId="leaders"
            rows={alliance.leaders}
            rowKey={(row) => row.memberId + row.from}
            columns={[
              { key: 'name', title: t.leader, render: (row) => row.name ?? <span className="soft">{t.nameHidden}</span> },
              {
                key: 'meeting',
                title: t.meeting,
                render: (row) => `${dateOf(row.meetingOn, language)} · ${t.present(row.present)}`,
              },
              { key: 'from', title: t.from, render: (row) => dateOf(row.from, language) },
              { key: 'to', title: t.to, render: (row) => until(row.to) },
            ]}
          />
        )}
      </Card>
      {open === 'lead-unit' && <LeadUnitDialog alliance={alliance} onClose={close} />}
      {open === 'leader' && <NominateDialog alliance={alliance} onClose={close} />}
    </>
  )
}
