import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { AttendanceSheet } from './schemas'
import { useAttendance, useRecordAttendance } from './useAttendance'

afterEach(() => vi.unstubAllGlobals())

const sheet = (present: number) => ({ items: [], counts: { present } }) as unknown as AttendanceSheet
const answer = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })

test('R-13 a roll that was asked for before marks were saved does not come back over them', async () => {
  let answerLate = (_: Response) => {}
  const late = new Promise<Response>((resolve) => (answerLate = resolve))
  const reads = [Promise.resolve(answer(sheet(0))), late]
  vi.stubGlobal(
    'fetch',
    vi.fn((_: string, { method }: RequestInit) =>
      method === 'GET' ? reads.shift() : Promise.resolve(answer({ ...sheet(1), contradicted: [] })),
    ),
  )
  const client = new QueryClient()
  const page = renderHook(() => ({ roll: useAttendance('x'), record: useRecordAttendance('x') }), {
    wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  const present = () => page.result.current.roll.data?.counts.present
  await waitFor(() => expect(present()).toBe(0))
  act(() => void page.result.current.roll.refetch())
  await act(() => page.result.current.record.mutateAsync([{ memberId: '1', status: 'PRESENT', version: 0 }]))
  await waitFor(() => expect(present()).toBe(1))
  await act(async () => {
    answerLate(answer(sheet(0)))
    await late
  })
  await waitFor(() => expect(client.isFetching()).toBe(0))
  expect(present()).toBe(1)
})
