import { type DragEvent, useId, useState } from 'react'
import { useImportTexts } from './texts'

type Props = { file: File | null; refusal: string | null; onChoose: (file: File | null) => void }

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** A file input with a large area that also takes drops. */
export function FileDrop({ file, refusal, onChoose }: Props) {
  const t = useImportTexts()
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onChoose(dropped)
  }
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="hidden-visually"
        aria-label={t.file}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={id + '-note'}
        aria-invalid={refusal ? true : undefined}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <label htmlFor={id} className="button-link ghost drop-button" aria-hidden="true">
        {file ? t.otherFile : t.file}
      </label>
      <p id={id + '-note'} role="status" className={refusal ? 'drop-refused' : 'soft'}>
        {refusal ?? (file ? t.chosen(file.name, sizeOf(file.size)) : t.drop)}
      </p>
    </div>
  )
}
