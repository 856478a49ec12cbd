import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { NewCareVisit } from '../../api/schemas'
import { usePlanVisit } from '../../api/useCare'
import { today } from '../../i18n/dates'
import { Choice, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useCareTexts } from './texts'

type Reason = NewCareVisit['reason']
type Festival = NonNullable<NewCareVisit['festival']>

/** What tags ask for lists itself. */
const BY_HAND: Reason[] = ['HOSPITAL', 'FAMILY_EVENT', 'FESTIVAL']

type Props = { member: { id: string; name: string }; onClose: () => void }

/** Somebody is to be called on: what happened and when, or at which festival. */
export function PlanDialog({ member, onClose }: Props) {
  const t = useCareTexts()
  const plan = usePlanVisit()
  const saved = useSaved(onClose)
  const [reason, setReason] = useState<Reason>('HOSPITAL')
  const [festival, setFestival] = useState<Festival>('SPRING_FESTIVAL')
  const [on, setOn] = useState(today())
  const isFestival = reason === 'FESTIVAL'
  return (
    <SaveDialog
      title={t.planOf(member.name)}
      testId="visit-plan"
      saving={plan}
      fields={['/on', '/reason', '/festival']}
      onSubmit={() => plan.mutate({ memberId: member.id, reason, on, festival: isFestival ? festival : undefined }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.planNote}</p>
      <Choice
        label={t.reason}
        value={reason}
        error={errorAt(plan.error, '/reason')}
        onChange={(event) => setReason(event.target.value as Reason)}
        options={BY_HAND.map((value) => ({ value, label: t.reasons[value] ?? value }))}
      />
      {isFestival && (
        <Choice
          label={t.festival}
          value={festival}
          error={errorAt(plan.error, '/festival')}
          onChange={(event) => setFestival(event.target.value as Festival)}
          options={Object.entries(t.festivals).map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextField
        label={isFestival ? t.festivalYear : t.eventOn}
        type="date"
        required
        max={isFestival ? undefined : today()}
        value={on}
        error={errorAt(plan.error, '/on')}
        onChange={(event) => setOn(event.target.value)}
      />
    </SaveDialog>
  )
}
