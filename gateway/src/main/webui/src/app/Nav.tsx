import { type ComponentType, useState } from 'react'
import { NavLink } from 'react-router'
import { counted } from '../ui/counted'
import {
  ApartmentIcon,
  AuditIcon,
  BarChartIcon,
  BellIcon,
  CalendarIcon,
  CarryOutIcon,
  DownIcon,
  EnvironmentIcon,
  FlagIcon,
  FormIcon,
  HeartIcon,
  ImportIcon,
  MedicineIcon,
  MenuFoldIcon,
  MenuUnfoldIcon,
  PartitionIcon,
  PhoneIcon,
  RetweetIcon,
  ScheduleIcon,
  SwapIcon,
  TagsIcon,
  TeamIcon,
  UserIcon,
} from '../ui/icons'
import type { Group, GroupKey, Room } from './navModel'
import { useAppTexts } from './texts'

const ICONS: Record<Room, ComponentType> = {
  'dashboard': CarryOutIcon,
  'today': CarryOutIcon,
  'members': UserIcon,
  'organisations': ApartmentIcon,
  'transfers': SwapIcon,
  'floating': EnvironmentIcon,
  'care': HeartIcon,
  'health': MedicineIcon,
  'imports': ImportIcon,
  'alliances': TeamIcon,
  'surveys': FormIcon,
  'grouping': PartitionIcon,
  'rotation': RetweetIcon,
  'activities': FlagIcon,
  'calendar': CalendarIcon,
  'holidays': ScheduleIcon,
  'activity-types': TagsIcon,
  'funds': ImportIcon,
  'inbox': BellIcon,
  'calls': PhoneIcon,
  'statistics': BarChartIcon,
  'audit': AuditIcon,
}

const CLOSED = 'sa.nav.closed'
const NARROW = 'sa.nav.narrow'

function remembered(): GroupKey[] {
  return (localStorage.getItem(CLOSED) ?? '').split(' ').filter(Boolean) as GroupKey[]
}

/** How the navigation stands: folded to its signs or not, remembered in this browser. */
export function useNarrow(): [narrow: boolean, toggle: () => void] {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(NARROW) === '1')
  const toggle = () => {
    localStorage.setItem(NARROW, narrow ? '0' : '1')
    setNarrow(!narrow)
  }
  return [narrow, toggle]
}

type Props = { groups: Group[]; open: boolean; narrow: boolean; onToggleNarrow: () => void; unread: number }

/** The rooms in their groups; a group is folded where somebody does not need it. */
export function Nav({ groups, open, narrow, onToggleNarrow, unread }: Props) {
  const t = useAppTexts()
  const [closed, setClosed] = useState(remembered)
  const fold = (key: GroupKey) => {
    const now = closed.includes(key) ? closed.filter((other) => other !== key) : [...closed, key]
    localStorage.setItem(CLOSED, now.join(' '))
    setClosed(now)
  }
  return (
    <nav id="nav" className={['nav', open && 'open', narrow && 'narrow'].filter(Boolean).join(' ')} aria-label={t.nav}>
      <div className="nav-groups">
        {groups.map(({ key, rooms }) => {
          const shut = closed.includes(key) && !narrow
          return (
            <section key={key} className="nav-group">
              {rooms.length > 1 && (
                <button type="button" className="nav-head" aria-expanded={!shut} onClick={() => fold(key)}>
                  {t.groups[key]}
                  <DownIcon className={shut ? 'turned' : undefined} />
                </button>
              )}
              {!shut && (
                <ul>
                  {rooms.map((room) => {
                    const Icon = ICONS[room]
                    return (
                      <li key={room}>
                        <NavLink to={'/' + room} title={narrow ? t.pages[room] : undefined}>
                          <span className="nav-icon" aria-hidden="true">
                            <Icon />
                          </span>
                          <span className="nav-label">{t.pages[room]}</span>
                          {room === 'inbox' && unread > 0 && (
                            <>
                              <span className="count" aria-hidden="true">
                                {counted(unread)}
                              </span>
                              <span className="hidden-visually">{t.unread(unread)}</span>
                            </>
                          )}
                        </NavLink>
                      </li>
                    )
                  })}
                </ul>
              )}
            </section>
          )
        })}
        <button type="button" className="nav-fold" aria-pressed={narrow} onClick={onToggleNarrow}>
          {narrow ? <MenuUnfoldIcon /> : <MenuFoldIcon />}
          <span className="nav-label">{t.foldNav}</span>
        </button>
      </div>
    </nav>
  )
}
