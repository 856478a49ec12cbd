import type { MemberStatistics, StatisticsCriterion } from '../src/api/schemas'
import { GROUPS, groupOf } from './groups.ts'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100)

function statistics(url: URL): MemberStatistics {
  const asked = (key: string) => url.searchParams.get(key) ?? undefined
  const by = (asked('by') ?? 'CATEGORY') as StatisticsCriterion
  const across = asked('across') as StatisticsCriterion | undefined
  const asOf = asked('asOf') ?? '2026-11-30'
  const unitId = asked('unitId')
  const people = MEMBERS.filter((member) => !unitId || member.unitId === unitId)
  const elderly = Number(asked('elderly') ?? 0)
  return {
    asOf,
    by,
    across,
    unitId,
    total: people.length,
    lines: GROUPS[by].map((group) => {
      const line = people.filter((member) => groupOf(member, by, asOf) === group)
      return {
        group,
        members: line.length,
        share: percent(line.length, people.length),
        cells: (across ? GROUPS[across] : []).map((other) => ({
          group: other,
          members: line.filter((member) => across && groupOf(member, across, asOf) === other).length,
        })),
      }
    }),
    columns: (across ? GROUPS[across] : []).map((group) => {
      const count = people.filter((member) => across && groupOf(member, across, asOf) === group).length
      return { group, members: count, share: percent(count, people.length) }
    }),
    veteranMeanAge: 86.4,
    bornInPart: people.filter(({ birth }) => birth.length < 10).length,
    shareOfElderly: elderly > 0 ? percent(people.length, elderly) : undefined,
    smallHidden: false,
  }
}

export const STATISTICS: Route[] = [
  ['GET', /^\/api\/v1\/statistics\/members$/, (_, url) => ok<MemberStatistics>(statistics(url))],
]
