import { App, Button } from 'antd'
import { useState } from 'react'
import { type ReasonedVerb, useStep } from '../api/useActivities'
import type { Activity } from '../api/schemas'
import { useMessageOf } from '../ui/States'
import { nextSteps, type Verb } from './activityModel'
import { PostponeDialog } from './PostponeDialog'
import { PublishDialog } from './PublishDialog'
import { ReasonDialog } from './ReasonDialog'
import { useActivityTexts } from './texts'

/** The step that is usually taken, where there is one. */
const USUAL: Verb[] = ['publish', 'held']

function isReasoned(verb: Verb | null): verb is ReasonedVerb {
  return verb === 'cancel' || verb === 'reopen' || verb === 'restore' || verb === 'held/withdraw'
}

/** What comes next for an activity; what reaches other people is shown before, what changes their plans asks why. */
export function Steps({ activity }: { activity: Activity }) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const messageOf = useMessageOf()
  const step = useStep(activity.id)
  const [asking, setAsking] = useState<Verb | null>(null)
  const close = () => setAsking(null)
  const go = (verb: Verb) => {
    if (verb === 'close' || verb === 'held') step.mutate({ verb }, { onError: (error) => void message.error(messageOf(error)) })
    else setAsking(verb)
  }
  return (
    <>
      {nextSteps(activity).map((verb) => (
        <Button
          key={verb}
          type={USUAL.includes(verb) ? 'primary' : 'default'}
          loading={step.isPending && step.variables.verb === verb}
          onClick={() => go(verb)}
        >
          {t.verbs[verb]}
        </Button>
      ))}
      {asking === 'publish' && <PublishDialog activity={activity} onClose={close} />}
      {asking === 'postpone' && <PostponeDialog activity={activity} onClose={close} />}
      {isReasoned(asking) && <ReasonDialog activity={activity} verb={asking} onClose={close} />}
    </>
  )
}
