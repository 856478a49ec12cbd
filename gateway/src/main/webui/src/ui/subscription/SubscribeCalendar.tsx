import { useState } from 'react'
import type { Me, NewSubscription } from '../../api/schemas'
import { useSubscribe, useSubscription, useUnsubscribe } from '../../api/useSubscription'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../Button'
import { ConfirmDialog } from '../ConfirmDialog'
import { Dialog } from '../Dialog'
import { TextField } from '../Fields'
import { Loading, ProblemNote } from '../States'
import { message } from '../said/message'
import { useSubscriptionTexts } from './texts'

/** A calendar that follows by itself; accounts of a city or a province have none. */
export function SubscribeCalendar({ me }: { me: Me }) {
  const t = useSubscriptionTexts()
  const ofCounty = me.division?.length === 6
  const [open, setOpen] = useState(false)
  const own = useSubscription(ofCounty)
  if (!ofCounty) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
      {open && <SubscriptionDialog own={own} onClose={() => setOpen(false)} />}
    </>
  )
}

type Own = ReturnType<typeof useSubscription>

function SubscriptionDialog({ own, onClose }: { own: Own; onClose: () => void }) {
  const t = useSubscriptionTexts()
  const { language } = useLanguage()
  const subscribe = useSubscribe()
  const unsubscribe = useUnsubscribe()
  const [asking, setAsking] = useState<'again' | 'stop' | null>(null)
  const made = subscribe.data
  const had = !made && own.data?.subscribed
  const known = own.data !== undefined
  const stop = () =>
    unsubscribe.mutate(undefined, {
      onSuccess: () => {
        message.success(t.stopped)
        onClose()
      },
    })
  if (asking)
    return (
      <ConfirmDialog
        title={t[asking]}
        confirm={t[asking]}
        busy={subscribe.isPending || unsubscribe.isPending}
        error={subscribe.error ?? unsubscribe.error}
        onConfirm={() => (asking === 'stop' ? stop() : subscribe.mutate(undefined, { onSuccess: () => setAsking(null) }))}
        onClose={() => {
          subscribe.reset()
          unsubscribe.reset()
          setAsking(null)
        }}
      >
        <p>{t.oldEnds}</p>
      </ConfirmDialog>
    )
  return (
    <Dialog
      title={t.open}
      onClose={onClose}
      testId="subscription"
      asks={made && t.shownOnce}
      foot={
        made ? (
          <Button type="primary" onClick={onClose}>
            {t.done}
          </Button>
        ) : (
          known && (
            <>
              {had && (
                <Button loading={unsubscribe.isPending} onClick={() => setAsking('stop')}>
                  {t.stop}
                </Button>
              )}
              <Button
                type="primary"
                loading={subscribe.isPending}
                onClick={() => (had ? setAsking('again') : subscribe.mutate())}
              >
                {had ? t.again : t.subscribe}
              </Button>
            </>
          )
        )
      }
    >
      <div className="stack">
        {!made && <p>{t.what}</p>}
        <p>{t.personal}</p>
        {own.isPending && <Loading />}
        {own.isLoadingError && <ProblemNote error={own.error} retry={() => void own.refetch()} />}
        {had && own.data?.createdAt && own.data.until && (
          <p>{t.since(dateOf(own.data.createdAt, language), dateOf(own.data.until, language))}</p>
        )}
        {had && <p className="soft">{t.againNote}</p>}
        {made && <Address made={made} />}
        {subscribe.isError && <ProblemNote error={subscribe.error} />}
      </div>
    </Dialog>
  )
}

function Address({ made }: { made: NewSubscription }) {
  const t = useSubscriptionTexts()
  const { language } = useLanguage()
  const address = window.location.origin + made.path
  const copy = () =>
    (navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject(new Error('no clipboard'))).then(
      () => message.success(t.copied),
      () => message.warning(t.notCopied),
    )
  return (
    <>
      <p role="status">{t.once(dateOf(made.until, language))}</p>
      <TextField label={t.address} readOnly value={address} onFocus={(event) => event.target.select()} />
      <div className="row">
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <a className="button-link ghost" href={address.replace(/^https?:/, 'webcal:')}>
          {t.openHere}
        </a>
      </div>
      <Steps title={t.phone} steps={t.phoneSteps} />
      <Steps title={t.outlook} steps={t.outlookSteps} />
    </>
  )
}

function Steps({ title, steps }: { title: string; steps: string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  )
}
