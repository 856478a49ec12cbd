import { useState } from 'react'
import { choicesOf, linesOf, newCode } from '../api/activityTypes'
import { useAddType } from '../api/useActivityTypes'
import type { ActivityType } from '../api/schemas'
import { message } from '../ui/said/message'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { useCatalogueTexts } from './texts'

/** Adds an entry of the county's own under a kind or another entry. */
export function AddTypeDialog({ tree, onClose }: { tree: ActivityType[]; onClose: () => void }) {
  const t = useCatalogueTexts()
  const add = useAddType()
  const [code] = useState(newCode)
  const [parent, setParent] = useState('COLLECTIVE')
  const [name, setName] = useState('')
  const wanted = name.trim()
  const parents = tree.flatMap((kind) => [
    { value: kind.code, label: kind.name },
    ...choicesOf(tree, kind.code).map((line) => ({ value: line.code, label: `${kind.name} › ${line.name}` })),
  ])
  const under = parents.find((one) => one.value === parent)
  const all = tree.flatMap((kind) => [{ code: kind.code, name: kind.name }, ...linesOf(kind)])
  const parentName = all.find((one) => one.code === parent)?.name
  const taken = tree.flatMap(linesOf).some((line) => line.under === parentName && line.name === wanted)
  const submit = () =>
    add.mutate(
      { code, parent: under?.value ?? 'COLLECTIVE', name: wanted },
      {
        onSuccess: () => {
          void message.success(t.added(wanted))
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.add} onClose={onClose} testId="add-type">
      <Form onSubmit={submit}>
        <Choice label={t.addTo} value={parent} onChange={(event) => setParent(event.target.value)} options={parents} />
        <TextField
          label={t.addName}
          required
          maxLength={40}
          autoComplete="off"
          hint={t.addHint}
          error={taken ? t.taken(wanted) : null}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {add.isError && <ProblemNote error={add.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={add.isPending} disabled={taken}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
