import { Problem } from '../../api/problem'

/** Where the morning page looks things up, in the words of its readers. */
export type Source =
  | 'activities'
  | 'reports'
  | 'signUps'
  | 'members'
  | 'floating'
  | 'visits'
  | 'transfers'
  | 'rotation'
  | 'swaps'
  | 'calls'
  | 'imports'
  | 'proposals'
  | 'posts'
  | 'surveys'
  | 'organisations'
  | 'alliances'
  | 'months'

type Asked = { isLoading: boolean; isError: boolean; error: Error | null; refetch: () => unknown }

/** Whether all have answered: only then does an empty list mean that nothing waits. */
export type Answered = { isLoading: boolean; missing: Source[]; retry: () => void }

/** What a role may not see is no work of his. */
const isRefused = ({ error }: Asked) => error instanceof Problem && error.status === 403

export function answeredBy(asked: [Source, Asked][]): Answered {
  const failed = asked.filter(([, one]) => one.isError && !isRefused(one))
  return {
    isLoading: asked.some(([, one]) => one.isLoading),
    missing: [...new Set(failed.map(([source]) => source))],
    retry: () => failed.forEach(([, one]) => void one.refetch()),
  }
}
