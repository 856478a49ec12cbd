import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { NewContact } from '../../api/schemas'
import { type About, useLogContact } from '../../api/useFloating'
import { today } from '../../i18n/dates'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Choice, TextArea, TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { useFloatingTexts } from './texts'

const FIELDS = ['/on', '/by', '/remark']

type Draft = Pick<NewContact, 'method' | 'outcome' | 'on'> & { by: string; remark: string }

/** Somebody was talked to, or nobody answered: most of the time a call of today, so that is what stands there already. */
export function ContactDialog({ about, name, onClose }: { about: About; name: string; onClose: () => void }) {
  const t = useFloatingTexts()
  const log = useLogContact()
  const [draft, setDraft] = useState<Draft>({ method: 'TELEPHONE', outcome: 'REACHED', on: today(), by: '', remark: '' })
  const edit = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change })
    log.reset()
  }
  const submit = () => {
    const { method, outcome, on, by, remark } = draft
    log.mutate(
      { ...about, on, method, outcome, by: by.trim() || undefined, remark: remark.trim() || undefined },
      {
        onSuccess: () => {
          message.success(t.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t.contactOf(name)} onClose={onClose} testId="contact-dialog">
      <Form onSubmit={submit}>
        <Choice
          label={t.contactMethod}
          value={draft.method}
          onChange={(event) => edit({ method: event.target.value as NewContact['method'] })}
          options={Object.entries(t.contactMethods).map(([value, label]) => ({ value, label }))}
        />
        <Choice
          label={t.outcome}
          value={draft.outcome}
          onChange={(event) => edit({ outcome: event.target.value as NewContact['outcome'] })}
          options={Object.entries(t.outcomes).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={t.contactOn}
          type="date"
          required
          max={today()}
          value={draft.on}
          error={errorAt(log.error, '/on')}
          onChange={(event) => edit({ on: event.target.value })}
        />
        <TextField
          label={t.by}
          maxLength={40}
          autoComplete="off"
          hint={t.byHint}
          value={draft.by}
          error={errorAt(log.error, '/by')}
          onChange={(event) => edit({ by: event.target.value })}
        />
        <TextArea
          label={t.remark}
          maxLength={500}
          hint={t.remarkHint}
          value={draft.remark}
          error={errorAt(log.error, '/remark')}
          onChange={(event) => edit({ remark: event.target.value })}
        />
        {log.isError && <ProblemNote error={log.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={log.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
