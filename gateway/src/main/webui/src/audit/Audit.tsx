import type { AuditRow } from '../api/schemas'
import { readAudit, TRAILS, type Trail, useAudit, useVerifyAudit } from '../api/useAudit'
import { localDate, momentOf, timeOf } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Choice, TextField } from '../ui/Fields'
import { type Column, ListView } from '../ui/list/ListView'
import { SavedFilters } from '../ui/list/SavedFilters'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { type AuditInput, EVERYTHING, filterOf, isDivision, KINDS, nameOf } from './auditModel'
import { useAuditTexts } from './texts'
import './audit.css'

const ALL = { trail: 'members', ...EVERYTHING }

/** An account is somebody, and so may be whom an action was about. */
const UNSAID = ['actor', 'subject'] as const

const trailOf = (text: string): Trail => TRAILS.find((trail) => trail === text) ?? 'members'

/** What the auditor of a division reads: who did what, and whether nothing was changed afterwards. */
export default function Audit() {
  const t = useAuditTexts()
  const { filter: asked, narrow: ask, search, apply } = useListAddress(ALL, UNSAID)
  const shown = JSON.parse(useSettled(JSON.stringify(asked))) as typeof ALL
  return (
    <Page title={t.title} note={t.note}>
      <Verification division={asked.division} choose={(division) => ask({ division })} />
      <Card>
        <div className="list-filter no-print">
          <Choice
            label={t.trail}
            value={trailOf(asked.trail)}
            onChange={(event) => ask({ trail: event.target.value })}
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
        <SavedFilters list="audit" search={search} apply={apply} />
        {isDivision(shown.division) && <List trail={trailOf(shown.trail)} asked={shown} />}
      </Card>
    </Page>
  )
}

function List({ trail, asked }: { trail: Trail; asked: AuditInput }) {
  const t = useAuditTexts()
  const { language } = useLanguage()
  const filter = filterOf(asked)
  const found = useAudit(trail, filter)
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
    <ListView<AuditRow>
      list="audit"
      title={`${t.title}-${t.trails[trail]}`}
      columns={columnsOf(t, language)}
      rows={rows}
      rowKey={(row) => row.division + row.seq}
      counted={found.hasNextPage ? t.newest(rows.length) : t.count(rows.length)}
      pages={found}
      readAll={(most, signal, report) => readAudit(trail, filter, most, signal, report)}
    />
  )
}

function columnsOf(t: ReturnType<typeof useAuditTexts>, language: Language): Column<AuditRow>[] {
  return [
    {
      key: 'when',
      title: t.when,
      render: (row) => <span className="nowrap">{momentOf(row.at, language)}</span>,
      text: (row) => `${localDate(row.at)} ${timeOf(row.at)}`,
    },
    { key: 'actor', title: t.actor, filed: true, render: (row) => row.actor, text: (row) => row.actor },
    {
      key: 'action',
      title: t.action,

      filed: true,
      render: (row) => <Action action={row.action} />,
      text: (row) => nameOf(row.action, t.actions),
    },
    { key: 'code', title: t.code, hidden: true, filed: true, render: (row) => row.action, text: (row) => row.action },
    {
      key: 'subject',
      title: t.subject,
      filed: true,

      render: (row) => <span className="small audit-subject">{row.subject}</span>,
      text: (row) => row.subject,
    },
    { key: 'reason', title: t.reason, filed: true, render: (row) => row.reason || '—', text: (row) => row.reason },
    {
      key: 'origin',
      title: t.origin,
      filed: true,
      render: (row) => <span className="numeric">{row.origin || '—'}</span>,
      text: (row) => row.origin,
    },
    {
      key: 'division',
      title: t.division,
      hidden: true,
      filed: true,
      render: (row) => row.division,
      text: (row) => row.division,
    },
    { key: 'seq', title: t.number, hidden: true, filed: true, numeric: true, render: (row) => row.seq, text: (row) => row.seq },
  ]
}

function Action({ action }: { action: string }) {
  const t = useAuditTexts()
  const name = nameOf(action, t.actions)
  return action === 'access.refused' ? <Badge tone="bad">{name}</Badge> : <span title={action}>{name}</span>
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
