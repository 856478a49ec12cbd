import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { FoundList } from './FoundList'

test('namesakes are told apart by what stands beside them, and a press chooses the one', async () => {
  const onChoose = vi.fn<(one: { key: string }) => void>()
  const found = [
    { key: 'a', name: '孙远', note: '县水利局' },
    { key: 'b', name: '孙远', note: '县气象局' },
  ]
  show(<FoundList label="任职人" found={found} onChoose={onChoose} />, {})
  await userEvent.click(within(screen.getByRole('group', { name: '任职人' })).getByRole('button', { name: '孙远 县气象局' }))
  expect(onChoose.mock.calls).toEqual([[found[1]]])
})
