import { useEffect, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { logOut } from '../api/leaving'
import type { Me } from '../api/schemas'
import { useLanguage } from '../i18n/language'
import { useUiTexts } from '../ui/texts'
import { forgetKept } from '../ui/useKept'
import { useOnline } from '../ui/useOnline'
import { pagesOf } from './navModel'
import { SessionEnded } from './SessionEnded'
import { useAppTexts } from './texts'

export function Shell({ me, large, onToggleLarge }: { me: Me; large: boolean; onToggleLarge: () => void }) {
  const t = useAppTexts()
  const { language, choose } = useLanguage()
  const ui = useUiTexts()
  const online = useOnline()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => setOpen(false), [pathname])
  const role = me.roles
    .map((name) => t.roles[name])
    .filter(Boolean)
    .join('、')
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="top">
        <button type="button" className="menu-button" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
          ☰ {t.menu}
        </button>
        <a className="brand" href="/" aria-label={t.product}>
          <img src="/emblem.svg" alt="" width="34" height="34" />
          <span className="wide">{t.product}</span>
        </a>
        <div className="top-tools">
          <button
            type="button"
            aria-pressed={large}
            aria-label={t.largeTextLabel(large ? 'A−' : 'A＋')}
            onClick={onToggleLarge}
          >
            {large ? 'A−' : 'A＋'}
            <span className="wide"> {t.largeText}</span>
          </button>
          <button
            type="button"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            aria-label={t.languageLabel}
            onClick={() => choose(language === 'en' ? 'zh' : 'en')}
          >
            {t.otherLanguage}
          </button>
          <UserMenu name={me.name || me.username} role={role} />
        </div>
      </header>
      <nav id="nav" className={open ? 'nav open' : 'nav'} aria-label={t.nav}>
        <ul>
          {pagesOf(me.roles).map((page) => (
            <li key={page}>
              <NavLink to={'/' + page}>{t.pages[page]}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className="main" tabIndex={-1}>
        {!online && (
          <p className="offline" role="status">
            {ui.offline}
          </p>
        )}
        <SessionEnded />
        <Outlet />
      </main>
    </div>
  )
}

/** A disclosure, so that it needs no menu keyboard rules of its own. */
function UserMenu({ name, role }: { name: string; role: string }) {
  const t = useAppTexts()
  const [failed, setFailed] = useState(false)
  const leave = () =>
    logOut().then(
      (next) => {
        forgetKept()
        window.location.assign(next)
      },
      () => setFailed(true),
    )
  return (
    <details
      className="user-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false
      }}
    >
      <summary aria-label={t.account(name)}>{name} ▾</summary>
      <div className="user-panel">
        <strong>{name}</strong>
        <span className="soft small">{role}</span>
        <button type="button" className="button-link ghost" onClick={() => void leave()}>
          {t.logout}
        </button>
        {failed && <span role="alert">{t.logoutFailed}</span>}
      </div>
    </details>
  )
}
