import { useQuery } from '@tanstack/react-query'
import { getAll } from './client'
import type { Unit } from './schemas'

/** The names behind ids of units. */
export function useUnitNames(enabled = true) {
  return useQuery({
    queryKey: ['units', 'names'],
    staleTime: 300_000,
    enabled,
    queryFn: async ({ signal }) => {
      const units = await getAll<Unit>('/api/v1/units', {}, signal)
      return new Map(units.map((unit) => [unit.id, unit.name]))
    },
  })
}
