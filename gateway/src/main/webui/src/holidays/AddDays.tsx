import { useState } from 'react'
import type { HolidayDay } from '../api/schemas'
import { Button } from '../ui/Button'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { bounds, daysBetween } from './holidayModel'
import { useHolidayTexts } from './texts'

/** A holiday from one day to another, or one weekend day that is worked. */
export function AddDays({ year, names, onAdd }: { year: number; names: string[]; onAdd: (days: HolidayDay[]) => void }) {
  const t = useHolidayTexts()
  const { first, last } = bounds(year)
  const [off, setOff] = useState(true)
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const until = off && to !== '' ? to : from
  const submit = () => {
    if (until < from) return
    onAdd(daysBetween(from, until, name.trim(), off))
    setFrom('')
    setTo('')
  }
  return (
    <Form aria-label={t.add} onSubmit={submit}>
      <h3>{t.add}</h3>
      <div className="holiday-fields">
        <Choice
          autoFocus
          label={t.kind}
          value={off ? 'off' : 'worked'}
          onChange={(event) => setOff(event.target.value === 'off')}
          options={[
            { value: 'off', label: t.off },
            { value: 'worked', label: t.worked },
          ]}
        />
        <TextField
          label={t.name}
          required
          pattern=".*\S.*"
          maxLength={40}
          offers={names}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={off ? t.from : t.day}
          type="date"
          required
          min={first}
          max={last}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        {off && (
          <TextField
            label={t.to}
            type="date"
            min={first}
            max={last}
            value={to}
            onChange={(event) => setTo(event.target.value)}
            hint={t.toHint}
            error={until < from ? t.backwards : null}
          />
        )}
      </div>
      <div>
        <Button htmlType="submit">{off ? t.addOff : t.addWorked}</Button>
      </div>
    </Form>
  )
}
