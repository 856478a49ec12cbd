import { useState } from 'react'
import { useNavigate } from 'react-router'
import { choicesOf } from '../api/activityTypes'
import { useCreateActivity, useRewriteDraft } from '../api/useActivities'
import { useActivityTypes } from '../api/useActivityTypes'
import { useAlliances, useAllianceUnits, useUnitPosts } from '../api/useAlliances'
import { isOvertaken } from '../api/useLatest'
import { useRotation } from '../api/useRotation'
import type { Activity, ActivityKind, Me } from '../api/schemas'
import { dayOf, instantOf, localDate, monthName, timeOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Overtaken } from '../ui/Overtaken'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { keptAs, useKept } from '../ui/useKept'
import { datedSpanOf, hostsFor } from './activityModel'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'
import { fillsTurn, nextTurn, type Turn, turnIn, turnsOf } from '../api/turns'

const KINDS: ActivityKind[] = ['COLLECTIVE', 'THEME_DAY', 'MEETING']

/** What somebody has filled in; what he has not follows from the month's turn, the host and its venue. */
type Filled = Partial<Record<'alliance' | 'host' | 'title' | 'date' | 'from' | 'to' | 'venue' | 'capacity', string>> & {
  kind?: ActivityKind
  type?: string
}

const UNTOUCHED: Filled = {}
const isUntouched = (filled: Filled) => Object.keys(filled).length === 0
const differs = (filled: Filled, from: Filled) =>
  Object.entries({ ...from, ...filled }).some(([field, value]) => from[field as keyof Filled] !== value)

function filledIn(draft: Activity): Filled {
  return {
    kind: draft.kind,
    type: draft.type ?? '',
    host: draft.hostUnitId,
    title: draft.title,
    date: localDate(draft.startsAt),
    from: timeOf(draft.startsAt),
    to: timeOf(draft.endsAt),
    venue: draft.venueName,
    capacity: String(draft.capacity),
  }
}

/** What was taken from the old host's room goes with it; what somebody wrote himself stays. */
function hostedBy(host: string, filled: Filled, old: { address: string; capacity: number } | undefined | null): Filled {
  const { venue, capacity, ...others } = filled
  return {
    ...others,
    host,
    ...(venue !== undefined && venue !== old?.address && { venue }),
    ...(capacity !== undefined && capacity !== String(old?.capacity) && { capacity }),
  }
}

/** The turns of a month's year and of the next: in December one plans for January. */
function useTurns(allianceId: string, month: string): Turn[] {
  const year = Number(month.slice(0, 4))
  const first = useRotation(allianceId, year)
  const next = useRotation(allianceId, year + 1)
  return turnsOf([first.data, next.data])
}

type Props = {
  month: string
  allianceId: string
  me: Me
  kind?: ActivityKind
  /** The draft that is written anew; absent for a new one. */
  draft?: Activity
  onClose: () => void
}

