import { useState } from 'react'
import { leadUnitPath, useAllianceUnits, useDesignateLeadUnit } from '../api/useAlliances'
import { isOvertaken, readBy, useLatest } from '../api/useLatest'
import { errorAt } from '../api/problem'
import type { AllianceDetail, LeadUnit } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { FirstDay } from './FirstDay'
import { isCorrection, usualDay } from './postModel'
import { usePostTexts } from './postTexts'
import { Withdrawal } from './Withdrawal'

const FIELDS = ['/unitId', '/from', '/documentNo', '/correction']

/** Designates another lead unit by a document from above. */
export function LeadUnitDialog({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const designate = useDesignateLeadUnit(alliance.id)
  const units = useAllianceUnits(alliance.id)
  const latest = useLatest<LeadUnit>(leadUnitPath(alliance.id))
  const last = latest.data?.value ?? alliance.leadUnits.at(-1)
  const [draft, setDraft] = useState({ unitId: '', from: usualDay(last, today()), documentNo: '' })
  const [correction, setCorrection] = useState('')
  const corrects = isCorrection(last, draft.from, today())
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    designate.reset()
  }
  const submit = () => {
    designate.mutate(
      {
        wanted: { ...draft, documentNo: draft.documentNo.trim(), ...(corrects ? { correction: correction.trim() } : {}) },
        etag: readBy(latest.data),
      },
      {
        onError: (error) => void (isOvertaken(error) && latest.refetch()),
        onSuccess: () => {
          message.success(t.savedFrom(dateOf(draft.from, language)))
          onClose()
        },
      },
    )
  }
  const overtaken = isOvertaken(designate.error)
  const at = (pointer: string) => errorAt(designate.error, pointer)
  // A correction takes the place of the latest one, perhaps for its document alone; it cannot be the one before that.
  const taken = corrects ? alliance.leadUnits.filter((lead) => lead.from < draft.from).at(-1) : last
  const others = (units.data ?? []).filter((unit) => unit.unitId !== taken?.unitId)
  return (
    <Dialog title={t.leadUnitOf(alliance.name)} onClose={onClose} testId="lead-unit-dialog">
      <Form onSubmit={submit}>
        <p className="soft">
          {last && t.presentLeadUnit(last.unitName, dateOf(last.from, language))} {t.leadUnitNote}
        </p>
        <Choice
          label={t.newLeadUnit}
          required
          value={draft.unitId}
          error={at('/unitId')}
          onChange={(event) => edit({ unitId: event.target.value })}
          options={[{ value: '', label: t.choose }, ...others.map((unit) => ({ value: unit.unitId, label: unit.unitName }))]}
        />
        <TextField
          label={t.documentNo}
          required
          maxLength={100}
          autoComplete="off"
          value={draft.documentNo}
          hint={t.documentHint}
          error={at('/documentNo')}
          onChange={(event) => edit({ documentNo: event.target.value })}
        />
        <FirstDay
          latest={last}
          value={draft.from}
          onChange={(from) => edit({ from })}
          errorAt={at}
          correction={{ asked: corrects, value: correction, onChange: setCorrection }}
        />
        {units.isError && <ProblemNote error={units.error} retry={() => void units.refetch()} />}
        {overtaken && <Overtaken>{last && t.presentLeadUnit(last.unitName, dateOf(last.from, language))}</Overtaken>}
        {latest.isError && <ProblemNote error={latest.error} retry={() => void latest.refetch()} />}
        {designate.isError && !overtaken && <ProblemNote error={designate.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={designate.isPending} disabled={!latest.isSuccess}>
            {t.save}
          </Button>
        </div>
      </Form>
      <Withdrawal path={leadUnitPath(alliance.id)} latest={latest.data} onDone={onClose} />
    </Dialog>
  )
}
