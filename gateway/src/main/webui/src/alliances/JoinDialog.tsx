import { useState } from 'react'
import { useAllianceUnits, useJoin } from '../api/useAlliances'
import { errorAt } from '../api/problem'
import type { AllianceDetail } from '../api/schemas'
import { useUnitNames } from '../api/useUnits'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { message } from '../ui/said/message'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { unitCalled, useWrongUnit } from '../ui/unitNames'
import { DocumentFields } from './DocumentFields'
import { useMembershipTexts } from './membershipTexts'

const FIELDS = ['/unitId', '/from', '/documentNo']

/** A registered unit joins by a document. */
export function JoinDialog({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = useMembershipTexts()
  const join = useJoin(alliance.id)
  const names = useUnitNames()
  const seated = useAllianceUnits(alliance.id)
  const [draft, setDraft] = useState({ unit: '', day: today(), documentNo: '' })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    join.reset()
  }
  const here = new Set(seated.data?.map((unit) => unit.unitId))
  const wanted = draft.unit.trim()
  const unitId = unitCalled(wanted, names.data)
  const wrongUnit = useWrongUnit(names.data)
  const wrong = wanted === '' ? null : unitId === undefined ? wrongUnit(wanted) : here.has(unitId) ? t.isHere : null
  const submit = () => {
    if (unitId === undefined) return
    join.mutate(
      { unitId, from: draft.day, documentNo: draft.documentNo.trim() },
      {
        onSuccess: () => {
          void message.success(t.joined(wanted))
          onClose()
        },
      },
    )
  }
  const at = (pointer: string) => errorAt(join.error, pointer)
  return (
    <Dialog title={t.joinTo(alliance.name)} onClose={onClose} testId="join-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{t.joinNote}</p>
        <TextField
          label={t.unit}
          required
          offers={[...(names.data ?? [])].filter(([id]) => !here.has(id)).map(([, name]) => name)}
          maxLength={100}
          autoComplete="off"
          hint={t.unitHint}
          error={wrong ?? at('/unitId')}
          value={draft.unit}
          onChange={(event) => edit({ unit: event.target.value })}
        />
        <DocumentFields
          value={draft}
          onChange={edit}
          dayLabel={t.from}
          dayError={at('/from')}
          documentError={at('/documentNo')}
        />
        {names.isError && <ProblemNote error={names.error} retry={() => void names.refetch()} />}
        {join.isError && <ProblemNote error={join.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={join.isPending} disabled={wrong !== null}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
