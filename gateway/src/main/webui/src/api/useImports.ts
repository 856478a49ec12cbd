import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getUpTo, idOf, type ManyRows, post, put, upload } from './client'
import type {
  ImportChange,
  ImportChangeKind,
  ImportDecision,
  ImportIssue,
  ImportJob,
  ImportKind,
  ImportMode,
  Page,
  Severity,
  UndoPreview,
} from './schemas'
import { unwaited } from './unwaited'

type NewImport = { file: File; kind: ImportKind; mode: ImportMode; effectiveOn: string }

function isUnderWay(job: ImportJob | undefined): boolean {
  return job === undefined || job.state === 'QUEUED' || job.state === 'RUNNING'
}

export function useStartImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, kind, mode, effectiveOn }: NewImport) => {
      const form = new FormData()
      form.append('kind', kind)
      form.append('mode', mode)
      if (effectiveOn) form.append('effectiveOn', effectiveOn)
      form.append('file', file, file.name)
      return idOf(await upload<ImportJob | undefined>('/api/v1/imports', form))
    },
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['import'] })),
  })
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<ImportJob>(`/api/v1/imports/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.error === null && isUnderWay(query.state.data) ? 700 : false),
  })
}

/** All imports page by page, the newest first. */
export function useImportList() {
  return useInfiniteQuery({
    queryKey: ['import', 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<ImportJob>>('/api/v1/imports', { cursor: pageParam, limit: 20 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function readImports(most: number, signal: AbortSignal, report: (done: number) => void): Promise<ManyRows<ImportJob>> {
  return getUpTo<ImportJob>('/api/v1/imports', {}, most, signal, report)
}

/** The latest imports, the newest first. */
export const importList = queryOptions({
  queryKey: ['import', 'list'],
  queryFn: async ({ signal }) => (await get<Page<ImportJob>>('/api/v1/imports', { limit: 10 }, signal)).items,
})

export function useImports(enabled = true) {
  return useQuery({ ...importList, enabled })
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

/** What an import changes, person by person, in the order of rows. */
export function useImportDifference(id: string, kind: ImportChangeKind) {
  return useInfiniteQuery({
    queryKey: ['import', id, 'difference', kind],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<ImportChange>>(`/api/v1/imports/${id}/difference`, { kind, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useDecide(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (items: ImportDecision[]) => put(`/api/v1/imports/${id}/decisions`, { items }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['import', id, 'difference'] }),
        queries.invalidateQueries({ queryKey: ['import', id], exact: true }),
      ]),
  })
}

export function useApplyImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => idOf(await post<ImportJob | undefined>(`/api/v1/imports/${id}/apply`)),
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['import'] })),
  })
}

/** What undoing an import would do now; asked anew whenever somebody means to. */
export function useUndoPreview(id: string) {
  return useQuery({
    queryKey: ['import', id, 'undo'],
    gcTime: 0,
    queryFn: ({ signal }) => get<UndoPreview>(`/api/v1/imports/${id}/undo`, {}, signal),
  })
}

export function useUndoImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (reason: string) => idOf(await post<ImportJob | undefined>(`/api/v1/imports/${id}/undo`, { reason })),
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['import'] })),
  })
}

export function annotatedPath(id: string): string {
  return `/api/v1/imports/${id}/annotated`
}
