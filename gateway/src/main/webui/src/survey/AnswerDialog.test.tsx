import { screen } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { AnswerDialog } from './AnswerDialog'

const PATH = '/api/v1/surveys/s/returns/u'
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
const answered = (memberCount: number, etag: string) =>
  new Response(JSON.stringify({ unitId: 'u', unitName: '县水利局', hasBranch: false, memberCount }), {
    headers: { 'content-type': 'application/json', etag },
  })
const type = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label)
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

test('an answer that came in while the dialog was open is shown, and written over only on purpose', async () => {
  const answers: Record<string, unknown> = {
    ['PUT ' + PATH]: new Response(JSON.stringify({ code: 'PRECONDITION_REQUIRED', detail: '缺少 If-Match' }), {
      status: 428,
      headers: { 'content-type': 'application/problem+json' },
    }),
  }
  const onClose = vi.fn()
  const calls = show(<AnswerDialog surveyId="s" unit={{ unitId: 'u', unitName: '县水利局' }} onClose={onClose} />, answers)
  await type('党员数', '20')
  await type('正常参加活动人数', '9')
  answers['GET ' + PATH] = answered(18, '"1"')
  await user.click(screen.getByText('保存'))
  await screen.findByText(/未成立支部，党员 18 人/)
  expect((screen.getByLabelText('党员数') as HTMLInputElement).value).toBe('20')
  answers['PUT ' + PATH] = {}
  await user.click(screen.getByText('保存'))
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(calls.filter(({ call }) => call.startsWith('PUT')).map(({ ifMatch }) => ifMatch)).toEqual([null, '"1"'])
})

test('what a unit has answered so far is there to be corrected', async () => {
  const calls = show(<AnswerDialog surveyId="s" unit={{ unitId: 'u', unitName: '县水利局' }} onClose={() => {}} />, {
    ['GET ' + PATH]: answered(18, '"2"'),
    ['PUT ' + PATH]: {},
  })
  await type('党员数', '19')
  await user.click(screen.getByText('保存'))
  await vi.waitFor(() => expect(calls.some(({ call }) => call.startsWith('PUT'))).toBe(true))
  expect(calls.find(({ call }) => call.startsWith('PUT'))).toMatchObject({
    ifMatch: '"2"',
    body: { hasBranch: false, memberCount: 19 },
  })
})
