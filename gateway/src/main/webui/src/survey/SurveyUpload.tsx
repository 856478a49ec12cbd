import { App, Button } from 'antd'
import { useRef } from 'react'
import { useImportSurvey } from '../api/useSurveys'
import { messageOf } from '../ui/States'
import { useSurveyTexts } from './texts'

/** The answers of many units at once, from the workbook the county collected. */
export function SurveyUpload({ surveyId }: { surveyId: string }) {
  const t = useSurveyTexts()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const upload = useImportSurvey()
  const send = (file: File | undefined) => {
    if (!file) return
    upload.mutate({ id: surveyId, file }, { onSuccess: () => void message.success(t.uploaded), onError: (error) => void message.error(messageOf(error)) })
  }
  return (
    <>
      <input ref={input} type="file" accept=".xlsx" className="hidden-visually" tabIndex={-1} aria-label={t.upload}
        onChange={(event) => { send(event.target.files?.[0]); event.target.value = '' }} />
      <Button loading={upload.isPending} onClick={() => input.current?.click()}>{t.upload}</Button>
    </>
  )
}
