import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLive } from './useLive'

class FakeStream extends EventTarget {
  static CLOSED = 2
  static opened: FakeStream[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly path: string) {
    super()
    FakeStream.opened.push(this)
  }
  close() {
    this.readyState = FakeStream.CLOSED
  }
  tell(kind: string) {
    this.dispatchEvent(new MessageEvent('changed', { data: kind }))
  }
  refuse() {
    this.close()
    this.onerror?.()
  }
}

const streams = () => FakeStream.opened
const last = () => FakeStream.opened.at(-1) as FakeStream
let seen: DocumentVisibilityState = 'visible'

beforeEach(() => {
  FakeStream.opened = []
  seen = 'visible'
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_800_000_000_000 })
  vi.stubGlobal('EventSource', FakeStream)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen)
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const KEYS = [
  ['activities', 'list', '2026-11', 'a'],
  ['members', 'roll', 'x'],
  ['members', { q: '' }],
  ['call-list', {}],
  ['inbox'],
]

/** A page that shows these, and how often each was asked for. */
function open(division = '370522') {
  const times = new Map<string, number>()
  const client = new QueryClient()
  const page = renderHook(
    () => {
      useLive(division)
      for (const queryKey of KEYS) {
        // The keys are always the same ones.
        // eslint-disable-next-line react-hooks/rules-of-hooks
        useQuery({
          queryKey,
          queryFn: () => {
            const name = JSON.stringify(queryKey)
            times.set(name, (times.get(name) ?? 0) + 1)
            return 0
          },
        })
      }
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
    },
  )
  const asked = () => KEYS.map((key) => times.get(JSON.stringify(key)) ?? 0)
  return { page, client, asked }
}

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis))

async function loaded(asked: () => number[]) {
  await pass(0)
  expect(asked()).toEqual([1, 1, 1, 1, 1])
}

test('what shows a kind is asked for again a moment after it changed, and nothing else', async () => {
  const { asked } = open()
  await loaded(asked)
  last().tell('activities')
  await pass(900)
  expect(asked()).toEqual([1, 1, 1, 1, 1])
  await pass(1_100)
  expect(asked()).toEqual([2, 1, 1, 1, 2])
  last().tell('nothing known')
  last().tell('members')
  await pass(2_000)
  // A look at a roll or a call list is on record: nobody looks without wanting to.
  expect(asked()).toEqual([2, 1, 2, 1, 2])
})

test('a kind that changes all the time is asked for now and then', async () => {
  const { asked } = open()
  await loaded(asked)
  for (let second = 0; second < 20; second++) {
    last().tell('activities')
    await pass(1_000)
  }
  expect(asked()[0]).toBe(3)
})

test('a province, where something always changes, asks every five minutes', async () => {
  const { asked } = open('37')
  await loaded(asked)
  for (let minute = 0; minute < 6; minute++) {
    last().tell('activities')
    await pass(60_000)
  }
  expect(asked()[0]).toBe(3)
})

test('nothing moves while a dialog is open', async () => {
  const { asked } = open()
  await loaded(asked)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.setAttribute('open', '')
  last().tell('activities')
  await pass(10_000)
  expect(asked()[0]).toBe(1)
  dialog.remove()
  await pass(2_000)
  expect(asked()[0]).toBe(2)
})

test('a page that is not seen does not listen', async () => {
  const { asked, page } = open()
  await loaded(asked)
  const before = last()
  seen = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(before.readyState).toBe(FakeStream.CLOSED)
  seen = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(streams()).toHaveLength(2)
  page.unmount()
  expect(last().readyState).toBe(FakeStream.CLOSED)
})

test('what may have changed while there was no stream is asked for when there is one again', async () => {
  const { asked } = open()
  await loaded(asked)
  last().onopen?.()
  await pass(30_000)
  expect(asked()).toEqual([1, 1, 1, 1, 1])
  seen = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  seen = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  last().onopen?.()
  await pass(2_000)
  expect(asked()).toEqual([2, 1, 2, 1, 2])
})

test('without a stream the page polls as it always did, and asks for one again later, each time later', async () => {
  const { asked } = open()
  await loaded(asked)
  expect(last().path).toBe('/api/v1/changes')
  last().refuse()
  await pass(59_000)
  expect(streams()).toHaveLength(1)
  await pass(3_000)
  expect(streams()).toHaveLength(2)
  last().refuse()
  await pass(100_000)
  expect(streams()).toHaveLength(2)
  await pass(25_000)
  expect(streams()).toHaveLength(3)
  expect(asked()).toEqual([1, 1, 1, 1, 1])
})

test('a browser that knows no streams polls', async () => {
  vi.unstubAllGlobals()
  const { asked } = open()
  await loaded(asked)
  expect(streams()).toHaveLength(0)
})
