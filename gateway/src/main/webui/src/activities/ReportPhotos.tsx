import { App, Button } from 'antd'
import { useRef } from 'react'
import { useUploadPhoto } from '../api/useActivities'
import type { ReportPhoto } from '../api/schemas'
import { useMessageOf } from '../ui/States'
import { useActivityTexts } from './texts'

type Props = {
  activityId: string
  photos: ReportPhoto[]
  /** Absent where they can no longer be changed. */
  onAdd?: (photo: ReportPhoto) => void
  onRemove?: (photo: ReportPhoto) => void
}

export function ReportPhotos({ activityId, photos, onAdd, onRemove }: Props) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const messageOf = useMessageOf()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUploadPhoto(activityId)
  const add = (file: File | undefined) => {
    if (file)
      upload.mutate(file, {
        onSuccess: (photo) => onAdd?.({ ...photo, uploaded: true }),
        onError: (error) => void message.error(messageOf(error)),
      })
  }
  return (
    <section aria-label={t.photos}>
      <h3>{t.photos}</h3>
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.sha256 ?? index}>
            {photo.url && <img src={photo.url} alt={photo.caption || photo.name} loading="lazy" />}
            <span>{photo.caption || photo.name}</span>
            {onRemove && (
              <Button size="small" aria-label={t.removePhoto(photo.name)} onClick={() => onRemove(photo)}>
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
            accept="image/*"
            className="hidden-visually"
            tabIndex={-1}
            aria-label={t.addPhoto}
            onChange={(event) => {
              add(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button loading={upload.isPending} onClick={() => input.current?.click()}>
            {t.addPhoto}
          </Button>
          <span className="soft small">{t.photoNote}</span>
        </p>
      )}
    </section>
  )
}
