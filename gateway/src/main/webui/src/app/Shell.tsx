import { useEffect, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import type { Me } from '../api/schemas'
import { useLive } from '../api/useLive'
import { useUnread } from '../api/useNotices'
import { useLanguage } from '../i18n/language'
import { counted } from '../ui/counted'
import { BellIcon } from '../ui/icons'
import { useUiTexts } from '../ui/texts'
import { UndoLine } from '../ui/undo/UndoLine'
import { forgetOthers } from '../ui/useKept'
import { useOnline } from '../ui/useOnline'
import { Nav, useNarrow } from './Nav'
import { groupsOf, placeOf } from './navModel'
import { PersonMenu } from './PersonMenu'
import { SearchBox } from './SearchBox'
import { SessionEnded } from './SessionEnded'
import { useAppTexts } from './texts'

export function Shell({ me, large, onToggleLarge }: { me: Me; large: boolean; onToggleLarge: () => void }) {
  const t = useAppTexts()
  const ui = useUiTexts()
  const online = useOnline()
  const { language, choose } = useLanguage()
  const [open, setOpen] = useState(false)
  const [narrow, toggleNarrow] = useNarrow()
  const { pathname } = useLocation()
  const groups = groupsOf(me.roles, me.division)
  const hasInbox = groups.some(({ rooms }) => rooms.includes('inbox'))
  const unread = useUnread(hasInbox).data ?? 0
  useLive(me.division)
  useEffect(() => forgetOthers(me.username), [me.username])
  useEffect(() => setOpen(false), [pathname])
  return (
    <div className={groups.length === 0 ? 'shell bare' : narrow ? 'shell narrow' : 'shell'}>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="top">
        {groups.length > 0 && (
          <button type="button" className="menu-button" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
            ☰ {t.menu}
          </button>
        )}
        <Link className="brand" to="/" aria-label={t.product}>
          <img src="/emblem.svg" alt="" width="34" height="34" />
          <span className="wide">{t.product}</span>
        </Link>
        <div className="top-tools">
          {hasInbox && <SearchBox groups={groups} />}
          {hasInbox && (
            <Link className="bell" to="/inbox" aria-label={t.bell(unread)}>
              <BellIcon />
              {unread > 0 && <span className="count">{counted(unread)}</span>}
            </Link>
          )}
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
            <span className="wide">{t.otherLanguage}</span>
            <span className="slim">{t.otherLanguageShort}</span>
          </button>
          <PersonMenu me={me} />
        </div>
      </header>
      {groups.length > 0 && <Nav groups={groups} open={open} narrow={narrow} onToggleNarrow={toggleNarrow} unread={unread} />}
      <main id="main" className="main" tabIndex={-1}>
        {!online && (
          <p className="offline" role="status">
            {ui.offline}
          </p>
        )}
        <Breadcrumb pathname={pathname} />
        <SessionEnded />
        <Outlet />
      </main>
      <UndoLine />
    </div>
  )
}

/** Where in the house a page lies; the page itself is its heading. */
function Breadcrumb({ pathname }: { pathname: string }) {
  const t = useAppTexts()
  const place = placeOf(pathname)
  if (!place?.within) return null
  return (
    <nav className="breadcrumb no-print" aria-label={t.whereAmI}>
      <ol>
        {t.groups[place.group] !== t.pages[place.room] && <li>{t.groups[place.group]}</li>}
        <li>
          <Link to={'/' + place.room}>{t.pages[place.room]}</Link>
        </li>
      </ol>
    </nav>
  )
}
