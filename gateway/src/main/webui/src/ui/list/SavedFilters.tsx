import { useState } from 'react'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { TextField } from '../Fields'
import { Form } from '../form/Form'
import { offerUndo } from '../undo/undo'
import { withSaved } from './listModel'
import { useListTexts } from './listTexts'
import { useListSettings } from './useListSettings'

/** The filters somebody named, one touch away; what stands in the address now can be named, too. */
export function SavedFilters({ list, search, apply }: { list: string; search: string; apply: (search: string) => void }) {
  const t = useListTexts()
  const [{ saved }, change] = useListSettings(list)
  const [naming, setNaming] = useState(false)
  const known = saved.some((filter) => filter.search === search)
  if (saved.length === 0 && search === '') return null
  return (
    <div className="row tight saved-filters no-print" role="group" aria-label={t.saved}>
      {saved.length > 0 && <span className="soft">{t.saved}</span>}
      {saved.map((filter) => (
        <span key={filter.name} className="saved-filter">
          <button
            type="button"
            className="choice"
            aria-pressed={filter.search === search}
            onClick={() => apply(filter.search === search ? '' : filter.search)}
          >
            {filter.name}
          </button>
          <button
            type="button"
            className="choice forget"
            aria-label={t.forget(filter.name)}
            onClick={() => {
              change({ saved: saved.filter((other) => other !== filter) })
              offerUndo({
                what: t.forgotten(filter.name),
                undo: () => change(({ saved: now }) => ({ saved: withSaved(now, filter) })),
              })
            }}
          >
            ✕
          </button>
        </span>
      ))}
      {search !== '' && !known && <Button onClick={() => setNaming(true)}>{t.save}</Button>}
      {naming && (
        <Naming
          onClose={() => setNaming(false)}
          onName={(name) => {
            change({ saved: withSaved(saved, { name, search }) })
            setNaming(false)
          }}
        />
      )}
    </div>
  )
}

function Naming({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const t = useListTexts()
  const [name, setName] = useState('')
  return (
    <Dialog title={t.save} onClose={onClose} testId="save-filter">
      <Form onSubmit={() => onName(name.trim())}>
        <TextField
          label={t.saveName}
          hint={t.saveHint}
          required
          pattern=".*\S.*"
          maxLength={20}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="soft small">{t.saveNote}</p>
        <div>
          <Button type="primary" htmlType="submit">
            {t.saveIt}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
