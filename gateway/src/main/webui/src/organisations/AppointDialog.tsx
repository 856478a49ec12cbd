import { useState } from 'react'
import { errorAt } from '../api/problem'
import type { Member } from '../api/schemas'
import { useMembersCalled, useOrgAct } from '../api/useOrganisations'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Checkbox, Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { MemberPicker } from './MemberPicker'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

const KINDS = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'INSTRUCTOR'] as const
const FIELDS = ['/memberId', '/name', '/duty', '/from', '/documentNo']

/** Somebody takes a post: one of the ledger, or a serving cadre by name. */
export function AppointDialog({ orgId, onClose }: { orgId: string; onClose: () => void }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const acting = useOrgAct()
  const [draft, setDraft] = useState({ kind: 'SECRETARY', typed: '', duty: '', from: today(), documentNo: '' })
  const [chosen, setChosen] = useState<Member | null>(null)
  const [serving, setServing] = useState(false)
  const typed = draft.typed.trim()
  const asked = useSettled(typed)
  const called = useMembersCalled(chosen ? '' : asked)
  const namesakes = (called.data ?? []).filter(({ name }) => name === typed).length
  // Somebody of the ledger is recorded as himself, not silently as a cadre who is called like him.
  const unsure = !chosen && typed !== '' && (namesakes > 0 || called.isError)
  const unchecked = !chosen && typed !== '' && (asked !== typed || called.isPending)
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    acting.reset()
  }
  const submit = () => {
    if (unchecked || (unsure && !serving)) return
    acting.mutate(
      {
        path: `/${orgId}/posts`,
        body: {
          kind: draft.kind,
          memberId: chosen?.id,
          name: chosen ? undefined : typed,
          duty: draft.duty.trim() || undefined,
          from: draft.from,
          documentNo: draft.documentNo.trim(),
        },
      },
      {
        onSuccess: () => {
          void message.success(t.saved)
          onClose()
        },
      },
    )
  }
  const at = (pointer: string) => errorAt(acting.error, pointer)
  return (
    <Dialog title={words.appoint} onClose={onClose} testId="appoint-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{words.appointNote}</p>
        <Choice
          label={words.kind}
          value={draft.kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] ?? value }))}
          onChange={(event) => edit({ kind: event.target.value })}
        />
        <MemberPicker
          label={words.holder}
          hint={words.holderHint}
          typed={draft.typed}
          chosen={chosen}
          error={at('/memberId') ?? at('/name')}
          onType={(typed) => {
            setChosen(null)
            setServing(false)
            edit({ typed })
          }}
          onChoose={(member) => {
            setChosen(member)
            edit({ typed: member.name })
          }}
        />
        {unsure && (
          <div className="stack">
            <p role="status">{called.isError ? words.notChecked : words.sameName(namesakes)}</p>
            <Checkbox
              label={words.reallyServing}
              required
              checked={serving}
              onChange={(event) => setServing(event.target.checked)}
            />
          </div>
        )}
        <TextField
          label={words.duty}
          hint={words.dutyHint}
          maxLength={50}
          autoComplete="off"
          value={draft.duty}
          error={at('/duty')}
          onChange={(event) => edit({ duty: event.target.value })}
        />
        <TextField
          label={words.since}
          type="date"
          required
          value={draft.from}
          error={at('/from')}
          onChange={(event) => edit({ from: event.target.value })}
        />
        <TextField
          label={t.documentNo}
          required
          maxLength={100}
          autoComplete="off"
          value={draft.documentNo}
          error={at('/documentNo')}
          onChange={(event) => edit({ documentNo: event.target.value })}
        />
        {acting.isError && <ProblemNote error={acting.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={acting.isPending} disabled={unchecked}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
