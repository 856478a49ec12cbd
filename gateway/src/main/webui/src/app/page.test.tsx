import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { page } from './page'

function Room() {
  return <p>房间</p>
}

const shown = (Content: React.ComponentType) =>
  render(
    <Suspense fallback={<p>请稍候</p>}>
      <Content />
    </Suspense>,
  )

test('a page that was sent for ahead is there at once', async () => {
  const Content = page(() => Promise.resolve({ default: Room }))
  await Content.sendAhead()
  shown(Content)
  expect(screen.getByText('房间')).toBeTruthy()
})

test('a page nobody sent for comes when it is shown, and is sent for once', async () => {
  let sent = 0
  const Content = page(() => {
    sent++
    return Promise.resolve({ default: Room })
  })
  shown(Content)
  expect(screen.getByText('请稍候')).toBeTruthy()
  expect(await screen.findByText('房间')).toBeTruthy()
  await Content.sendAhead()
  expect(sent).toBe(1)
})

test('a script that did not come is sent for again', async () => {
  let sent = 0
  const Content = page(() =>
    sent++ === 0 ? Promise.reject<{ default: typeof Room }>(new Error('no line')) : Promise.resolve({ default: Room }),
  )
  await expect(Content.sendAhead()).rejects.toThrow('no line')
  shown(Content)
  expect(await screen.findByText('房间')).toBeTruthy()
})
