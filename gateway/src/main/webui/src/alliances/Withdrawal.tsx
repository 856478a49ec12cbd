import { useState } from 'react'
import { useWithdraw } from '../api/useAlliances'
import { type Latest, readBy } from '../api/useLatest'
import { errorAt } from '../api/problem'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { usePostTexts } from './postTexts'

type Props<T> = { path: string; latest: Latest<T> | undefined; onDone: () => void }

/** An appointment of a later day can still be taken back, with its reason. */
export function Withdrawal<T extends { from: string }>({ path, latest, onDone }: Props<T>) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const withdraw = useWithdraw(path)
  const [reason, setReason] = useState('')
  const last = latest?.value
  if (!last || last.from <= today()) return null
  const done = () => {
    message.success(t.withdrawn)
    onDone()
  }
  return (
    <fieldset className="stack">
      <legend>{t.notBegun(dateOf(last.from, language))}</legend>
      <TextField
        label={t.withdrawReason}
        maxLength={200}
        autoComplete="off"
        value={reason}
        error={errorAt(withdraw.error, '/reason')}
        onChange={(event) => {
          setReason(event.target.value)
          withdraw.reset()
        }}
      />
      {withdraw.isError && <ProblemNote error={withdraw.error} atFields={['/reason']} />}
      <div>
        <Button
          disabled={reason.trim() === ''}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ wanted: reason.trim(), etag: readBy(latest) }, { onSuccess: done })}
        >
          {t.withdraw}
        </Button>
      </div>
    </fieldset>
  )
}
