import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Activity, Me } from '../api/schemas'
import { show } from '../test/render'
import { keptAs } from '../ui/useKept'
import { NewActivity } from './NewActivity'

afterEach(() => sessionStorage.clear())

const me = { username: 'committee', roles: ['county-committee'], units: [], leadAllianceIds: [] } as unknown as Me
const alliances = [
  { id: 'a1', name: '第一银发联盟' },
  { id: 'a2', name: '第二银发联盟' },
]
const answers = {
  'GET /api/v1/alliances?limit=200': { items: alliances, next: null },
  'GET /api/v1/alliances/a1/units': { items: [{ unitId: 'u1', unitName: '县财政局', seat: 1 }] },
  'GET /api/v1/alliances/a2/units': {
    items: [
      { unitId: 'u2', unitName: '县水利局', seat: 1 },
      { unitId: 'u3', unitName: '县气象局', seat: 2 },
    ],
  },
  'GET /api/v1/alliance-units?allianceId=a1': { items: [] },
  'GET /api/v1/alliance-units?allianceId=a2': { items: [] },
  'POST /api/v1/activities': { id: 'new' },
  'PUT /api/v1/activities/x': { id: 'x' },
}
const draft = {
  id: 'x',
  version: 2,
  allianceId: 'a1',
  hostUnitId: 'u1',
  kind: 'COLLECTIVE',
  title: '春季座谈',
  startsAt: '2026-03-20T01:00:00Z',
  endsAt: '2026-03-20T03:00:00Z',
  venueName: '二楼会议室',
  capacity: 40,
} as Activity

const open = (of?: Activity) =>
  show(<NewActivity month="2026-03" allianceId="a1" me={me} draft={of} onClose={() => undefined} />, answers)

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label)

test('what was filled in for another alliance is there again with that alliance, and written for it', async () => {
  open()
  await screen.findByRole('option', { name: '第二银发联盟' })
  await userEvent.selectOptions(field('联盟'), 'a2')
  await screen.findByRole('option', { name: '县气象局' })
  await userEvent.selectOptions(field('主办单位'), 'u3')
  await userEvent.type(field(/^活动名称/), '河道清理')
  cleanup()

  const calls = open()
  await screen.findByRole('option', { name: '县气象局' })
  expect([field('联盟').value, field('主办单位').value]).toEqual(['a2', 'u3'])
  await userEvent.type(field(/^活动地点/), '河边')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({ allianceId: 'a2', hostUnitId: 'u3' }),
  )
})

test('a kept host that may not host here is not written: what is shown is what is sent', async () => {
  sessionStorage.setItem(
    keptAs('committee', 'activity:a1:2026-03'),
    JSON.stringify({ host: 'u3', title: '义诊', venue: '院内' }),
  )
  const calls = open()
  await screen.findByRole('option', { name: '县财政局' })
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({ hostUnitId: 'u1' }))
})

test('a draft that was changed and not saved says so, and can be had as it was', async () => {
  open(draft)
  expect(screen.queryByText('上次没有保存的内容还在。')).toBeNull()
  await userEvent.type(field(/^活动名称/), '改')
  cleanup()

  open(draft)
  expect(screen.getByText('上次没有保存的内容还在。')).toBeTruthy()
  expect(field(/^活动名称/).value).toBe('春季座谈改')
  await userEvent.click(screen.getByRole('button', { name: '恢复原稿' }))
  expect(field(/^活动名称/).value).toBe('春季座谈')
  expect(screen.queryByText('上次没有保存的内容还在。')).toBeNull()
})

test('a host of another month is named, and another host brings its own room and seats', async () => {
  const slots = [{ id: 's', month: 3, date: '2026-03-25', actualHostUnitId: 'u2', hostUnitName: '县水利局' }]
  const venue = (unitId: string, address: string, capacity: number) => ({ unitId, gaps: [], venue: { address, capacity } })
  const calls = show(
    <NewActivity
      month="2026-03"
      allianceId="a2"
      me={me}
      draft={{ ...draft, allianceId: 'a2', hostUnitId: 'u3', venueName: '幸福路15号' }}
      onClose={() => undefined}
    />,
    {
      ...answers,
      'GET /api/v1/alliance-units?allianceId=a2': { items: [venue('u3', '幸福路15号', 40), venue('u2', '文化街2号', 50)] },
      'GET /api/v1/rotations/a2/2026': { year: 2026, slots },
    },
  )
  await screen.findByRole('option', { name: '县水利局' })
  expect(await screen.findByText(/这个月不是所选单位轮值/)).toBeTruthy()
  await userEvent.selectOptions(field(/^主办单位/), 'u2')
  expect(screen.queryByText(/这个月不是所选单位轮值/)).toBeNull()
  expect([field(/^活动地点/).value, field(/^名额/).value]).toEqual(['文化街2号', '50'])
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toMatchObject({
      hostUnitId: 'u2',
      venueName: '文化街2号',
      slotId: 's',
    }),
  )
})
