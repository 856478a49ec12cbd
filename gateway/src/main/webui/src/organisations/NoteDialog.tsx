import { useState } from 'react'
import type { OrgPost } from '../api/schemas'
import { isOvertaken } from '../api/useLatest'
import { useOrgAct, useReadNote } from '../api/useOrganisations'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

/** What is noted of somebody's health and willingness: shown when the committee asks, for each look is on record. */
export function NoteDialog({ orgId, post, onClose }: { orgId: string; post: OrgPost; onClose: () => void }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const reading = useReadNote(orgId)
  const acting = useOrgAct()
  const [note, setNote] = useState<string | null>(post.hasNote ? null : '')
  const [version, setVersion] = useState(post.version)
  const [theirs, setTheirs] = useState<string | null>(null)
  const read = (then: (note: string) => void) =>
    reading.mutate(post.id, {
      onSuccess: (found) => {
        setVersion(found.version)
        then(found.note ?? '')
      },
    })
  const save = () =>
    acting.mutate(
      { path: `/${orgId}/posts/${post.id}/note`, method: 'PUT', body: { note: note?.trim() || undefined }, version },
      {
        // What was typed stays; what somebody else wrote is read before anything is written over it.
        onError: (error) => {
          if (isOvertaken(error)) read(setTheirs)
        },
        onSuccess: () => {
          void message.success(t.saved)
          onClose()
        },
      },
    )
  return (
    <Dialog title={`${words.healthNote}：${post.name}`} onClose={onClose} testId="note-dialog">
      <Form onSubmit={save}>
        <p className="soft">{words.noteHint}</p>
        {note === null ? (
          <Button loading={reading.isPending} onClick={() => read(setNote)}>
            {words.readNote}
          </Button>
        ) : (
          <TextArea label={words.healthNote} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
        {reading.isError && <ProblemNote error={reading.error} />}
        {theirs !== null && <Overtaken>{theirs || words.noNote}</Overtaken>}
        {acting.isError && !(theirs !== null && isOvertaken(acting.error)) && <ProblemNote error={acting.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={acting.isPending || reading.isPending} disabled={note === null}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
