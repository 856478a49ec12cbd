import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Activity, AttendanceSheet, Me, RecordedSheet } from '../api/schemas'
import { show } from '../test/render'
import { Attendance } from './Attendance'

afterEach(() => sessionStorage.clear())

const activity = { id: 'x', allianceId: 'a', state: 'HELD' } as Activity
const counts = { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 3, signedUpNotRecorded: 1 }
const people = ['单一', '单二', '单三'].map((name, index) => ({
  id: String(index + 1),
  name,
  unitName: index === 2 ? '县法院' : '县水利局',
  state: 'ACTIVE',
}))
const line = { memberId: '1', unitId: 'u', guest: false, status: 'ABSENT', recordedBy: 'lead', version: 1 } as const

function opened(state: Activity['state'] = 'HELD', saved?: RecordedSheet, roll: AttendanceSheet = { items: [], counts }) {
  return show(<Attendance activity={{ ...activity, state }} me={{ username: 'lead-a1' } as Me} />, {
    'GET /api/v1/alliances/a/units': { items: [{ unitId: 'u', seat: 1 }] },
    'GET /api/v1/members?unitId=u&limit=200': { items: people },
    'GET /api/v1/activities/x/registrations': { items: [{ memberId: '1', state: 'CONFIRMED' }] },
    'GET /api/v1/activities/x/attendance': roll,
    'PUT /api/v1/activities/x/attendance': saved,
  })
}

const choice = (name: string) => screen.findByLabelText<HTMLSelectElement>(`${name}的到会情况`)

test('R-13 nobody is recorded before somebody says so, and a filtered page saves the one line that was changed', async () => {
  const calls = opened('HELD', { items: [], counts, contradicted: [] })
  expect((await choice('单二')).value).toBe('')
  expect(screen.getByTestId('attendance-counts').textContent).toContain('未登记 3（其中已报名 1）')
  await userEvent.selectOptions(screen.getByLabelText('只看单位'), '县法院')
  await userEvent.selectOptions(await choice('单三'), 'PRESENT')
  await userEvent.click(screen.getByRole('button', { name: '保存到会登记' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    items: [{ memberId: '3', status: 'PRESENT', version: 0 }],
  })
})

test('R-13 where somebody else recorded otherwise both words are shown, and mine is sent again only if I say so', async () => {
  const told = { ...line, recordedAt: '2026-03-25T01:10:00Z' }
  const mine = { memberId: '1', status: 'PRESENT' as const, version: 0 }
  const calls = opened('HELD', { items: [told], counts, contradicted: [mine] })
  await userEvent.selectOptions(await choice('单一'), 'PRESENT')
  await userEvent.click(screen.getByRole('button', { name: '保存到会登记' }))
  expect((await screen.findByTestId('contradictions')).textContent).toContain(
    '单一：您记为“到会”，别人已于 2026年3月25日 09:10 记为“缺席”',
  )
  expect((await choice('单一')).value).toBe('PRESENT')
  await userEvent.click(screen.getByRole('button', { name: '单一按我的' }))
  expect(calls.findLast(({ call }) => call.startsWith('PUT'))?.body).toEqual({ items: [{ ...mine, version: 1 }] })
})

test('R-13 what somebody else recorded can stand, and then nothing is left to save', async () => {
  const told = { ...line, recordedAt: '2026-03-25T01:10:00Z' }
  opened('HELD', { items: [told], counts, contradicted: [{ memberId: '1', status: 'PRESENT', version: 0 }] })
  await userEvent.selectOptions(await choice('单一'), 'PRESENT')
  await userEvent.click(screen.getByRole('button', { name: '保存到会登记' }))
  await userEvent.click(await screen.findByRole('button', { name: '单一按已登记的' }))
  expect((await choice('单一')).value).toBe('ABSENT')
  expect(screen.queryByTestId('roll-unsaved')).toBeNull()
})

test('R-15 once the report is accepted the roll is only read', async () => {
  opened('ACCEPTED', undefined, { items: [{ ...line, recordedAt: '2026-03-25T01:10:00Z' }], counts })
  expect(await screen.findByText('资料已审核，到会登记不能再改。')).toBeTruthy()
  expect(screen.queryByLabelText('单一的到会情况')).toBeNull()
  expect(screen.queryByRole('button', { name: '保存到会登记' })).toBeNull()
})
