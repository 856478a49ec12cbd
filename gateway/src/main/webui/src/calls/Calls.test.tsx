import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import Calls from './Calls'

const call = (messageId: string, name: string) => ({ messageId, memberId: messageId, name, text: '活动改期', calls: 0 })
const page = (items: unknown[], next: string | null) => ({ items, next, contactsKnown: true })
const answers = () => ({
  'GET /api/v1/units?limit=200': { items: [], next: null },
  'GET /api/v1/call-lists?limit=200': page([call('m1', '马试行')], 'p2'),
  'GET /api/v1/call-lists?cursor=p2&limit=200': page([call('m2', '牛试行')], null),
  'POST /api/v1/messages/m1/outcome': {},
})

test('N-07 a list that goes on does not say how many calls there are, and is printed whole', async () => {
  const printed = vi.fn(() => screen.getByTestId('paper').querySelectorAll('tbody tr').length)
  vi.stubGlobal('print', printed)
  show(<Calls />, answers())
  expect((await screen.findByTestId('call-count')).textContent).toBe('已列出 1 个电话，后面还有')
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  await waitFor(() => expect(printed).toHaveReturnedWith(2))
  expect(printed).toHaveBeenCalledTimes(1)
  expect(screen.getByTestId('call-count').textContent).toBe('还要打 2 个电话')
})

test('N-07 a call that is done leaves the list, which is not opened once more for it', async () => {
  const calls = show(<Calls />, answers())
  await userEvent.click(await screen.findByRole('button', { name: '马试行：已通知到' }))
  await waitFor(() => expect(screen.queryByText('马试行')).toBeNull())
  expect(calls.filter((one) => one.call.startsWith('GET /api/v1/call-lists'))).toHaveLength(1)
})

test('N-07 those without a number are listed by themselves', async () => {
  show(
    <Calls />,
    {
      ...answers(),
      'GET /api/v1/call-lists?limit=200': page(
        [
          { ...call('m1', '马试行'), phone: '19900000001', reason: 'SMS_DISABLED' },
          { ...call('m2', '牛试行'), reason: 'NO_PHONE' },
        ],
        null,
      ),
    },
    '/calls?numbers=none',
  )
  expect((await screen.findByTestId('call-count')).textContent).toBe('还要打 1 个电话')
  expect([screen.queryByText('马试行'), screen.queryAllByText(/牛试行/).length > 0]).toEqual([null, true])
})
