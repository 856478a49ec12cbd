import { useState } from 'react'
import type { AllianceDetail, RobotTried } from '../api/schemas'
import { useRobot, useSetRobot, useTryRobot } from '../api/useRobot'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { message } from '../ui/said/message'
import { Alert } from '../ui/Alert'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { keyOf } from './robotModel'
import { useRobotTexts } from './robotTexts'

const TONES: Record<RobotTried['answer'], 'success' | 'warning' | 'error'> = {
  SENT: 'success',
  LATER: 'warning',
  REFUSED: 'error',
  UNKNOWN: 'warning',
}

/** The robot that speaks in the alliance's group: whether there is one, another one, and whether it speaks. */
export function RobotCard({ alliance }: { alliance: AllianceDetail }) {
  const t = useRobotTexts()
  const { language } = useLanguage()
  const robot = useRobot(alliance.id)
  const attempt = useTryRobot(alliance.id)
  const [setting, setSetting] = useState(false)
  if (robot.isPending) return <Loading />
  if (robot.isLoadingError) return <LoadFailed error={robot.error} retry={() => void robot.refetch()} />
  const known = robot.data
  return (
    <Card title={t.title} testId="robot" tools={<Button onClick={() => setSetting(true)}>{known ? t.change : t.set}</Button>}>
      <p>{known ? t.now(known.data.keyMasked, momentOf(known.data.changedAt, language)) : t.none}</p>
      <p className="soft">{t.note}</p>
      {known && (
        <div className="row no-print">
          <Button loading={attempt.isPending} onClick={() => attempt.mutate()}>
            {t.test}
          </Button>
          <span className="soft">{t.testNote}</span>
        </div>
      )}
      <div role="status">
        {attempt.data && (
          <Alert type={TONES[attempt.data.answer]} title={t.answers[attempt.data.answer]} description={attempt.data.text} />
        )}
      </div>
      {attempt.isError && <ProblemNote error={attempt.error} />}
      {setting && (
        <SetDialog allianceId={alliance.id} etag={known?.etag} onSaved={attempt.reset} onClose={() => setSetting(false)} />
      )}
    </Card>
  )
}

type SetProps = {
  allianceId: string
  etag?: string
  /** What was tried before was another robot. */
  onSaved: () => void
  onClose: () => void
}

function SetDialog({ allianceId, etag, onSaved, onClose }: SetProps) {
  const t = useRobotTexts()
  const set = useSetRobot(allianceId)
  const [entered, setEntered] = useState('')
  const key = keyOf(entered)
  const submit = () => {
    if (key === null) return
    set.mutate(
      { key, etag },
      {
        onSuccess: () => {
          message.success(t.saved)
          onSaved()
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t.title} onClose={onClose} testId="robot-dialog">
      <Form onSubmit={submit}>
        <TextField
          label={t.address}
          required
          maxLength={300}
          autoComplete="off"
          hint={t.addressHint}
          error={entered.trim() !== '' && key === null ? t.notAnAddress : null}
          value={entered}
          onChange={(event) => setEntered(event.target.value)}
        />
        <p className="soft">{t.secret}</p>
        {set.isError && <ProblemNote error={set.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={set.isPending} disabled={key === null}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
