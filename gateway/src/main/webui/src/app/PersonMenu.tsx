import { useState } from 'react'
import { Link } from 'react-router'
import { logOut } from '../api/leaving'
import type { Me } from '../api/schemas'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { forgetKept, keptOf } from '../ui/useKept'
import { forgetHome } from './ahead'
import { useAppTexts } from './texts'

/** Where what is kept is saved: its kind, and of which activity. */
function placeOf(what: string): string {
  const [kind = '', id = ''] = what.split(':')
  return kind === 'roll' ? `/activities/${id}/roll` : kind === 'report' ? `/activities/${id}` : '/activities'
}

/** Who somebody is here: name, unit and roles in words. A disclosure, so that it needs no menu keyboard rules of its own. */
export function PersonMenu({ me }: { me: Me }) {
  const t = useAppTexts()
  const [failed, setFailed] = useState(false)
  const name = me.name || me.username
  const roles = me.roles.map((role) => t.roles[role]).filter(Boolean)
  const [unsaved, setUnsaved] = useState<string[]>([])
  const leave = () => {
    setUnsaved([])
    setFailed(false)
    return logOut().then(
      (next) => {
        forgetKept(me.username)
        forgetHome()
        window.location.assign(next)
      },
      () => setFailed(true),
    )
  }
  const ask = () => {
    const kept = keptOf(me.username)
    if (kept.length > 0) setUnsaved(kept)
    else void leave()
  }
  return (
    <>
      {/* Closed by what one goes on to; a page that leads on by itself leaves it open. */}
      <details
        className="user-menu"
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
        }}
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
          <button type="button" className="button-link ghost" onClick={ask}>
            {t.logout}
          </button>
          {failed && <span role="alert">{t.logoutFailed}</span>}
        </div>
      </details>
      {unsaved.length > 0 && (
        <ConfirmDialog
          title={t.unsavedTitle}
          confirm={t.logoutAnyway}
          onConfirm={() => void leave()}
          onClose={() => setUnsaved([])}
          testId="unsaved"
        >
          <p>{t.unsavedNote}</p>
          <ul>
            {unsaved.map((what) => (
              <li key={what}>
                <Link to={placeOf(what)} onClick={() => setUnsaved([])}>
                  {t.unsavedKinds[what.split(':')[0] ?? ''] ?? t.unsavedOther}
                </Link>
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  )
}
