import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { loginPath } from '../api/client'
import { isLoggedIn, onSessionEnd, watchTyping } from '../api/leaving'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useUiTexts } from '../ui/texts'

/** A session that ends while somebody types: the page stays as it is until he is logged in again beside it. */
export function SessionEnded() {
  const t = useUiTexts()
  const { pathname } = useLocation()
  const [ended, setEnded] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(watchTyping, [pathname])
  useEffect(() => onSessionEnd(setEnded), [])
  if (!ended) return null
  const check = () =>
    void isLoggedIn().then((is) => {
      setFailed(!is)
      setEnded(!is)
    })
  return (
    <Dialog
      title={t.sessionEnded}
      onClose={() => setEnded(false)}
      testId="session-ended"
      foot={
        <>
          <a className="button-link" href={loginPath('/')} target="_blank" rel="noreferrer">
            {t.logInAgain}
          </a>
          <Button onClick={check}>{t.loggedIn}</Button>
        </>
      }
    >
      <p>{t.sessionEndedNote}</p>
      {failed && <p role="alert">{t.notYetLoggedIn}</p>}
    </Dialog>
  )
}
