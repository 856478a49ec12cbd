import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { show } from '../../test/render'
import { TextField } from '../Fields'
import { offerUndo, undoOffered, withdrawOffer } from './undo'
import { UndoLine } from './UndoLine'

const undo = vi.fn()

afterEach(() => {
  vi.useRealTimers()
  undo.mockClear()
  act(() => {
    const left = undoOffered.now()
    if (left) withdrawOffer(left)
  })
})

function offered() {
  show(
    <>
      <TextField label="姓名" />
      <UndoLine />
    </>,
    {},
  )
  act(() => offerUndo({ what: '“本月”已删除', undo }))
}

const button = () => screen.queryByRole('button', { name: '撤销' })

test('what was done is said and taken back by its button, once', async () => {
  offered()
  expect(screen.getByRole('status').textContent).toContain('“本月”已删除')
  await userEvent.click(button()!)
  expect(undo).toHaveBeenCalledTimes(1)
  expect(button()).toBeNull()
})

test('Ctrl+Z takes it back, but within a field it belongs to the field', async () => {
  offered()
  await userEvent.type(screen.getByLabelText('姓名'), '王{Control>}z{/Control}')
  expect(undo).not.toHaveBeenCalled()
  await userEvent.tab()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undo).toHaveBeenCalledTimes(1)
})

test('the offer goes by itself, and stays while the focus is on it', () => {
  vi.useFakeTimers()
  offered()
  act(() => button()!.focus())
  act(() => void vi.advanceTimersByTime(60_000))
  expect(button()).not.toBeNull()
  act(() => button()!.blur())
  act(() => void vi.advanceTimersByTime(12_100))
  expect(button()).toBeNull()
  expect(undo).not.toHaveBeenCalled()
})
