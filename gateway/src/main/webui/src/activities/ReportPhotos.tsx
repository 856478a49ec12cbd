import { Alert, App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useUploadPhoto } from '../api/useActivities'
import type { ReportPhoto } from '../api/schemas'
import { useMessageOf } from '../ui/States'
import { type Objection, objectionTo } from './photoModel'
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
  const [objection, setObjection] = useState<Objection | null>(null)
  const add = async (file: File) => {
    const against = await objectionTo(file)
    setObjection(against)
    if (!against)
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
            accept="image/jpeg,image/png"
            className="hidden-visually"
            tabIndex={-1}
            aria-label={t.addPhoto}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void add(file)
              event.target.value = ''
            }}
          />
          <Button loading={upload.isPending} onClick={() => input.current?.click()}>
            {t.addPhoto}
          </Button>
          <span className="soft small">{t.photoNote}</span>
        </p>
      )}
      {objection && <Alert type="warning" showIcon role="alert" title={t.photoObjections[objection]} />}
    </section>
  )
}
