import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Activity, Member, Page, Unit } from './schemas'

export const FEW = 6
/** What one search box asks for at once, each list as far as the caller may see it: one more than it shows, to say that there are more. */
export function useSearch(q: string, within: { members: boolean; units: boolean; activities: boolean }) {
  const wanted = q.trim()
  const asked = wanted !== ''
  const members = useQuery({
    queryKey: ['search', 'members', wanted],
    enabled: asked && within.members,
    retry: false,
    queryFn: async ({ signal }) =>
      (await get<Page<Member>>('/api/v1/members', { q: wanted, limit: FEW + 1 }, signal)).items.slice(0, FEW + 1),
  })
  const units = useQuery({
    queryKey: ['search', 'units', wanted],
    enabled: asked && within.units,
    retry: false,
    queryFn: async ({ signal }) =>
      (await get<Page<Unit>>('/api/v1/units', { name: wanted, limit: FEW + 1 }, signal)).items.slice(0, FEW + 1),
  })
  const activities = useQuery({
    queryKey: ['search', 'activities', wanted],
    enabled: asked && within.activities,
    retry: false,
    queryFn: async ({ signal }) =>
      (await get<Page<Activity>>('/api/v1/activities', { q: wanted, limit: FEW + 1 }, signal)).items.slice(0, FEW + 1),
  })
  return {
    members: members.data ?? [],
    units: units.data ?? [],
    activities: activities.data ?? [],
    searching: asked && (members.isFetching || units.isFetching || activities.isFetching),
  }
}
