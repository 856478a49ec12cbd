import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Me } from '../../api/schemas'
import { show } from '../../test/render'
import { SubscribeCalendar } from './SubscribeCalendar'

const PATH = '/api/v1/calendar-subscription'
const me = { roles: ['lead-unit'], division: '370522', units: [], leadAllianceIds: [] } as unknown as Me
const made = { path: '/api/v1/calendars/370522.secret.ics', until: '2026-12-31T00:00:00Z' }

test('R-02 who subscribes gets the address once, with how to add it', async () => {
  show(<SubscribeCalendar me={me} />, { ['GET ' + PATH]: { subscribed: false }, ['POST ' + PATH]: made })
  await userEvent.click(screen.getByRole('button', { name: '订阅日历' }))
  await userEvent.click(await screen.findByRole('button', { name: '订阅，得到地址' }))
  const address = await screen.findByLabelText<HTMLInputElement>('日历地址')
  expect(address.value).toBe(window.location.origin + made.path)
  expect(screen.getByText(/苹果手机/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '在本机日历中打开' }).getAttribute('href')).toMatch(/^webcal:/)
  await userEvent.click(address)
  await userEvent.keyboard('{Escape}')
  expect(screen.getByText(/关闭后不能再看/)).toBeTruthy()
  expect(screen.getByLabelText('日历地址')).toBeTruthy()
})

test('R-02 whoever comes again goes on with it, and gives it up from there', async () => {
  const kept = { subscribed: true, createdAt: '2026-11-01T00:00:00Z', until: '2026-12-31T00:00:00Z' }
  const calls = show(<SubscribeCalendar me={me} />, {
    ['GET ' + PATH]: kept,
    ['POST ' + PATH + '/renew']: kept,
    ['DELETE ' + PATH]: {},
  })
  await userEvent.click(screen.getByRole('button', { name: '订阅日历' }))
  expect(await screen.findByText(/2026年11月1日订阅，有效至2026年12月31日/)).toBeTruthy()
  expect(calls.map((one) => one.call)).toContain('POST ' + PATH + '/renew')
  await userEvent.click(screen.getByRole('button', { name: '取消订阅' }))
  expect(screen.getByText(/凡是用它订阅的手机和电脑，都不再更新/)).toBeTruthy()
  expect(calls.map((one) => one.call)).not.toContain('DELETE ' + PATH)
  await userEvent.click(screen.getByRole('button', { name: '取消订阅' }))
  await waitFor(() => expect(calls.map((one) => one.call)).toContain('DELETE ' + PATH))
  expect(await screen.findByText('已取消订阅，原来的地址不能再用。')).toBeTruthy()
})

test('R-02 who may have one already is not offered a first one', async () => {
  show(<SubscribeCalendar me={me} />, {})
  await userEvent.click(screen.getByRole('button', { name: '订阅日历' }))
  expect(await screen.findByRole('button', { name: /重\s*试/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '订阅，得到地址' })).toBeNull()
})

test('R-02 an account of a city has no calendar to subscribe to', () => {
  const calls = show(<SubscribeCalendar me={{ ...me, division: '3705' }} />, {})
  expect(screen.queryByRole('button')).toBeNull()
  expect(calls).toEqual([])
})
