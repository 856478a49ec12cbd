import { useState } from 'react'
import { Link } from 'react-router'
import type { HealthChange, HealthPerson, HealthRecord } from '../../api/schemas'
import { useReadHealth, useReadHealthChanges } from '../../api/useHealth'
import { useKnownMe } from '../../api/useMe'
import { momentOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Facts } from '../../ui/record/Facts'
import { ProblemNote } from '../../ui/States'
import { groupsOf } from './healthFacts'
import { HealthForm } from './HealthForm'
import { PURPOSES } from './healthModel'
import { useHealthTexts } from './texts'

type Props = { memberId: string; consented: HealthPerson['consented'] }

/** A file under a closed cover: it is opened by saying why. */
export function HealthFile({ memberId, consented }: Props) {
  const t = useHealthTexts()
  const read = useReadHealth(memberId)
  const [purpose, setPurpose] = useState('')
  const [file, setFile] = useState<HealthRecord | null>(null)
  if (consented !== 'GIVEN')
    return (
      <Card title={t.tab}>
        <p>{consented === 'WITHDRAWN' ? t.closedWithdrawn : t.closedNotAsked}</p>
        <p className="row">
          <Link className="button-link ghost" to="?tab=consent">
            {t.toConsent}
          </Link>
        </p>
      </Card>
    )
  if (file) return <Opened memberId={memberId} file={file} purpose={purpose} onWritten={setFile} />
  const open = (why: string) => {
    setPurpose(why)
    read.mutate(why, { onSuccess: setFile })
  }
  return (
    <Card title={t.why} testId="health-closed">
      <p className="soft">{t.whyNote}</p>
      <div className="row">
        {PURPOSES.map((why) => (
          <Button key={why} loading={read.isPending && purpose === why} onClick={() => open(why)}>
            {t.purposes[why]}
          </Button>
        ))}
      </div>
      {read.isError && <ProblemNote error={read.error} />}
    </Card>
  )
}

type OpenedProps = { memberId: string; file: HealthRecord; purpose: string; onWritten: (file: HealthRecord) => void }

function Opened({ memberId, file, purpose, onWritten }: OpenedProps) {
  const t = useHealthTexts()
  const { language } = useLanguage()
  const me = useKnownMe()
  const [writing, setWriting] = useState(false)
  if (writing)
    return (
      <div className="no-print">
        <HealthForm
          memberId={memberId}
          file={file}
          onClose={() => setWriting(false)}
          onReread={onWritten}
          onWritten={(content) => {
            const at = new Date().toISOString()
            onWritten({ ...file, content, version: file.version + 1, writtenBy: me?.username ?? '', writtenAt: at })
            setWriting(false)
          }}
        />
      </div>
    )
  const isEmpty = file.version === 0
  return (
    <div className="stack no-print" data-testid="health-file">
      <Card title={t.tab}>
        <div className="row">
          <span>{file.writtenAt ? t.last(file.writtenBy ?? '', momentOf(file.writtenAt, language)) : t.empty}</span>
          <Button type="primary" onClick={() => setWriting(true)}>
            {isEmpty ? t.fill : t.edit}
          </Button>
        </div>
      </Card>
      {!isEmpty && <Facts groups={groupsOf(file.content, t, language)} />}
      {!isEmpty && <History key={file.version} memberId={memberId} purpose={purpose} />}
    </div>
  )
}

function History({ memberId, purpose }: { memberId: string; purpose: string }) {
  const t = useHealthTexts()
  const { language } = useLanguage()
  const read = useReadHealthChanges(memberId)
  const [changes, setChanges] = useState<HealthChange[] | null>(null)
  return (
    <Card title={t.history}>
      {changes ? (
        <ul className="visits">
          {changes.map(({ version, writtenAt, writtenBy, fields }) => (
            <li key={version}>
              {t.changed(momentOf(writtenAt, language), writtenBy, fields.map((field) => t.fields[field] ?? field).join('、'))}
            </li>
          ))}
        </ul>
      ) : (
        <Button loading={read.isPending} onClick={() => read.mutate(purpose, { onSuccess: setChanges })}>
          {t.showHistory}
        </Button>
      )}
      {read.isError && <ProblemNote error={read.error} />}
    </Card>
  )
}
