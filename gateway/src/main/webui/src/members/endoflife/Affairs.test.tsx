import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { EndOfLifeCase } from '../../api/schemas'
import { today } from '../../i18n/dates'
import { show } from '../../test/render'
import { AffairsTab, OpenAffairs } from './Affairs'

const CASE: EndOfLifeCase = {
  id: 'e1',
  memberId: 'm1',
  name: '安故民',
  unitId: 'u1',
  unitName: '县水利局',
  diedOn: '2026-02-20',
  recordedOn: '2026-02-22',
  recordedBy: 'liaison',
  withdrawn: false,
  openTasks: 1,
  tasks: [
    { id: 't1', kind: 'FAMILY_CONTACT', state: 'DONE', on: '2026-02-23', settledBy: 'liaison', version: 2 },
    { id: 't2', kind: 'FUNERAL', state: 'OPEN', version: 1 },
  ],
}

test('M-19 what is open after a death stands in the room of care, and two taps settle it', async () => {
  const calls = show(<OpenAffairs unitId="" />, {
    'GET /api/v1/end-of-life?listing=OPEN&limit=20&total=true': { items: [CASE], next: null, total: 1 },
    'PUT /api/v1/end-of-life/tasks/t2': {},
  })
  const open = within(await screen.findByTestId('open-affairs'))
  expect(open.queryByText('家属联系'), 'it is done').toBeNull()
  await userEvent.click(open.getByRole('button', { name: '安故民：丧葬事宜' }))
  await userEvent.click(within(screen.getByTestId('affair')).getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByTestId('affair')).toBeNull())
  const put = calls.find(({ call }) => call.startsWith('PUT'))
  expect([put?.ifMatch, put?.body]).toEqual(['"1"', { state: 'DONE', on: today() }])
})

test('E-05 M-19 on the page of a member a list withdrawn with its death stays, and nothing of it is to be done', async () => {
  show(<AffairsTab memberId="m1" />, {
    'GET /api/v1/members/m1/end-of-life': {
      items: [{ ...CASE, withdrawn: true, openTasks: 0, tasks: [CASE.tasks[0], { ...CASE.tasks[1], state: 'WITHDRAWN' }] }],
      next: null,
    },
  })
  const page = within(await screen.findByTestId('affairs'))
  for (const said of ['去世登记已撤销', '已办', '已撤销']) expect(page.getByText(said)).toBeTruthy()
  expect(page.queryAllByRole('button')).toEqual([])
})
