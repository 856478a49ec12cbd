import { useState } from 'react'
import { Link } from 'react-router'
import type { HealthChange, HealthPerson, HealthRecord } from '../../api/schemas'
import { useReadHealth, useReadHealthChanges } from '../../api/useHealth'
import { useKnownMe } from '../../api/useMe'
import { dateOf, momentOf, partialDate } from '../../i18n/dates'
import { type Language, useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { type FactGroup, Facts } from '../../ui/record/Facts'
import { ProblemNote } from '../../ui/States'
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
      <HealthForm
        memberId={memberId}
        file={file}
        onClose={() => setWriting(false)}
        onWritten={(content) => {
          const at = new Date().toISOString()
          onWritten({ ...file, content, version: file.version + 1, writtenBy: me?.username ?? '', writtenAt: at })
          setWriting(false)
        }}
      />
    )
  const isEmpty = file.version === 0
  return (
    <div className="stack" data-testid="health-file">
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

function groupsOf(content: HealthRecord['content'], t: ReturnType<typeof useHealthTexts>, language: Language): FactGroup[] {
  const lines = (texts: string[]) => (texts.length > 0 ? texts.map((text) => <div key={text}>{text}</div>) : undefined)
  const field = (key: string) => t.fields[key] ?? key
  return [
    {
      title: t.groups.illness,
      facts: [
        {
          label: field('CONDITIONS'),
          shown: lines(
            content.conditions.map(({ name, code, since }) =>
              [code ? `${name}（${code}）` : name, since && t.since(partialDate(since, language))].filter(Boolean).join('，'),
            ),
          ),
        },
        { label: field('ALLERGIES'), shown: lines(content.allergies) },
        {
          label: field('MEDICATIONS'),
          shown: lines(content.medications.map(({ name, dosage }) => [name, dosage].filter(Boolean).join('，'))),
        },
      ],
    },
    {
      title: t.groups.body,
      facts: [
        { label: field('MOBILITY'), text: content.mobility && t.mobilities[content.mobility] },
        { label: field('BLOOD_GROUP'), text: content.bloodGroup && t.bloods[content.bloodGroup] },
        { label: field('LAST_CHECK_UP'), text: content.lastCheckUpOn && dateOf(content.lastCheckUpOn, language) },
      ],
    },
    {
      title: t.groups.doctor,
      facts: [
        { label: t.doctor, text: content.doctor },
        { label: t.hospital, text: content.hospital },
        { label: t.hospitalContact, text: content.hospitalContact },
      ],
    },
    { title: t.groups.other, facts: [{ label: field('NOTES'), text: content.notes }] },
  ]
}
