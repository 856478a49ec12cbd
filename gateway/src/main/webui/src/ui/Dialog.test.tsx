import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { Dialog } from './Dialog'
import { Choice, TextField } from './Fields'

function opened() {
  const close = vi.fn()
  show(
    <Dialog title="请假" onClose={close} foot={<button>确认</button>}>
      <form>
        <TextField label="原因" required />
        <Choice label="单位" required options={[{ value: '', label: '' }]} />
        <TextField label="名额" type="number" min={1} defaultValue={0} />
        <button type="submit">提交</button>
      </form>
    </Dialog>,
    {},
  )
  return close
}

test('a dialog in which nothing was typed closes at once', () => {
  const close = opened()
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(close).toHaveBeenCalledOnce()
})

test('what was typed is not lost to Escape or a click beside the dialog, and who means it can leave', async () => {
  const close = opened()
  await userEvent.type(screen.getByLabelText('原因'), '住院')
  const dialog = screen.getByRole('dialog')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(screen.getByRole('alert').textContent).toContain('还没有保存')
  await userEvent.click(screen.getByRole('button', { name: '继续填写' }))
  fireEvent.pointerDown(dialog)
  fireEvent.click(dialog)
  expect(close).not.toHaveBeenCalled()
  expect(screen.getByLabelText<HTMLInputElement>('原因').value).toBe('住院')
  await userEvent.click(screen.getByRole('button', { name: '不保存，关闭' }))
  expect(close).toHaveBeenCalledOnce()
})

test('Escape is taken every time it is pressed, before the browser makes a wish to close of it', async () => {
  const close = opened()
  await userEvent.type(screen.getByLabelText('原因'), '住院')
  const dialog = screen.getByRole('dialog')
  for (const asks of [true, false, true]) {
    expect(fireEvent.keyDown(dialog, { key: 'Escape' }), 'left to the browser').toBe(false)
    expect(screen.queryByRole('alert') !== null).toBe(asks)
  }
  expect(close).not.toHaveBeenCalled()
})

test('what a form refuses is said at each field in the language of the page, and the first has the focus', async () => {
  opened()
  await userEvent.click(screen.getByRole('button', { name: '提交' }))
  const reason = screen.getByLabelText('原因')
  expect(document.activeElement).toBe(reason)
  expect(screen.getByText('请填写这一项')).toBeTruthy()
  expect(screen.getByText('请选择一项')).toBeTruthy()
  expect(screen.getByText('不能小于 1')).toBeTruthy()
  await userEvent.type(reason, '住院')
  expect(screen.queryByText('请填写这一项')).toBeNull()
})
