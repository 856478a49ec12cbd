import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ActivityType, Me } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import { UndoLine } from '../ui/undo/UndoLine'
import CataloguePage from './CataloguePage'

const leaf = (code: string, name: string, also: Partial<ActivityType> = {}): ActivityType => ({
  code,
  name,
  retired: false,
  builtIn: true,
  children: [],
  ...also,
})
const items = [
  leaf('MEETING', '会议', { children: [leaf('ALLIANCE_MEETING', '联盟会议')] }),
  leaf('COLLECTIVE', '集体活动', {
    children: [leaf('FILM', '影视观摩', { retired: true }), leaf('OWN_1', '太极拳', { builtIn: false })],
  }),
]
const answers = {
  'GET /api/v1/activity-types': { items },
  [`GET /api/v1/activity-types/usage?year=${today().slice(0, 4)}`]: {
    items: [
      { code: 'VISIT', name: '参观视察', held: 3 },
      { code: 'BRIEFING', name: '形势报告', held: 0 },
    ],
  },
  'POST /api/v1/activity-types': leaf('OWN_2', '读书会'),
  'POST /api/v1/activity-types/ALLIANCE_MEETING/retire': {},
  'POST /api/v1/activity-types/ALLIANCE_MEETING/restore': {},
  'POST /api/v1/activity-types/FILM/restore': {},
  'DELETE /api/v1/activity-types/OWN_1': {},
}

function open(also: Partial<Me> = {}) {
  const me = { roles: ['county-committee'], division: '370522', ...also } as Me
  return show(
    <>
      <CataloguePage me={me} />
      <UndoLine />
    </>,
    answers,
  )
}

const calls = (of: ReturnType<typeof open>) => of.map(({ call }) => call).filter((call) => !call.startsWith('GET'))

test('R-06 a type is taken out of use and brought back at once; one that is out of use is offered to be restored', async () => {
  const asked = open()
  await userEvent.click(await screen.findByRole('button', { name: '停用“联盟会议”' }))
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }))
  await userEvent.click(screen.getByRole('button', { name: '恢复“影视观摩”' }))
  await waitFor(() =>
    expect(calls(asked)).toEqual([
      'POST /api/v1/activity-types/ALLIANCE_MEETING/retire',
      'POST /api/v1/activity-types/ALLIANCE_MEETING/restore',
      'POST /api/v1/activity-types/FILM/restore',
    ]),
  )
})

test("R-06 only what is the county's own can be deleted, after a question", async () => {
  const asked = open()
  await userEvent.click(await screen.findByRole('button', { name: '删除“太极拳”' }))
  expect(screen.queryByRole('button', { name: '删除“联盟会议”' })).toBeNull()
  expect(calls(asked)).toEqual([])
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }))
  await waitFor(() => expect(calls(asked)).toEqual(['DELETE /api/v1/activity-types/OWN_1']))
})

test('R-06 a type is added by its name; the same name twice in one place is refused before it is sent', async () => {
  const asked = open()
  await userEvent.click(await screen.findByRole('button', { name: '新增类型' }))
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.type(dialog.getByLabelText(/^名称/), '太极拳')
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  await userEvent.clear(dialog.getByLabelText(/^名称/))
  await userEvent.type(dialog.getByLabelText(/^名称/), '读书会')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({ parent: 'COLLECTIVE', name: '读书会' })
})

test('R-06 a city reads what its counties use and changes nothing', async () => {
  open({ division: '3705' })
  expect(await screen.findByText('太极拳')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '新增类型' })).toBeNull()
  expect(screen.queryByRole('button', { name: /停用/ })).toBeNull()
  expect(await screen.findByText('3 次')).toBeTruthy()
})
