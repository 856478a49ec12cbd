import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useReport, useReportStep, useSaveReport, useUploadPhoto } from '../api/useActivities'
import type { Report, ReportPhoto } from '../api/schemas'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge, type Tone } from '../ui/Badge'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote, useMessageOf } from '../ui/States'
import { useActivityTexts } from './texts'

const TONES: Record<string, Tone> = { DUE: 'warn', SUBMITTED: 'info', RETURNED: 'bad', ACCEPTED: 'good' }

export function ReportForm({ activityId, mayDecide }: { activityId: string; mayDecide: boolean }) {
  const report = useReport(activityId, true)
  if (report.isPending) return <Loading />
  if (report.isError) return <LoadFailed error={report.error} retry={() => void report.refetch()} />
  return <Form key={report.data.state} report={report.data} mayDecide={mayDecide} />
}

function Form({ report, mayDecide }: { report: Report; mayDecide: boolean }) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const write = useSaveReport(report.activityId)
  const step = useReportStep(report.activityId)
  const [summary, setSummary] = useState(report.summary)
  const [photos, setPhotos] = useState(report.photos)
  const [returning, setReturning] = useState(false)
  const editable = report.state === 'DUE' || report.state === 'RETURNED'
  const draft = { summary, photos: photos.map(({ name, sha256, caption }) => ({ name, sha256, caption })) }
  const save = () => write.mutate(draft, { onSuccess: () => void message.success(t.reportSaved) })
  const submit = () => write.mutate(draft, { onSuccess: () => step.mutate({ verb: 'submit' }) })
  return (
    <Card title={t.report} testId="report">
      <p className="row">
        <Badge tone={TONES[report.state] ?? 'plain'}>{t.reportStates[report.state] ?? report.state}</Badge>
        {report.due && editable && <span className="soft">{t.due(dateOf(report.due, language))}</span>}
        {report.overdue && <Badge tone="bad">{t.overdue}</Badge>}
      </p>
      {report.state === 'RETURNED' && report.reason && <p>{t.returned(report.reason)}</p>}
      <p className="soft">
        {t.prefilled}
        {t.rollCounts(report.attendance.present, report.attendance.excused, report.attendance.absent, report.attendance.atHome)}
      </p>
      <TextArea
        label={t.summary}
        maxLength={5000}
        readOnly={!editable}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <Photos activityId={report.activityId} photos={photos} onChange={editable ? setPhotos : undefined} />
      {editable && report.missing.length > 0 && (
        <p className="row">
          {report.missing.map((what) => (
            <Badge key={what} tone="warn">
              {t.missing[what]}
            </Badge>
          ))}
        </p>
      )}
      {write.isError && <ProblemNote error={write.error} />}
      {step.isError && <ProblemNote error={step.error} />}
      <div className="row">
        {editable && (
          <Button loading={write.isPending} onClick={save}>
            {t.saveReport}
          </Button>
        )}
        {editable && (
          <Button type="primary" loading={step.isPending} onClick={submit}>
            {t.submitReport}
          </Button>
        )}
        {mayDecide && report.state === 'SUBMITTED' && (
          <Button type="primary" loading={step.isPending} onClick={() => step.mutate({ verb: 'accept' })}>
            {t.accept}
          </Button>
        )}
        {mayDecide && report.state === 'SUBMITTED' && <Button onClick={() => setReturning(true)}>{t.returnReport}</Button>}
      </div>
      {returning && <ReturnDialog activityId={report.activityId} onClose={() => setReturning(false)} />}
    </Card>
  )
}

function Photos({
  activityId,
  photos,
  onChange,
}: {
  activityId: string
  photos: ReportPhoto[]
  onChange?: (photos: ReportPhoto[]) => void
}) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const messageOf = useMessageOf()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUploadPhoto(activityId)
  const add = (file: File | undefined) => {
    if (file)
      upload.mutate(file, {
        onSuccess: (photo) => onChange?.([...photos, { ...photo, uploaded: true }]),
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
            {onChange && (
              <Button
                size="small"
                aria-label={t.removePhoto(photo.name)}
                onClick={() => onChange(photos.filter((other) => other !== photo))}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {onChange && (
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

function ReturnDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const t = useActivityTexts()
  const step = useReportStep(activityId)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t.returnReport}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={step.isPending}
            onClick={() => step.mutate({ verb: 'return', body: { reason } }, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <TextArea label={t.reason} required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      {step.isError && <ProblemNote error={step.error} />}
    </Dialog>
  )
}
