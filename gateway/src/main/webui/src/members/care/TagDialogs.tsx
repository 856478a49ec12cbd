import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { CareTagEnd, CareTagView, NewCareTag } from '../../api/schemas'
import { useAddTag, useEndTag, useReviewTag } from '../../api/useCare'
import { shiftDay, today } from '../../i18n/dates'
import { Choice, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useCareTexts } from './texts'

/** Somebody looks again after half a year, unless he says otherwise. */
const halfAYear = () => shiftDay(today(), 182)

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

type ReviewProps = {
  reviewer: string
  nextReview: string
  error: unknown
  edit: (change: { reviewer?: string; nextReview?: string }) => void
}

function ReviewFields({ reviewer, nextReview, error, edit }: ReviewProps) {
  const t = useCareTexts()
  return (
    <>
      <TextField
        label={t.reviewer}
        maxLength={40}
        autoComplete="off"
        hint={t.byHint}
        value={reviewer}
        error={errorAt(error, '/reviewer')}
        onChange={(event) => edit({ reviewer: event.target.value })}
      />
      <TextField
        label={t.nextReview}
        type="date"
        required
        min={shiftDay(today(), 1)}
        hint={t.nextReviewHint}
        value={nextReview}
        error={errorAt(error, '/nextReview')}
        onChange={(event) => edit({ nextReview: event.target.value })}
      />
    </>
  )
}

type AddProps = { member: { id: string; name: string }; onClose: () => void }

/** A difficulty of a member: a tag and how it is known, and no word of what he suffers from. */
export function AddTagDialog({ member, onClose }: AddProps) {
  const t = useCareTexts()
  const add = useAddTag(member.id)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState({
    tag: 'LIVES_ALONE' as NewCareTag['tag'],
    source: 'VISIT' as NewCareTag['source'],
    fromOn: today(),
    reviewer: '',
    nextReview: halfAYear(),
  })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    add.reset()
  }
  return (
    <SaveDialog
      title={t.addTagTo(member.name)}
      testId="tag-add"
      saving={add}
      fields={['/tag', '/source', '/fromOn', '/reviewer', '/nextReview']}
      onSubmit={() => add.mutate({ ...draft, reviewer: draft.reviewer.trim() || undefined }, saved)}
      onClose={onClose}
    >
      <Choice
        label={t.tag}
        hint={t.tagHint}
        value={draft.tag}
        error={errorAt(add.error, '/tag')}
        onChange={(event) => edit({ tag: event.target.value as NewCareTag['tag'] })}
        options={options(t.tagNames)}
      />
      <Choice
        label={t.source}
        value={draft.source}
        error={errorAt(add.error, '/source')}
        onChange={(event) => edit({ source: event.target.value as NewCareTag['source'] })}
        options={options(t.sources)}
      />
      <TextField
        label={t.fromOn}
        type="date"
        required
        max={today()}
        value={draft.fromOn}
        error={errorAt(add.error, '/fromOn')}
        onChange={(event) => edit({ fromOn: event.target.value })}
      />
      <ReviewFields reviewer={draft.reviewer} nextReview={draft.nextReview} error={add.error} edit={edit} />
    </SaveDialog>
  )
}

type TagProps = { memberId: string; tag: CareTagView; onClose: () => void }

/** Somebody looked, and it is still so. */
export function ReviewTagDialog({ memberId, tag, onClose }: TagProps) {
  const t = useCareTexts()
  const review = useReviewTag(memberId)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState({ reviewer: '', nextReview: halfAYear() })
  const wanted = { nextReview: draft.nextReview, reviewer: draft.reviewer.trim() || undefined }
  return (
    <SaveDialog
      title={t.reviewOf(t.tagNames[tag.tag] ?? tag.tag)}
      testId="tag-review"
      saving={review}
      fields={['/reviewer', '/nextReview']}
      onSubmit={() => review.mutate({ id: tag.id, version: tag.version, wanted }, saved)}
      onClose={onClose}
    >
      <ReviewFields {...draft} error={review.error} edit={(change) => setDraft({ ...draft, ...change })} />
    </SaveDialog>
  )
}

/** It is so no longer; the tag stays in the history. */
export function EndTagDialog({ memberId, tag, onClose }: TagProps) {
  const t = useCareTexts()
  const end = useEndTag(memberId)
  const saved = useSaved(onClose)
  const [wanted, setWanted] = useState<CareTagEnd>({ on: today(), ending: 'OVER' })
  return (
    <SaveDialog
      title={t.endOf(t.tagNames[tag.tag] ?? tag.tag)}
      testId="tag-end"
      saving={end}
      fields={['/on', '/ending']}
      onSubmit={() => end.mutate({ id: tag.id, version: tag.version, wanted }, saved)}
      onClose={onClose}
    >
      <Choice
        label={t.ending}
        value={wanted.ending}
        error={errorAt(end.error, '/ending')}
        onChange={(event) => setWanted({ ...wanted, ending: event.target.value as CareTagEnd['ending'] })}
        options={options(t.endings)}
      />
      {wanted.ending !== 'MISTAKE' && (
        <TextField
          label={t.endOn}
          type="date"
          required
          min={tag.fromOn}
          max={today()}
          value={wanted.on}
          error={errorAt(end.error, '/on')}
          onChange={(event) => setWanted({ ...wanted, on: event.target.value })}
        />
      )}
    </SaveDialog>
  )
}
