import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getTagged, post, put } from './client'
import { Problem } from './problem'
import type { Robot, RobotTried } from './schemas'

const pathOf = (allianceId: string) => '/api/v1/robots/' + allianceId

/** The robot of an alliance's chat group with its ETag; null where none was set. */
export function useRobot(allianceId: string) {
  return useQuery({
    queryKey: ['robots', allianceId],
    queryFn: async ({ signal }) => {
      try {
        return await getTagged<Robot>(pathOf(allianceId), signal)
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })
}

export function useSetRobot(allianceId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, etag }: { key: string; etag?: string }) => put<Robot>(pathOf(allianceId), { key }, etag),
    onSettled: () => queries.invalidateQueries({ queryKey: ['robots', allianceId] }),
  })
}

/** Says a test message in the group. */
export function useTryRobot(allianceId: string) {
  return useMutation({ mutationFn: async () => (await post<RobotTried>(pathOf(allianceId) + '/test')).data })
}
