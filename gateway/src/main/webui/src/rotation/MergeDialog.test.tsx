import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Rotation } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import { MergeDialog } from './MergeDialog'

const rotation = {
  allianceId: 'a',
  year: 2026,
  balance: [
    { unitId: 'u1', unitName: '县林业中心' },
    { unitId: 'u2', unitName: '县自然资源局' },
  ],
} as Rotation
const effect = {
  saved: false,
  changed: [
    {
      slotId: 's',
      month: 5,
      hostNameBefore: '县林业中心',
      hostNameAfter: '县自然资源局',
      dateBefore: '2026-05-25',
      dateAfter: '2026-05-25',
      stateAfter: 'PLANNED',
    },
  ],
  balance: [{ unitId: 'u2', unitName: '县自然资源局', before: 2, after: 3 }],
}
const PATH = 'POST /api/v1/rotations/a/2026/mergers'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

test('E-07 the turns of a merged unit go to its successor, after it was seen which', async () => {
  let closed = false
  const calls = show(<MergeDialog rotation={rotation} onClose={() => (closed = true)} />, {
    [PATH + '?preview=true']: effect,
    [PATH]: { ...effect, saved: true },
  })
  await userEvent.selectOptions(screen.getByLabelText('并入别的单位的'), '县林业中心')
  await userEvent.selectOptions(screen.getByLabelText('承接单位'), '县林业中心')
  expect(screen.getByText('不能并入自己')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('承接单位'), '县自然资源局')
  expect(button('确认合并').disabled).toBe(true)
  await userEvent.click(button('看看影响'))
  expect((await screen.findByTestId('effects')).textContent).toContain('县自然资源局')
  await userEvent.click(screen.getByRole('checkbox'))
  // What is agreed otherwise has another effect, which is to be seen first.
  expect(button('确认合并').disabled).toBe(true)
  await userEvent.click(button('看看影响'))
  await waitFor(() => expect(button('确认合并').disabled).toBe(false))
  await userEvent.click(button('确认合并'))
  await waitFor(() => expect(closed).toBe(true))
  expect(calls.at(-1)).toMatchObject({
    call: PATH,
    body: { unitId: 'u1', successorUnitId: 'u2', lastDay: today(), extraTurnsAgreed: true },
  })
})
