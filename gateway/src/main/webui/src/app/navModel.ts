/** A room of the console: its address is its name. */
export type Room =
  | 'dashboard'
  | 'today'
  | 'members'
  | 'organisations'
  | 'floating'
  | 'transfers'
  | 'care'
  | 'health'
  | 'imports'
  | 'alliances'
  | 'surveys'
  | 'grouping'
  | 'rotation'
  | 'activities'
  | 'calendar'
  | 'holidays'
  | 'activity-types'
  | 'funds'
  | 'inbox'
  | 'calls'
  | 'statistics'
  | 'audit'

export type GroupKey = 'today' | 'people' | 'alliances' | 'activities' | 'messages' | 'statistics' | 'admin'

const COUNTY = ['county-committee', 'org-dept']
const OFFICE = ['lead-unit', 'liaison']
const ALL = [...COUNTY, ...OFFICE]
const WITH_BRANCH = [...ALL, 'branch-secretary']

const MAY_ENTER: Record<Room, readonly string[]> = {
  'dashboard': COUNTY,
  'today': OFFICE,
  'members': WITH_BRANCH,
  'organisations': WITH_BRANCH,
  'floating': WITH_BRANCH,
  'transfers': [...COUNTY, 'liaison', 'branch-secretary'],
  'care': [...COUNTY, 'liaison', 'branch-secretary'],
  'health': ['health'],
  'imports': ['county-committee'],
  'alliances': ALL,
  'surveys': [...COUNTY, 'liaison'],
  'grouping': COUNTY,
  'rotation': WITH_BRANCH,
  'activities': WITH_BRANCH,
  'calendar': WITH_BRANCH,
  'holidays': COUNTY,
  'activity-types': COUNTY,
  'funds': COUNTY,
  'inbox': WITH_BRANCH,
  'calls': ['county-committee', 'lead-unit', 'liaison'],
  'statistics': WITH_BRANCH,
  'audit': ['auditor'],
}

/** What belongs together, in the order of the navigation. */
const GROUPS: readonly { key: GroupKey; rooms: readonly Room[] }[] = [
  { key: 'today', rooms: ['dashboard', 'today'] },
  { key: 'people', rooms: ['members', 'organisations', 'transfers', 'floating', 'care', 'health', 'imports'] },
  { key: 'alliances', rooms: ['alliances', 'grouping', 'surveys'] },
  { key: 'activities', rooms: ['activities', 'calendar', 'rotation', 'funds', 'holidays', 'activity-types'] },
  { key: 'messages', rooms: ['inbox', 'calls'] },
  { key: 'statistics', rooms: ['statistics'] },
  { key: 'admin', rooms: ['audit'] },
]

/** Where each role starts; of somebody's several roles the first of this list. Roles without a room of their own get the welcome. */
const HOMES: readonly (readonly [role: string, home: Room | 'welcome'])[] = [
  ['county-committee', 'dashboard'],
  ['org-dept', 'dashboard'],
  ['lead-unit', 'today'],
  ['liaison', 'today'],
  ['auditor', 'audit'],
  ['health', 'health'],
  ['branch-secretary', 'welcome'],
]

export type Group = { key: GroupKey; rooms: Room[] }

const COUNTY_DIGITS = 6

/** The rooms a person's roles open, group by group; above a county nobody telephones. A group without rooms is not there. Nobody has two mornings: the county's holds all. */
export function groupsOf(roles: readonly string[], division?: string | null): Group[] {
  const above = division != null && division.length < COUNTY_DIGITS
  const may = (room: Room) => MAY_ENTER[room].some((role) => roles.includes(role)) && !(above && room === 'calls')
  const open = (room: Room) => may(room) && !(room === 'today' && may('dashboard'))
  return GROUPS.map(({ key, rooms }) => ({ key, rooms: rooms.filter(open) })).filter(({ rooms }) => rooms.length > 0)
}

/** Whether somebody's roles open the room that an address lies in. */
export function mayEnter(roles: readonly string[], pathname: string): boolean {
  const at = placeOf(pathname)
  return at !== null && groupsOf(roles).some(({ rooms }) => rooms.includes(at.room))
}

/** Where somebody starts after login. */
export function homeOf(roles: readonly string[]): string {
  return '/' + (HOMES.find(([role]) => roles.includes(role))?.[1] ?? 'welcome')
}

/** The room an address lies in, with its group; nothing of an address outside the rooms. */
export function placeOf(pathname: string): { group: GroupKey; room: Room; within: boolean } | null {
  const [first = '', ...rest] = pathname.split('/').filter(Boolean)
  const group = GROUPS.find(({ rooms }) => rooms.some((room) => room === first))
  return group ? { group: group.key, room: first as Room, within: rest.length > 0 } : null
}
