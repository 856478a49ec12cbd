import { App, Button } from 'antd'
import { useState } from 'react'
import type { AuditRow } from '../api/schemas'
import { TRAILS, type Trail, useAudit, useAuditExport, useVerifyAudit } from '../api/useAudit'
import { momentOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Choice, TextField } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { type AuditInput, csvOf, EVERYTHING, filterOf, isDivision, KINDS, nameOf } from './auditModel'
import { useAuditTexts } from './texts'
import './audit.css'

/** As many rows as a workbook shows well; the rest is exported by dates. */
const MOST_EXPORTED = 10_000

/** What the auditor of a division reads: who did what, and whether nothing was changed afterwards. */
export default function Audit() {
  const t = useAuditTexts()
  const [trail, setTrail] = useState<Trail>('members')
  const [asked, setAsked] = useState(EVERYTHING)
  const shown = useSettled(asked)
  const ask = (part: Partial<AuditInput>) => setAsked({ ...asked, ...part })
  return (
    <Page title={t.title} note={t.note}>
      <Verification division={asked.division} choose={(division) => ask({ division })} />
      <Card>
        <div className="audit-filter">
          <Choice
            label={t.trail}
            value={trail}
            onChange={(event) => setTrail(event.target.value as Trail)}
            options={TRAILS.map((value) => ({ value, label: t.trails[value] }))}
          />
          <Choice
            label={t.action}
            value={asked.action}
            onChange={(event) => ask({ action: event.target.value })}
            options={[{ value: '', label: t.all }, ...KINDS.map((value) => ({ value, label: nameOf(value, t.kinds) }))]}
          />
          <TextField label={t.from} type="date" value={asked.from} onChange={(event) => ask({ from: event.target.value })} />
          <TextField label={t.to} type="date" value={asked.to} onChange={(event) => ask({ to: event.target.value })} />
          <TextField
            label={t.actor}
            placeholder={t.actorHint}
            maxLength={100}
            value={asked.actor}
            onChange={(event) => ask({ actor: event.target.value })}
          />
          <TextField
            label={t.subject}
            placeholder={t.subjectHint}
            maxLength={200}
            value={asked.subject}
            onChange={(event) => ask({ subject: event.target.value })}
          />
        </div>
        {isDivision(shown.division) && <List trail={trail} asked={shown} />}
      </Card>
    </Page>
  )
}

function List({ trail, asked }: { trail: Trail; asked: AuditInput }) {
  const t = useAuditTexts()
  const { language } = useLanguage()
  const found = useAudit(trail, filterOf(asked))
  if (found.isPending) return <Loading />
  if (found.isLoadingError) return <LoadFailed error={found.error} retry={() => void found.refetch()} />
  const rows = found.data.pages.flatMap((page) => page.items)
  if (rows.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  return (
    <>
      <ExportButton trail={trail} asked={asked} />
      <DataTable<AuditRow>
        caption={t.title}
        testId="audit"
        rows={rows}
        rowKey={(row) => row.division + row.seq}
        columns={[
          { key: 'when', title: t.when, render: (row) => <span className="nowrap">{momentOf(row.at, language)}</span> },
          { key: 'actor', title: t.actor, render: (row) => row.actor },
          { key: 'action', title: t.action, render: (row) => <Action action={row.action} /> },
          { key: 'subject', title: t.subject, render: (row) => <span className="small audit-subject">{row.subject}</span> },
          { key: 'reason', title: t.reason, render: (row) => row.reason || '—' },
          { key: 'origin', title: t.origin, render: (row) => <span className="numeric">{row.origin || '—'}</span> },
        ]}
      />
      {found.hasNextPage && (
        <div>
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Action({ action }: { action: string }) {
  const t = useAuditTexts()
  const name = nameOf(action, t.actions)
  return action === 'access.refused' ? <Badge tone="bad">{name}</Badge> : <span title={action}>{name}</span>
}

function ExportButton({ trail, asked }: { trail: Trail; asked: AuditInput }) {
  const t = useAuditTexts()
  const { message } = App.useApp()
  const rows = useAuditExport(MOST_EXPORTED)
  const head = [t.when, t.actor, t.action, t.code, t.subject, t.reason, t.origin, t.division, t.number]
  const start = () =>
    rows.mutate(
      { trail, filter: filterOf(asked) },
      {
        onSuccess: ({ rows: found, complete }) => {
          download(
            csvOf(head, found, (action) => nameOf(action, t.actions)),
            `${t.title}-${t.trails[trail]}-${today()}.csv`,
          )
          void (complete ? message.success(t.exported(found.length)) : message.warning(t.exportedPart(found.length)))
        },
      },
    )
  return (
    <div className="row">
      <Button loading={rows.isPending} onClick={start}>
        {t.exportRows}
      </Button>
      {rows.isError && <ProblemNote error={rows.error} />}
    </div>
  )
}

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

function Verification({ division, choose }: { division: string; choose: (division: string) => void }) {
  const t = useAuditTexts()
  const verify = useVerifyAudit()
  return (
    <Card>
      <div className="row">
        <TextField
          label={t.division}
          hint={t.divisionHint}
          error={isDivision(division) ? null : t.divisionDigits}
          inputMode="numeric"
          maxLength={6}
          value={division}
          onChange={(event) => choose(event.target.value.replace(/\D/g, ''))}
        />
        <Button loading={verify.isPending} disabled={!isDivision(division)} onClick={() => verify.mutate(division)}>
          {t.verify}
        </Button>
      </div>
      {verify.isError && <ProblemNote error={verify.error} />}
      {verify.data && (
        <dl className="audit-chains" data-testid="audit-chains" aria-live="polite">
          {verify.data.map(({ trail, chain }) => (
            <div key={trail}>
              <dt>{t.trails[trail]}</dt>
              <dd>
                {t.checked(chain.division)}
                <Badge tone={chain.firstBroken === 0 ? 'good' : 'bad'}>
                  {chain.cut
                    ? t.cut(chain.rows, chain.copied)
                    : chain.firstBroken === 0
                      ? t.whole(chain.rows)
                      : t.broken(chain.firstBroken)}
                </Badge>
              </dd>
              {chain.head && (
                <dd className="soft small audit-subject">
                  {t.head} {chain.head}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}
