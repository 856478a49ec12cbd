import type { Group, Placement, Proposal, ProposalSummary, Score } from '../api/schemas'

export type Placed = Placement & { groupNo: number; isLead: boolean }

/** Every unit of a proposal with its group. */
export function placed(proposal: Proposal): Placed[] {
  return proposal.groups.flatMap((group) =>
    group.units.map((unit) => ({ ...unit, groupNo: group.no, isLead: isLead(group, unit) })),
  )
}

function isLead(group: Group, unit: Placement): boolean {
  return group.leadUnitSuggestion === unit.unitId
}

export function leadName(group: Group): string {
  return group.leadUnitName ?? group.units.find((unit) => isLead(group, unit))?.unitName ?? ''
}

/** Costs are kilometre equivalents; a tenth is as fine as anybody reads. */
export function cost(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1)
}

export function change(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded > 0 ? `+${rounded.toFixed(1)}` : rounded === 0 ? '±0.0' : `−${Math.abs(rounded).toFixed(1)}`
}

export const PARTS = ['distance', 'sector', 'town', 'balance', 'stability'] as const

export type Part = { name: (typeof PARTS)[number]; first: number; second: number }

export function compareScores(first: Score, second: Score): Part[] {
  return PARTS.map((name) => ({ name, first: first[name], second: second[name] }))
}

type Difference = { unitId: string; unitName: string; from: number; to: number }

/** Units whose companions differ; groups of the second are first matched to those of the first by common units. */
export function differences(first: Proposal, second: Proposal): Difference[] {
  const match = matchGroups(first.groups, second.groups)
  const before = new Map(first.groups.flatMap((group) => group.units.map((unit) => [unit.unitId, group.no] as const)))
  return second.groups.flatMap((group) =>
    group.units.flatMap((unit) => {
      const from = before.get(unit.unitId)
      const to = match.get(group.no) ?? group.no
      return from === undefined || from === to ? [] : [{ unitId: unit.unitId, unitName: unit.unitName, from, to }]
    }),
  )
}

function matchGroups(first: Group[], second: Group[]): Map<number, number> {
  const pairs = second
    .flatMap((b) =>
      first.map((a) => ({
        a: a.no,
        b: b.no,
        common: b.units.filter((unit) => a.units.some((other) => other.unitId === unit.unitId)).length,
      })),
    )
    .toSorted((x, y) => y.common - x.common || x.b - y.b || x.a - y.a)
  const match = new Map<number, number>()
  for (const { a, b } of pairs) {
    if (!match.has(b) && ![...match.values()].includes(a)) match.set(b, a)
  }
  return match
}

/** Proposals are counted as they were made; the list has the newest first. Null while the list is not there. */
export function numberOf(proposals: Pick<ProposalSummary, 'id'>[] | undefined, id: string): number | null {
  const place = proposals?.findIndex((proposal) => proposal.id === id) ?? -1
  return proposals && place >= 0 ? proposals.length - place : null
}

/** Which of two costs is less, as people read them. */
export function cheaper(first: number, second: number): 'first' | 'second' | 'alike' {
  const [a, b] = [Number(cost(first)), Number(cost(second))]
  return a === b ? 'alike' : a < b ? 'first' : 'second'
}

/** A unit moved by hand. */
export type Step = { unitId: string; from: number; to: number }

/** The moves that can still be taken back; taking the last one back removes it. */
export function stepped(steps: Step[], step: Step): Step[] {
  const last = steps.at(-1)
  const takenBack = last?.unitId === step.unitId && last.from === step.to && last.to === step.from
  return takenBack ? steps.slice(0, -1) : [...steps, step]
}

export type ProposeForm = { surveyId: string; groups: string; minUnits: string; maxUnits: string; seconds: string }

type FormFault = 'NO_SURVEY' | 'GROUPS' | 'MIN_OVER_MAX' | 'DOES_NOT_ADD_UP'

/** Sizes that cannot add up are told before anything is solved. */
export function faultOf(form: ProposeForm, units: number): FormFault | null {
  const groups = Number(form.groups)
  const min = form.minUnits === '' ? 1 : Number(form.minUnits)
  const max = form.maxUnits === '' ? Infinity : Number(form.maxUnits)
  if (form.surveyId === '') return 'NO_SURVEY'
  if (!Number.isInteger(groups) || groups < 1) return 'GROUPS'
  if (min > max) return 'MIN_OVER_MAX'
  return units > 0 && (groups * min > units || groups * max < units) ? 'DOES_NOT_ADD_UP' : null
}
