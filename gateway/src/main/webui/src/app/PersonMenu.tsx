import { useState } from 'react'
import { useLocation } from 'react-router'
import { logOut } from '../api/leaving'
import type { Me } from '../api/schemas'
import { forgetKept } from '../ui/useKept'
import { useAppTexts } from './texts'

/** Who somebody is here: name, unit and roles in words. A disclosure, so that it needs no menu keyboard rules of its own. */
export function PersonMenu({ me }: { me: Me }) {
  const t = useAppTexts()
  const { key } = useLocation()
  const [failed, setFailed] = useState(false)
  const name = me.name || me.username
  const roles = me.roles.map((role) => t.roles[role]).filter(Boolean)
  const leave = () =>
    logOut().then(
      (next) => {
        forgetKept()
        window.location.assign(next)
      },
      () => setFailed(true),
    )
  return (
    // Closed again on the next page.
    <details
      key={key}
      className="user-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false
      }}
    >
      <summary aria-label={t.account(name)}>
        <span className="user-name">{name}</span> ▾
      </summary>
      <div className="user-panel">
        <strong>{name}</strong>
        {me.units.map((unit) => (
          <span key={unit.id}>{unit.name}</span>
        ))}
        <span className="soft small">{roles.join('、')}</span>
        <button type="button" className="button-link ghost" onClick={() => void leave()}>
          {t.logout}
        </button>
        {failed && <span role="alert">{t.logoutFailed}</span>}
      </div>
    </details>
  )
}
