import { useState } from 'react'
import { useLeave } from '../api/useAlliances'
import { errorAt } from '../api/problem'
import type { AllianceUnit } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { message } from '../ui/said/message'
import { Alert } from '../ui/Alert'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { DocumentFields } from './DocumentFields'
import { useMembershipTexts } from './membershipTexts'

const FIELDS = ['/until', '/documentNo']

type Props = { allianceId: string; unit: AllianceUnit; onClose: () => void }

/** A unit leaves by a document; what follows from it stands before it is saved. */
export function LeaveDialog({ allianceId, unit, onClose }: Props) {
  const t = useMembershipTexts()
  const { language } = useLanguage()
  const leave = useLeave(allianceId, unit.unitId)
  const [draft, setDraft] = useState({ day: today(), documentNo: '' })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    leave.reset()
  }
  const submit = () =>
    leave.mutate(
      { until: draft.day, documentNo: draft.documentNo.trim() },
      {
        onSuccess: () => {
          void message.success(t.left(unit.unitName, dateOf(draft.day, language)))
          onClose()
        },
      },
    )
  const at = (pointer: string) => errorAt(leave.error, pointer)
  return (
    <Dialog title={t.leaveOf(unit.unitName)} onClose={onClose} testId="leave-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{t.leaveNote(unit.memberCount)}</p>
        {unit.lead && <Alert type="warning" title={t.leadFirst} />}
        <DocumentFields
          value={draft}
          onChange={edit}
          dayLabel={t.until}
          dayError={at('/until')}
          documentError={at('/documentNo')}
        />
        {leave.isError && <ProblemNote error={leave.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={leave.isPending} disabled={unit.lead}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
