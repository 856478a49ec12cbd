import type { CommitteeTerm, Organisation, OrgGap, OrgGapItem } from '../api/schemas'
import { shiftDay } from '../i18n/dates'
import type { Tone } from '../ui/Badge'

export type Level = Organisation['level']

export const LEVELS: readonly Level[] = ['PARTY_COMMITTEE', 'WORKING_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'GROUP']
export const FORMS = ['SINGLE', 'JOINT', 'FUNCTIONAL', 'TEMPORARY', 'FLOATING'] as const
export const BASES = ['UNIT', 'REGION', 'TRADE', 'INTEREST', 'OTHER'] as const
/** In the order in which they are shown: what is late first. */
export const GAPS: readonly OrgGap[] = [
  'TERM_OVERDUE',
  'TERM_DUE',
  'NO_TERM',
  'NO_SECRETARY',
  'TOO_FEW_MEMBERS',
  'NO_INSTRUCTOR',
  'UNIT_WITHOUT_BRANCH',
]

export type Node = { org: Organisation; children: Node[]; below: number }

const byLevelAndName = (a: Organisation, b: Organisation) =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.name.localeCompare(b.name, 'zh-Hans-CN', { numeric: true })

/** Whoever belongs to a functional branch belongs to another one as well, and is counted there alone (G-17). */
const belongingTo = ({ form, members }: Organisation) => (form === 'FUNCTIONAL' ? 0 : members)

/** The tree of all that are given; whoever's parent the reader does not see stands on top. */
export function treeOf(orgs: Organisation[]): Node[] {
  const ids = new Set(orgs.map(({ id }) => id))
  const under = new Map<string, Organisation[]>()
  for (const org of orgs.toSorted(byLevelAndName)) {
    const parent = org.parentId && ids.has(org.parentId) ? org.parentId : ''
    under.set(parent, [...(under.get(parent) ?? []), org])
  }
  const nodesUnder = (parent: string): Node[] =>
    (under.get(parent) ?? []).map((org) => {
      const children = nodesUnder(org.id)
      return { org, children, below: children.reduce((sum, child) => sum + child.below + belongingTo(child.org), 0) }
    })
  return nodesUnder('')
}

/** Under which levels one of a level may stand: the service decides, this is what is offered. */
export function mayStandUnder(level: Level, parent: Level): boolean {
  if (level === 'GROUP') return parent === 'BRANCH'
  if (parent === 'PARTY_COMMITTEE' || parent === 'WORKING_COMMITTEE') return true
  return level === 'BRANCH' && parent === 'GENERAL_BRANCH'
}

export const mayStandOnTop = (level: Level) => level === 'PARTY_COMMITTEE' || level === 'WORKING_COMMITTEE'

/**
 * By which words somebody chooses each: the name, and where several of them are called so, what tells them apart: the parent, the one
 * above it, the units. Whoever cannot be told apart by any of it is called like another: no choice then, see `choiceOf`.
 */
export function labelsOf(all: Organisation[], chosen = all): Map<string, string> {
  const known = new Map(all.map((org) => [org.id, org]))
  const above = (org: Organisation | undefined) => known.get(org?.parentId ?? '')
  const details = [
    (org: Organisation) => above(org)?.name,
    (org: Organisation) => above(above(org))?.name,
    (org: Organisation) => org.unitNames.join('、'),
  ]
  const labels = new Map(chosen.map(({ id, name }) => [id, name]))
  const told = new Map<string, string[]>()
  for (const detail of details) {
    const times = new Map<string, number>()
    for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1)
    for (const org of chosen.filter(({ id }) => (times.get(labels.get(id) ?? '') ?? 0) > 1)) {
      const words = [...(told.get(org.id) ?? []), detail(org) ?? ''].filter(Boolean)
      told.set(org.id, words)
      if (words.length > 0) labels.set(org.id, `${org.name}（${words.join('，')}）`)
    }
  }
  return labels
}

export type Choice = {
  offers: string[]
  idOf: (typed: string | undefined) => string | undefined
  /** What keeps the words from meaning one of them. */
  wrong: (typed: string) => 'unknown' | 'ambiguous' | null
}

/** What is typed means one of those that are labelled, or nobody: of two with the same words neither is taken. */
export function choiceOf(labels: Map<string, string>): Choice {
  const meant = (typed: string) => [...labels].filter(([, label]) => label === typed.trim()).map(([id]) => id)
  return {
    offers: [...new Set(labels.values())],
    idOf: (typed = '') => {
      const [id, other] = meant(typed)
      return other === undefined ? id : undefined
    },
    wrong: (typed) => {
      const { length } = meant(typed)
      return length === 1 ? null : length === 0 ? 'unknown' : 'ambiguous'
    },
  }
}

/** Itself and all below it. */
export function branchOf(orgs: Organisation[], id: string): Set<string> {
  const found = new Set([id])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const org of orgs) if (org.parentId && found.has(org.parentId)) found.add(org.id)
  }
  return found
}

export function byGap(items: OrgGapItem[]): { gap: OrgGap; items: OrgGapItem[] }[] {
  return GAPS.map((gap) => ({ gap, items: items.filter((item) => item.gap === gap) })).filter((group) => group.items.length > 0)
}

export function toneOfTerm(state: CommitteeTerm['state']): Tone {
  return { PLANNED: 'plain', CURRENT: 'good', DUE: 'warn', EXTENDED: 'warn', OVERDUE: 'bad', ENDED: 'plain' }[state] as Tone
}

export const toneOfGap = (gap: OrgGap): Tone => (gap === 'TERM_OVERDUE' || gap === 'NO_SECRETARY' ? 'bad' : 'warn')

export const mayChange = ({ roles, division }: { roles: readonly string[]; division?: string }) =>
  (division === undefined || division.length === 6) && roles.some((role) => role === 'county-committee' || role === 'org-dept')

const TERM_YEARS = 3

/** The last day of a term of three years. */
export function lastDayFrom(day: string): string {
  const end = day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)
  return shiftDay(Number(day.slice(0, 4)) + TERM_YEARS + end, -1)
}
