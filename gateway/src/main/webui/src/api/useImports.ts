import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, idOf, upload } from './client'
import type { ImportIssue, ImportJob, ImportKind, ImportMode, Page, Severity } from './schemas'

type NewImport = { file: File; kind: ImportKind; mode: ImportMode }

function isUnderWay(job: ImportJob | undefined): boolean {
  return job === undefined || job.state === 'QUEUED' || job.state === 'RUNNING'
}

export function useStartImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, kind, mode }: NewImport) => {
      const form = new FormData()
      form.append('kind', kind)
      form.append('mode', mode)
      form.append('file', file, file.name)
      return idOf(await upload<ImportJob | undefined>('/api/v1/imports', form))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import'] }),
  })
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<ImportJob>(`/api/v1/imports/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.error === null && isUnderWay(query.state.data) ? 700 : false),
  })
}

/** The latest imports, the newest first. */
export function useImports() {
  return useQuery({
    queryKey: ['import', 'list'],
    queryFn: async ({ signal }) => (await get<Page<ImportJob>>('/api/v1/imports', { limit: 10 }, signal)).items,
  })
}

export function useImportIssues(id: string, severity: Severity | '') {
  return useInfiniteQuery({
    queryKey: ['import', id, 'issues', severity],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<ImportIssue>>(`/api/v1/imports/${id}/issues`, { severity, cursor: pageParam, limit: 200 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function annotatedPath(id: string): string {
  return `/api/v1/imports/${id}/annotated`
}
