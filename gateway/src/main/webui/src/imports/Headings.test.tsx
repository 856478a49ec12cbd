import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { Headings } from './Headings'

const known = {
  fields: [
    { field: 'PHONE', title: '联系电话', required: false },
    { field: 'HEALTH', title: '身体状况', required: false },
  ],
  items: [
    {
      id: 'h1',
      kind: 'MEMBERS',
      heading: '联络号',
      field: 'PHONE',
      title: '联系电话',
      saidBy: 'c',
      saidAt: '2026-01-31T08:00:00Z',
    },
    {
      id: 'h2',
      kind: 'MEMBERS',
      heading: '血型',
      unitName: '县水利局',
      unitId: 'u1',
      saidBy: 'c',
      saidAt: '2026-01-31T08:00:00Z',
    },
  ],
}

const ofUnits = {
  fields: [{ field: 'NAME', title: '单位名称', required: true }],
  items: [
    { id: 'h3', kind: 'UNITS', heading: '机构', field: 'NAME', title: '单位名称', saidBy: 'c', saidAt: '2026-01-31T08:00:00Z' },
  ],
}

const answers = {
  'GET /api/v1/import-headings?kind=MEMBERS': known,
  'GET /api/v1/import-headings?kind=UNITS': ofUnits,
  'GET /api/v1/survey-headings': {
    fields: [{ field: 'BRANCH', title: '是否成立离退休干部党支部', required: true }],
    items: [
      {
        id: 's1',
        heading: '支部建没建',
        field: 'BRANCH',
        title: '是否成立离退休干部党支部',
        saidBy: 'c',
        saidAt: '2026-01-31T08:00:00Z',
      },
    ],
  },
  'POST /api/v1/survey-headings': {},
  'DELETE /api/v1/survey-headings/s1': {},
  'POST /api/v1/import-headings': known.items[0],
  'DELETE /api/v1/import-headings/h2': {},
}

test('the committee adds a name', async () => {
  const calls = show(<Headings managing />, answers)
  await userEvent.type(await screen.findByLabelText('表头上的字'), '健康')
  await userEvent.selectOptions(screen.getByLabelText('是哪一项'), '身体状况')
  await userEvent.click(screen.getByRole('button', { name: '增加' }))
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ kind: 'MEMBERS', heading: '健康', field: 'HEALTH' })
})

test('a name for the columns of a survey goes to the surveys, and is taken back there', async () => {
  const calls = show(<Headings managing />, answers)
  await userEvent.selectOptions(await screen.findByLabelText('哪种表'), '摸底调查表')
  await userEvent.type(screen.getByLabelText('表头上的字'), '支部有无')
  await userEvent.click(screen.getByRole('button', { name: '增加' }))
  expect(calls.find(({ call }) => call === 'POST /api/v1/survey-headings')?.body).toEqual({
    heading: '支部有无',
    field: 'BRANCH',
  })
  await userEvent.click(screen.getByRole('button', { name: '删除「支部建没建」（全县）' }))
  await userEvent.click(screen.getByRole('button', { name: '确认删除' }))
  await waitFor(() => expect(calls.some(({ call }) => call === 'DELETE /api/v1/survey-headings/s1')).toBe(true))
})

test('a name is taken back once that is confirmed, and said', async () => {
  const calls = show(<Headings managing />, answers)
  const deleted = () => calls.some(({ call }) => call === 'DELETE /api/v1/import-headings/h2')
  await userEvent.click(await screen.findByRole('button', { name: '删除「血型」（县水利局）' }))
  await userEvent.click(screen.getByRole('button', { name: '不删除' }))
  expect(deleted()).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: '删除「血型」（县水利局）' }))
  await userEvent.click(screen.getByRole('button', { name: '确认删除' }))
  const said = await screen.findByText('已删除「血型」。')
  expect(deleted()).toBe(true)
  await waitFor(() => expect(document.activeElement).toBe(said))
})

test('names in lists of units are listed and added, too', async () => {
  const calls = show(<Headings managing />, answers)
  expect((await screen.findByTestId('headings')).textContent).toContain('机构')
  await userEvent.selectOptions(screen.getByLabelText('哪种表'), '单位')
  await userEvent.type(screen.getByLabelText('表头上的字'), '部门')
  await userEvent.click(screen.getByRole('button', { name: '增加' }))
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ kind: 'UNITS', heading: '部门', field: 'NAME' })
})

test('others see for whose lists a name holds, and change nothing', async () => {
  show(<Headings managing={false} />, answers)
  const text = (await screen.findByTestId('headings')).textContent
  expect(text).toContain('全县')
  expect(text).toContain('县水利局')
  expect(screen.queryByRole('button', { name: '增加' })).toBeNull()
})