/** A new activity, or a draft before it is published: the month's turn gives host and date, the host's venue place and seats. */
export function NewActivity({ month, allianceId: first, me, kind: wanted, draft, onClose }: Props) {
  const t = useActivityTexts()
  const own = useStepTexts()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const create = useCreateActivity()
  const rewrite = useRewriteDraft(draft?.id ?? '')
  const write = draft ? rewrite : create
  const alliances = useAlliances()
  // What somebody started from; what another saved since is shown beside it, and written over only after that.
  const [base] = useState(draft)
  const asRead = base ? filledIn(base) : UNTOUCHED
  const since = draft && isOvertaken(rewrite.error) && draft.version !== base?.version ? draft : undefined
  const [filled, setFilled] = useKept<Filled>(
    keptAs(me.username, `activity:${base ? `${base.id}:${base.version}` : `${first}:${month}`}`),
    asRead,
    isUntouched,
  )
  const changed = differs(filled, asRead)
  const [resumed] = useState(changed)
  const allianceId = filled.alliance ?? first
  const units = useAllianceUnits(allianceId)
  const posts = useUnitPosts(allianceId, undefined, allianceId !== '')
  const turns = useTurns(allianceId, month)
  const fill = (field: keyof Filled) => (event: { target: { value: string } }) =>
    setFilled((was) => ({ ...was, [field]: event.target.value }))
  const hosts = hostsFor(units.data ?? [], allianceId, me)
  const mayHost = (unitId: string | undefined) => hosts.some((unit) => unit.unitId === unitId)
  // Whoever opens the running month plans ahead; a month that is past was chosen on purpose, to enter what took place.
  const ahead = month === today().slice(0, 7) ? nextTurn(turns, today(), mayHost) : undefined
  const turn = filled.date ? turnIn(turns, filled.date.slice(0, 7)) : (ahead ?? turnIn(turns, month))
  // What is shown is what is sent: a unit that was kept and may not host here is neither.
  const chosenHost = units.data === undefined || mayHost(filled.host) ? filled.host : undefined
  const hostUnitId = chosenHost ?? (mayHost(turn?.actualHostUnitId) ? turn?.actualHostUnitId : hosts[0]?.unitId) ?? ''
  const venue = posts.data?.find((unit) => unit.unitId === hostUnitId)?.venue
  const kind = filled.kind ?? wanted ?? 'COLLECTIVE'
  const types = useActivityTypes()
  const offered = choicesOf(types.data ?? [], kind)
  // What was taken out of use since cannot be sent, and belongs to the kind it was chosen for.
  const type = offered.some((one) => one.code === filled.type) ? filled.type : undefined
  const day = filled.date ?? turn?.date ?? month + '-01'
  const from = filled.from ?? '09:00'
  const to = filled.to ?? '11:00'
  const venueName = filled.venue ?? venue?.address ?? ''
  const capacity = filled.capacity ?? String(venue?.capacity ?? 40)
  const submit = () => {
    const activity = {
      allianceId,
      slotId: turn && fillsTurn(turn, hostUnitId, day) ? turn.id : undefined,
      kind,
      type,
      title: filled.title ?? '',
      hostUnitId,
      startsAt: instantOf(day, from),
      endsAt: instantOf(day, to),
      venueName,
      capacity: Number(capacity),
    }
    const done = (id: string) => {
      setFilled(UNTOUCHED)
      if (draft) onClose()
      else void navigate('/activities/' + id)
    }
    if (draft) rewrite.mutate({ draft: activity, version: (since ?? base ?? draft).version }, { onSuccess: done })
    else create.mutate(activity, { onSuccess: done })
  }
  return (
    <Dialog title={draft ? own.edit : t.create} onClose={onClose} testId="new-activity" kept>
      <Form onSubmit={submit}>
        {resumed && changed && (
          <p className="row soft">
            {own.resumed}
            <Button size="small" onClick={() => setFilled(asRead)}>
              {draft ? own.asBefore : own.startAnew}
            </Button>
          </p>
        )}
        {!draft && (
          <Choice
            label={t.alliance}
            value={allianceId}
            onChange={(event) => {
              const alliance = event.target.value
              setFilled(({ host: _, date: __, venue: ___, ...others }) => ({ ...others, alliance }))
            }}
            options={(alliances.data ?? []).map((alliance) => ({ value: alliance.id, label: alliance.name }))}
          />
        )}
        <Choice
          label={t.kind}
          value={kind}
          onChange={fill('kind')}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Choice
          label={own.type}
          value={type ?? ''}
          onChange={fill('type')}
          options={[
            { value: '', label: own.noType },
            ...offered.map((one) => ({ value: one.code, label: one.depth > 0 ? `${one.under} › ${one.name}` : one.name })),
          ]}
        />
        <TextField label={t.name} required maxLength={100} value={filled.title ?? ''} onChange={fill('title')} />
        <Choice
          label={t.host}
          value={hostUnitId}
          hint={
            <>
              {turn &&
                `${t.slot}：${monthName(turn.month, language)} ${turn.hostUnitName ?? ''} ${dayOf(turn.date, language)} `}
              {turn && hostUnitId !== turn.actualHostUnitId && own.otherHost}
              {hosts.length < (units.data?.length ?? 0) && own.ownUnitOnly}
            </>
          }
          onChange={({ target }) => setFilled((was) => hostedBy(target.value, was, venue))}
          options={hosts.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
        />
        <TextField
          label={t.date}
          type="date"
          required
          hint={day < today() ? own.dayIsPast : undefined}
          value={day}
          onChange={fill('date')}
        />
        <TextField label={t.from} type="time" required value={from} onChange={fill('from')} />
        <TextField label={t.to} type="time" required min={from} value={to} onChange={fill('to')} />
        <TextField
          label={t.venue}
          required
          maxLength={100}
          hint={filled.venue === undefined && venue ? own.venueFrom : undefined}
          value={venueName}
          onChange={fill('venue')}
        />
        <TextField label={t.capacity} type="number" required min={1} value={capacity} onChange={fill('capacity')} />
        <p className="soft">{own.onlyPublish}</p>
        {since && (
          <Overtaken>
            {[since.title, since.hostUnitName, datedSpanOf(since, language), since.venueName, since.capacity]
              .filter(Boolean)
              .join(' · ')}
          </Overtaken>
        )}
        {write.isError && !since && <ProblemNote error={write.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
