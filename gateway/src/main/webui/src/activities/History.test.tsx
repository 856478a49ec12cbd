import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Activity } from '../api/schemas'
import { show } from '../test/render'
import { History } from './History'

const activity = {
  title: '参观黄河文化馆',
  venueName: '二楼',
  capacity: 40,
  startsAt: '2026-03-27T01:00:00Z',
  dateChanges: [
    { changedAt: '2026-03-02T02:00:00Z', startsAt: '2026-03-25T01:00:00Z', endsAt: '2026-03-25T03:00:00Z', reason: '停电' },
    { changedAt: '2026-03-04T02:00:00Z', startsAt: '2026-03-26T01:00:00Z', endsAt: '2026-03-26T03:00:00Z', reason: '大雨' },
  ],
  corrections: [
    { changedAt: '2026-03-03T02:00:00Z', title: '参观黄河文化馆', venueName: '一楼', capacity: 40, reason: '写错了楼层' },
  ],
} as unknown as Activity

test('R-10 whoever opens an activity reads what became of it, the latest first, each with its reason', () => {
  show(<History activity={activity} />, {})
  const lines = within(screen.getByTestId('history')).getAllByRole('listitem')
  expect(lines.map((line) => line.querySelector('strong')?.textContent)).toEqual([
    '改期：原定 2026年3月26日 09:00，改为 2026年3月27日 09:00',
    '更正：更正前地点“一楼”',
    '改期：原定 2026年3月25日 09:00，改为 2026年3月26日 09:00',
  ])
  expect(lines.map((line) => line.querySelector('.timeline-why')?.textContent)).toEqual([
    '原因：大雨',
    '原因：写错了楼层',
    '原因：停电',
  ])
})

test('an activity that stands as it was announced has no history', () => {
  show(<History activity={{ ...activity, dateChanges: [], corrections: [] }} />, {})
  expect(screen.queryByTestId('history')).toBeNull()
})
