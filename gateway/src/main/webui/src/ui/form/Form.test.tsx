import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Link, Route, Routes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { show } from '../../test/render'
import { Choice, TextField } from '../Fields'
import { Form } from './Form'

const saved = vi.fn()

function Screen({ says }: { says?: string }) {
  const [name, setName] = useState('')
  const [sent, setSent] = useState(false)
  return (
    <>
      <Link to="/away">别的栏目</Link>
      <Form
        onSubmit={() => {
          saved()
          setSent(true)
        }}
        guarded={!sent}
      >
        <TextField label="姓名" required value={name} onChange={(event) => setName(event.target.value)} />
        <TextField label="电话" required defaultValue="" error={says} />
        <button>保存</button>
      </Form>
    </>
  )
}

function shown(says?: string) {
  saved.mockClear()
  show(
    <Routes>
      <Route path="/" element={<Screen says={says} />} />
      <Route path="/away" element={<h1>到了</h1>} />
    </Routes>,
    {},
  )
}

test('what several fields lack is summed up on top, each with the way to it, and goes as it is mended', async () => {
  shown()
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(saved).not.toHaveBeenCalled()
  const summary = await screen.findByRole('group', { name: '有 2 处要改' })
  expect(summary.textContent).toContain('姓名请填写这一项')
  await userEvent.click(screen.getByRole('button', { name: '电话' }))
  expect(document.activeElement).toBe(screen.getByLabelText('电话'))
  await userEvent.type(screen.getByLabelText('电话'), '1')
  await vi.waitFor(() => expect(screen.queryByRole('group', { name: /处要改/ })).toBeNull())
  expect(screen.getByLabelText('姓名').getAttribute('aria-invalid')).toBe('true')
})

test('a link asks while something is typed and not saved, and leads on when that is meant', async () => {
  shown()
  await userEvent.type(screen.getByLabelText('姓名'), '王')
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  await userEvent.click(screen.getByRole('link', { name: '别的栏目' }))
  await userEvent.click(screen.getByRole('button', { name: '继续填写' }))
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('王')
  await userEvent.click(screen.getByRole('link', { name: '别的栏目' }))
  await userEvent.click(screen.getByRole('button', { name: '不保存，离开' }))
  expect(screen.getByRole('heading', { name: '到了' })).toBeTruthy()
})

test('nothing asks where nothing was typed, or all of it was sent', async () => {
  shown()
  await userEvent.type(screen.getByLabelText('姓名'), '王')
  await userEvent.type(screen.getByLabelText('电话'), '1')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(saved).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('link', { name: '别的栏目' }))
  expect(screen.getByRole('heading', { name: '到了' })).toBeTruthy()
})

function Choosing() {
  const [place, setPlace] = useState('')
  return (
    <Form onSubmit={saved}>
      <Choice
        label="地方"
        required
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        options={[
          { value: '', label: '请选择' },
          { value: 'a', label: '甲' },
        ]}
      />
      <button>保存</button>
    </Form>
  )
}

test('a choice that mends what was refused is taken at once', async () => {
  saved.mockClear()
  show(<Choosing />, {})
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('请选择一项')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('地方'), '甲')
  expect(screen.getByLabelText<HTMLSelectElement>('地方').value).toBe('a')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(saved).toHaveBeenCalledOnce()
})
