import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { Button } from './Button'
import { TextField } from './Fields'

test('a button at work keeps its words and the focus, and nothing is handed in a second time', async () => {
  const press = vi.fn()
  const submit = vi.fn((event: React.FormEvent) => event.preventDefault())
  show(
    <form onSubmit={submit}>
      <TextField label="名称" />
      <Button htmlType="submit" loading onClick={press}>
        保存
      </Button>
    </form>,
    {},
  )
  const button = screen.getByRole('button', { name: '保存' })
  await userEvent.click(button)
  await userEvent.type(screen.getByLabelText('名称'), '水利局{Enter}')
  expect([press.mock.calls.length, submit.mock.calls.length]).toEqual([0, 0])
  expect([button.getAttribute('aria-busy'), (button as HTMLButtonElement).disabled]).toEqual(['true', false])
})
