import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CareTagView, MemberRecord } from '../../api/schemas'
import { shiftDay, today } from '../../i18n/dates'
import { show } from '../../test/render'
import { CareTab } from './CareTab'

const MEMBER = { id: 'm1', name: '关照民', state: 'ACTIVE', unitId: 'u1', unitName: '县水利局' } as MemberRecord
const TAG: CareTagView = {
  id: 't1',
  tag: 'LIVES_ALONE',
  source: 'FAMILY',
  fromOn: '2026-01-10',
  reviewedOn: '2026-01-10',
  reviewer: '老李',
  nextReview: '2026-07-10',
  reviewDue: true,
  everyDays: 30,
  enteredBy: 'liaison',
  version: 2,
}
const ENDED: CareTagView = { ...TAG, id: 't2', tag: 'DISABLED', reviewDue: false, endedOn: '2026-03-01', ending: 'MISTAKE' }

function opened(items: CareTagView[], member = MEMBER) {
  return show(<CareTab member={member} />, {
    'GET /api/v1/members/m1/care-tags': { items, everyDays: items.length > 0 ? 30 : undefined },
    'GET /api/v1/care-visits?memberId=m1&listing=ALL&limit=50': { items: [], next: null },
    'POST /api/v1/members/m1/care-tags': { id: 't3' },
    'POST /api/v1/members/m1/care-tags/t1/end': {},
    'POST /api/v1/members/m1/care-tags/t1/review': {},
    'POST /api/v1/care-visits': { id: 'v1' },
  })
}

const saved = async (dialog: string) => {
  await userEvent.click(within(screen.getByTestId(dialog)).getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByTestId(dialog)).toBeNull())
}

test('M-13 a tag says since when, who looked and that somebody is to look again; what ended stays with its reason', async () => {
  opened([TAG, ENDED])
  const tags = within(await screen.findByTestId('care-tags'))
  for (const said of ['每 30 天走访一次', '独居', '该复核了', '失能', '登记有误']) expect(tags.getByText(said)).toBeTruthy()
  expect(tags.getAllByRole('button', { name: /^结束/ })).toHaveLength(1)
})

test('M-13 somebody is tagged, looked at again and untagged, each as it was read', async () => {
  const calls = opened([TAG])
  await userEvent.click(await screen.findByRole('button', { name: '加标签' }))
  await userEvent.selectOptions(screen.getByLabelText('标签'), 'EMPTY_NEST')
  await saved('tag-add')
  await userEvent.click(screen.getByRole('button', { name: '复核：独居' }))
  await saved('tag-review')
  await userEvent.click(screen.getByRole('button', { name: '结束：独居' }))
  await userEvent.selectOptions(screen.getByLabelText('为何结束'), 'MOVED')
  await saved('tag-end')
  const next = shiftDay(today(), 182)
  expect(calls.filter(({ call }) => call.startsWith('POST')).map(({ body, ifMatch }) => [body, ifMatch])).toEqual([
    [{ tag: 'EMPTY_NEST', source: 'VISIT', fromOn: today(), nextReview: next }, null],
    [{ nextReview: next }, '"2"'],
    [{ on: today(), ending: 'MOVED' }, '"2"'],
  ])
})

test('M-16 a hospital stay is entered on the page of the member', async () => {
  const calls = opened([])
  await userEvent.click(await screen.findByRole('button', { name: '列入走访' }))
  await saved('visit-plan')
  expect(calls.find(({ call }) => call === 'POST /api/v1/care-visits')?.body).toEqual({
    memberId: 'm1',
    reason: 'HOSPITAL',
    on: today(),
  })
})

test('M-13 of the dead nothing more is said', async () => {
  opened([TAG], { ...MEMBER, state: 'DECEASED' })
  await screen.findByTestId('care-tags')
  await screen.findByTestId('care-visits')
  expect(screen.queryAllByRole('button')).toEqual([])
})
