import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCreateActivity } from '../api/useActivities'
import { useAllianceUnits } from '../api/useAlliances'
import { useRotation } from '../api/useRotation'
import type { ActivityKind, Alliance } from '../api/schemas'
import { dayOf, instantOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { fillsTurn } from './activityModel'
import { useActivityTexts } from './texts'

const KINDS: ActivityKind[] = ['COLLECTIVE', 'THEME_DAY', 'MEETING']

type Props = { month: string; allianceId: string; alliances: Alliance[]; onClose: () => void }

/** A new activity; the month's turn of the rotation fills in host and date. */
export function NewActivity({ month, allianceId: first, alliances, onClose }: Props) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const write = useCreateActivity()
  const [allianceId, setAllianceId] = useState(first)
  const units = useAllianceUnits(allianceId)
  const rotation = useRotation(allianceId, Number(month.slice(0, 4)))
  const slot = rotation.data?.slots.find((known) => known.month === Number(month.slice(5)) && known.actualHostUnitId)
  const [kind, setKind] = useState<ActivityKind>('COLLECTIVE')
  const [title, setTitle] = useState('')
  const [host, setHost] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('11:00')
  const [venueName, setVenue] = useState('')
  const [capacity, setCapacity] = useState('40')
  const hostUnitId = host ?? slot?.actualHostUnitId ?? units.data?.[0]?.unitId ?? ''
  const day = date ?? slot?.date ?? month + '-01'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(
      {
        allianceId,
        slotId: slot && fillsTurn(slot, month, hostUnitId, day) ? slot.id : undefined,
        kind,
        title,
        hostUnitId,
        startsAt: instantOf(day, from),
        endsAt: instantOf(day, to),
        venueName,
        capacity: Number(capacity),
      },
      { onSuccess: (id) => void navigate('/activities/' + id) },
    )
  }
  return (
    <Dialog title={t.create} onClose={onClose} testId="new-activity">
      <form className="stack" onSubmit={submit}>
        <Choice
          label={t.alliance}
          value={allianceId}
          onChange={(event) => {
            setAllianceId(event.target.value)
            setHost(null)
            setDate(null)
          }}
          options={alliances.map((alliance) => ({ value: alliance.id, label: alliance.name }))}
        />
        <Choice
          label={t.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as ActivityKind)}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField label={t.name} required maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />
        <Choice
          label={t.host}
          value={hostUnitId}
          hint={
            slot && `${t.slot}：${monthName(slot.month, language)} ${slot.hostUnitName ?? ''} ${dayOf(slot.date, language)}`
          }
          onChange={(event) => setHost(event.target.value)}
          options={(units.data ?? []).map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
        />
        <TextField label={t.date} type="date" required value={day} onChange={(event) => setDate(event.target.value)} />
        <TextField label={t.from} type="time" required value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField label={t.to} type="time" required min={from} value={to} onChange={(event) => setTo(event.target.value)} />
        <TextField
          label={t.venue}
          required
          maxLength={100}
          value={venueName}
          onChange={(event) => setVenue(event.target.value)}
        />
        <TextField
          label={t.capacity}
          type="number"
          required
          min={1}
          value={capacity}
          onChange={(event) => setCapacity(event.target.value)}
        />
        {write.isError && <ProblemNote error={write.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
