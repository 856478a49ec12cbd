import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link, useNavigate } from 'react-router'
import { useAlliances } from '../api/useAlliances'
import { FEW, useSearch } from '../api/useSearch'
import { dayOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { SearchField } from '../ui/Fields'
import { SearchIcon } from '../ui/icons'
import { useSettled } from '../ui/useSettled'
import type { Group, Room } from './navModel'
import { useAppTexts } from './texts'

/** No address carries a name. */
type Found = { key: string; to: string; text: string; note?: string }

/** Typing goes to the field that has the focus; only elsewhere a stroke opens the search. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** One box for people, units, alliances, activities and pages: opened by its button, by `/` or by Ctrl-K. */
export function SearchBox({ groups }: { groups: Group[] }) {
  const t = useAppTexts()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const stroke = (event: KeyboardEvent) => {
      const asked = (event.key === '/' && !isTyping(event.target)) || (event.key === 'k' && (event.ctrlKey || event.metaKey))
      if (!asked || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', stroke)
    return () => window.removeEventListener('keydown', stroke)
  }, [])
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-label={t.search}
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
        <span className="wide"> {t.search}</span>
      </button>
      {/* Out of the header, whose colours are not the dialog's. */}
      {open &&
        createPortal(
          <SearchDialog rooms={groups.flatMap((group) => group.rooms)} onClose={() => setOpen(false)} />,
          document.body,
        )}
    </>
  )
}

function SearchDialog({ rooms, onClose }: { rooms: Room[]; onClose: () => void }) {
  const t = useAppTexts()
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const asked = useSettled(q)
  const { sections, searching } = useFound(asked, rooms)
  const first = sections.find(({ found }) => found.length > 0)?.found[0]
  return (
    <Dialog title={t.search} onClose={onClose} wide kept testId="search">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!first) return
          onClose()
          void navigate(first.to)
        }}
      >
        <SearchField label={t.searchLabel} autoFocus maxLength={100} value={q} onSearch={setQ} />
        {sections.map(
          ({ title, found }) =>
            found.length > 0 && (
              <section key={title} aria-label={title}>
                <h3 className="soft small">{title}</h3>
                <ul className="found">
                  {found.slice(0, FEW).map((one) => (
                    <li key={one.key}>
                      <Link to={one.to} onClick={onClose}>
                        <span>{one.text}</span>
                        {one.note && <span className="soft small">{one.note}</span>}
                      </Link>
                    </li>
                  ))}
                </ul>
                {found.length > FEW && <p className="soft small">{t.moreFound(FEW)}</p>}
              </section>
            ),
        )}
        <p role="status" className="soft">
          {q.trim() !== '' && !first && (searching || asked !== q ? t.searching : t.nothingFound)}
        </p>
      </form>
    </Dialog>
  )
}

function useFound(q: string, rooms: Room[]): { sections: { title: string; found: Found[] }[]; searching: boolean } {
  const t = useAppTexts()
  const { language } = useLanguage()
  const wanted = q.trim()
  const has = (room: Room) => rooms.includes(room)
  const { members, units, activities, searching } = useSearch(q, {
    members: has('members'),
    units: has('members'),
    activities: has('activities'),
  })
  const alliances = useAlliances().data ?? []
  if (wanted === '') return { sections: [], searching }
  const sections = [
    {
      title: t.foundPages,
      found: rooms
        .filter((room) => t.pages[room].includes(wanted))
        .map((room) => ({ key: room, to: '/' + room, text: t.pages[room] })),
    },
    {
      title: t.foundMembers,
      found: members.map((one) => ({
        key: one.id,
        to: '/members/' + one.id,
        text: one.name,
        note: one.unitName,
      })),
    },
    {
      title: t.foundUnits,
      found: units.map((one) => ({ key: one.id, to: '/members?unit=' + one.id, text: one.name })),
    },
    {
      title: t.foundAlliances,
      found: alliances
        .filter((one) => has('alliances') && `${one.name} ${one.leadUnitName ?? ''}`.includes(wanted))
        .slice(0, FEW + 1)
        .map((one) => ({ key: one.id, to: '/alliances/' + one.id, text: one.name, note: one.leadUnitName })),
    },
    {
      title: t.foundActivities,
      found: activities.map((one) => ({
        key: one.id,
        to: '/activities/' + one.id,
        text: one.title,
        note: dayOf(one.startsAt, language),
      })),
    },
  ]
  return { sections, searching }
}
