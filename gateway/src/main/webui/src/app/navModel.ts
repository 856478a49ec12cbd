type PageKey =
  | 'dashboard'
  | 'alliances'
  | 'rotation'
  | 'holidays'
  | 'activities'
  | 'members'
  | 'calls'
  | 'surveys'
  | 'grouping'
  | 'imports'
  | 'audit'

const PAGES: Record<PageKey, readonly string[]> = {
  dashboard: ['county-committee', 'org-dept'],
  alliances: ['county-committee', 'org-dept', 'lead-unit', 'liaison'],
  rotation: ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary'],
  holidays: ['county-committee', 'org-dept'],
  activities: ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary'],
  members: ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary'],
  calls: ['county-committee', 'lead-unit', 'liaison'],
  surveys: ['county-committee', 'org-dept'],
  grouping: ['county-committee', 'org-dept'],
  imports: ['county-committee'],
  audit: ['auditor'],
}

const ORDER: PageKey[] = [
  'dashboard',
  'alliances',
  'rotation',
  'holidays',
  'activities',
  'calls',
  'members',
  'surveys',
  'grouping',
  'imports',
  'audit',
]

/** The rooms a person's roles open, in the order of the navigation. */
export function pagesOf(roles: readonly string[]): PageKey[] {
  return ORDER.filter((page) => PAGES[page].some((role) => roles.includes(role)))
}

/** Where somebody starts after login. */
export function homeOf(roles: readonly string[]): string {
  const first = pagesOf(roles).find((page) => page === 'dashboard' || page === 'rotation' || page === 'audit')
  return first ? '/' + first : '/nothing'
}
