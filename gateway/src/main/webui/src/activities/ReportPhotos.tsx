import { useRef, useState } from 'react'
import { useUploadPhoto } from '../api/useActivities'
import type { ReportPhoto } from '../api/schemas'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { useMessageOf } from '../ui/States'
import { message } from '../ui/said/message'
import { offerUndo } from '../ui/undo/undo'
import { type Objection, objectionTo } from './photoModel'
import { usePhotoTexts } from './photoTexts'

type Props = {
  activityId: string
  photos: ReportPhoto[]
  /** Absent where they can no longer be changed. */
  onAdd?: (photo: ReportPhoto) => void
  onRemove?: (photo: ReportPhoto) => void
}

export function ReportPhotos({ activityId, photos, onAdd, onRemove }: Props) {
  const t = usePhotoTexts()
  const messageOf = useMessageOf()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUploadPhoto(activityId)
  const [objection, setObjection] = useState<Objection | null>(null)
  /** One after the other: a phone's line carries no ten at once. */
  const add = async (files: File[]) => {
    for (const file of files) {
      const against = await objectionTo(file)
      setObjection(against)
      if (against) return
      try {
        onAdd?.({ ...(await upload.mutateAsync(file)), uploaded: true })
      } catch (error) {
        return message.error(messageOf(error))
      }
    }
  }
  const remove = (photo: ReportPhoto) => {
    onRemove?.(photo)
    offerUndo({ what: t.photoRemoved(photo.caption || photo.name), undo: () => onAdd?.(photo) })
  }
  return (
    <section aria-label={t.photos}>
      <h3>{t.photos}</h3>
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.sha256 ?? index}>
            {photo.url && (
              <a href={photo.url} target="_blank" rel="noreferrer" aria-label={t.enlarge(photo.caption || photo.name)}>
                <img src={photo.url} alt="" loading="lazy" />
              </a>
            )}
            <span>{photo.caption || photo.name}</span>
            {onRemove && (
              <Button size="small" aria-label={t.removePhoto(photo.name)} onClick={() => remove(photo)}>
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {onAdd && (
        <p className="row">
          <input
            ref={input}
            type="file"
            multiple
            accept="image/jpeg,image/png"
            className="hidden-visually"
            tabIndex={-1}
            aria-label={t.addPhoto}
            onChange={(event) => {
              void add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <Button loading={upload.isPending} onClick={() => input.current?.click()}>
            {t.addPhoto}
          </Button>
          <span className="soft small">{t.photoNote}</span>
        </p>
      )}
      {objection && <Alert type="warning" role="alert" title={t.photoObjections[objection]} />}
    </section>
  )
}
