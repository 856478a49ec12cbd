import { useState } from 'react'
import { useWriteCost } from '../../api/useCosts'
import { useVersionRead } from '../../api/useLatest'
import type { CostMethod, CostSheet, CostUnit } from '../../api/schemas'
import { yuan } from '../../i18n/money'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Checkbox, Choice, TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { draftOf, METHODS, sumsOf, type Typed, typedOf } from './costModel'
import { useCostTexts } from './texts'

type Props = { activityId: string; units: CostUnit[]; draft?: CostSheet; replaces?: CostSheet; onClose: () => void }

/** What was spent and how it is to be shared; saved it is a draft, whose shares are seen before any unit is asked. */
export function CostDialog({ activityId, units, draft, replaces, onClose }: Props) {
  const t = useCostTexts()
  const write = useWriteCost(activityId, draft?.id)
  const version = useVersionRead(draft?.version ?? 0, write.error)
  const [typed, setTyped] = useState(() => typedOf(units, draft ?? replaces, draft?.reason))
  const { total, off } = sumsOf(typed)
  const set = (more: Partial<Typed>) => setTyped((was) => ({ ...was, ...more }))
  const setLine = (at: number, more: Partial<Typed['lines'][number]>) =>
    set({ lines: typed.lines.map((line, index) => (index === at ? { ...line, ...more } : line)) })
  const setUnit = (unitId: string, more: Partial<Typed['units'][string]>) =>
    setTyped((was) => {
      const known = was.units[unitId]
      return known ? { ...was, units: { ...was.units, [unitId]: { ...known, ...more } } } : was
    })
  const submit = () =>
    write.mutate(
      { sheet: draftOf(typed), version },
      {
        onSuccess: () => {
          message.success(t.saved)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.costs} onClose={onClose} testId="cost-dialog">
      <Form onSubmit={submit}>
        <fieldset>
          <legend>{t.lines}</legend>
          {typed.lines.map(({ what, amount }, at) => (
            <div className="row" key={at}>
              <TextField
                label={t.what}
                required
                maxLength={60}
                value={what}
                onChange={({ target }) => setLine(at, { what: target.value })}
              />
              <TextField
                label={t.lineAmount}
                type="number"
                required
                min="0.01"
                max="99999999.99"
                step="0.01"
                value={amount}
                onChange={({ target }) => setLine(at, { amount: target.value })}
              />
              {typed.lines.length > 1 && (
                <Button onClick={() => set({ lines: typed.lines.filter((_, index) => index !== at) })}>
                  {t.removeLine(what)}
                </Button>
              )}
            </div>
          ))}
          {typed.lines.length < 50 && (
            <Button onClick={() => set({ lines: [...typed.lines, { what: '', amount: '' }] })}>{t.addLine}</Button>
          )}
          <p>{t.total(yuan(total))}</p>
        </fieldset>
        <Choice
          label={t.method}
          value={typed.method}
          onChange={({ target }) => set({ method: target.value as CostMethod })}
          options={METHODS.map((value) => ({ value, label: t.methods[value] ?? value }))}
        />
        <fieldset>
          <legend>{t.shares}</legend>
          {typed.method === 'BY_HEAD' && <p className="soft">{t.headsNote}</p>}
          {units.map((unit) => (
            <UnitFields key={unit.unitId} unit={unit} typed={typed} set={(more) => setUnit(unit.unitId, more)} />
          ))}
          {off !== 0 && <p role="status">{off > 0 ? t.left(yuan(off)) : t.over(yuan(-off))}</p>}
        </fieldset>
        {replaces && (
          <TextField
            label={t.reason}
            required
            maxLength={200}
            value={typed.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        )}
        {write.isError && <ProblemNote error={write.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={write.isPending} disabled={off !== 0}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

type UnitProps = { unit: CostUnit; typed: Typed; set: (more: Partial<Typed['units'][string]>) => void }

/** Whether a unit bears a part, and what its method asks of it. */
function UnitFields({ unit: { unitId, unitName }, typed: { method, units }, set }: UnitProps) {
  const t = useCostTexts()
  const { bears = false, heads = '', amount = '' } = units[unitId] ?? {}
  return (
    <div className="row">
      <Checkbox label={t.bears(unitName)} checked={bears} onChange={({ target }) => set({ bears: target.checked })} />
      {bears && method === 'BY_HEAD' && (
        <TextField
          label={t.headsOf(unitName)}
          type="number"
          required
          min="0"
          max="100000"
          value={heads}
          onChange={({ target }) => set({ heads: target.value })}
        />
      )}
      {bears && method === 'CUSTOM' && (
        <TextField
          label={t.amountOf(unitName)}
          type="number"
          required
          min="0"
          step="0.01"
          value={amount}
          onChange={({ target }) => set({ amount: target.value })}
        />
      )}
    </div>
  )
}
