import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Me } from '../api/schemas'
import { show } from '../test/render'
import Surveys from './Surveys'

const survey = (id: string, title: string, state: string) => ({
  id,
  title,
  state,
  year: 2026,
  opensOn: '2026-02-01',
  closesOn: '2026-03-01',
})
const me = { roles: ['liaison'], units: [{ id: 'u', name: '县水利局' }] } as unknown as Me
const PATH = '/api/v1/surveys/now/returns/u'

const answers = () => ({
  'GET /api/v1/surveys?limit=50': {
    items: [
      survey('next', '2027年度摸底', 'DRAFT'),
      survey('now', '2026年度摸底', 'OPEN'),
      survey('old', '2025年度摸底', 'CLOSED'),
    ],
  },
  'GET /api/v1/surveys/now/returns': { items: [] },
  'GET /api/v1/surveys/old/returns': {
    items: [{ unitId: 'u', unitName: '县水利局', hasBranch: true, memberCount: 20, regularCount: 9 }],
  },
  ['PUT ' + PATH]: {},
})

test('a liaison answers for the own unit while the survey is open, and reads what was answered before', async () => {
  const calls = show(<Surveys me={me} />, answers())
  const table = within(await screen.findByTestId('own-surveys'))
  expect(table.queryByText('2027年度摸底')).toBeNull()
  expect(table.getByText(/已成立支部，党员 20 人，正常参加活动 9 人/)).toBeTruthy()
  expect(table.getAllByRole('button')).toHaveLength(1)
  await userEvent.click(table.getByRole('button', { name: '填报2026年度摸底：县水利局' }))
  expect(await screen.findByText('填报：县水利局')).toBeTruthy()
  await userEvent.type(await screen.findByLabelText('党员数'), '21')
  await userEvent.type(screen.getByLabelText('正常参加活动人数'), '8')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await vi.waitFor(() =>
    expect(calls.find(({ call }) => call === 'PUT ' + PATH)?.body).toEqual({
      hasBranch: true,
      memberCount: 21,
      regularCount: 8,
    }),
  )
})

test('an office of the county carries surveys out', async () => {
  show(<Surveys me={{ ...me, roles: ['county-committee'] }} />, answers())
  expect(await screen.findByRole('link', { name: '2027年度摸底' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '新建调查' })).toBeTruthy()
})
