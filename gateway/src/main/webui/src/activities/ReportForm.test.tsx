import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Me, Report } from '../api/schemas'
import { show } from '../test/render'
import { ReportForm } from './ReportForm'

afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

const me = { username: 'lead-a1', roles: ['lead-unit'] } as unknown as Me
const report = {
  activityId: 'x',
  state: 'DUE',
  overdue: false,
  summary: '原文',
  photos: [],
  missing: [],
  attendance: { present: 1, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 4, signedUpNotRecorded: 0 },
  version: 1,
} as unknown as Report
const AT = '/api/v1/activities/x/report'

const tagged = (body: Partial<Report>) =>
  new Response(JSON.stringify({ ...report, ...body }), {
    headers: { 'content-type': 'application/json', 'etag': `"${body.version ?? 1}"` },
  })
const stale = new Response(JSON.stringify({ code: 'STALE', detail: '内容已被他人修改，请刷新后再试' }), {
  status: 412,
  headers: { 'content-type': 'application/problem+json' },
})

function opened(put: Response) {
  const answers: Record<string, unknown> = { ['GET ' + AT]: tagged({}), ['PUT ' + AT]: put }
  const calls = show(<ReportForm activityId="x" me={me} mayManage />, answers)
  return { answers, puts: () => calls.filter(({ call }) => call.startsWith('PUT')) }
}

const text = () => screen.findByLabelText<HTMLTextAreaElement>('活动小结')

/** Nobody who only reads it takes it for a field. */
async function readOnly() {
  expect((await screen.findByRole('region', { name: '活动小结' })).textContent).toContain('原文')
  expect(screen.queryByRole('textbox')).toBeNull()
}

async function write(words: string) {
  await userEvent.clear(await text())
  await userEvent.type(await text(), words)
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
}

test('R-15 a report is written over under the tag that was read when it was opened, and only where it was changed', async () => {
  const { puts } = opened(tagged({ summary: '我的', version: 2 }))
  await write('我的')
  expect(puts()).toMatchObject([{ body: { summary: '我的' }, ifMatch: '"1"' }])
  await write('又改')
  expect(puts()[1]).toMatchObject({ body: { summary: '又改' }, ifMatch: '"2"' })
})

test('R-15 when somebody else saved another text both are shown, and both can stay', async () => {
  const { answers, puts } = opened(stale)
  await text()
  answers['GET ' + AT] = tagged({ summary: '别人的', version: 2 })
  await write('我的')
  expect((await screen.findByTestId('two-texts')).textContent).toContain('别人的')
  expect((await text()).value).toBe('我的')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  answers['PUT ' + AT] = tagged({ summary: '别人的\n\n我的', version: 3 })
  await userEvent.click(screen.getByRole('button', { name: '两份都留下' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(puts()[1]).toMatchObject({ body: { summary: '别人的\n\n我的' }, ifMatch: '"2"' }))
})

test('R-15 when somebody else only added a picture my text goes on top of it', async () => {
  const { answers, puts } = opened(stale)
  await text()
  answers['GET ' + AT] = tagged({ photos: [{ name: 'a.jpg', sha256: 'a', uploaded: true }], version: 2 })
  await write('我的')
  expect(await screen.findByText('a.jpg')).toBeTruthy()
  expect(screen.queryByTestId('two-texts')).toBeNull()
  answers['PUT ' + AT] = tagged({ summary: '我的', version: 3 })
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(puts()[1]).toMatchObject({ body: { summary: '我的' }, ifMatch: '"2"' }))
})

test('R-15 what was typed is there again after a reload', async () => {
  opened(stale)
  await userEvent.type(await text(), '，再加一句')
  document.body.innerHTML = ''
  opened(stale)
  expect((await text()).value).toBe('原文，再加一句')
})

test('R-15 an accepted report is only read', async () => {
  show(<ReportForm activityId="x" me={me} mayManage />, { ['GET ' + AT]: tagged({ state: 'ACCEPTED' }) })
  await readOnly()
  expect(screen.queryByRole('button')).toBeNull()
})

test('R-15 who hands a report in is told of marks that are on this device only', async () => {
  localStorage.setItem('sa.kept:lead-a1:roll:x', JSON.stringify({ '1': { status: 'PRESENT', version: 0 } }))
  opened(stale)
  await text()
  await userEvent.click(screen.getByRole('button', { name: '上报' }))
  expect(screen.getByRole('dialog').textContent).toContain('这台设备上还有 1 人的到会登记没有保存')
})

test('R-15 a unit that neither hosts nor leads reads a report and is offered nothing that is refused', async () => {
  show(<ReportForm activityId="x" me={me} mayManage={false} />, { ['GET ' + AT]: tagged({ due: '2026-04-01' }) })
  await readOnly()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByTestId('report').textContent).toContain('最迟 2026年4月1日 上报')
})

test('R-15 what is missing is what is missing on the page, and what was filled in waits to be saved', async () => {
  show(<ReportForm activityId="x" me={me} mayManage />, {
    ['GET ' + AT]: tagged({ summary: '', missing: ['summary', 'photos', 'attendance'] }),
  })
  await userEvent.type(await text(), '去了')
  const missing = screen.getByTestId('report-missing')
  expect(missing.textContent).toBe('!缺照片!缺到会登记填好了，记得保存。')
  await userEvent.clear(await text())
  expect(missing.textContent).toBe('!缺活动小结!缺照片!缺到会登记')
})

test('R-13 R-15 who hands a report in is told how many are recorded and how many are not', async () => {
  opened(stale)
  await text()
  await userEvent.click(screen.getByRole('button', { name: '上报' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('到会登记：已登记 1 人，还有 4 人没有登记。')
  expect(dialog.textContent).toContain('审核通过以前，到会登记还可以补登、更正')
})

test('R-15 who has accepted a report goes on with the one that waits longest', async () => {
  const committee = { username: 'c', roles: ['county-committee'] } as unknown as Me
  const answers: Record<string, unknown> = {
    ['GET ' + AT]: tagged({ state: 'SUBMITTED' }),
    [`POST ${AT}/accept`]: tagged({ state: 'ACCEPTED' }),
    'GET /api/v1/activities?state=REPORTED&limit=200': { items: [{ id: 'new' }, { id: 'old' }, { id: 'x' }], next: null },
  }
  show(<ReportForm activityId="x" me={committee} mayManage />, answers)
  await userEvent.click(await screen.findByRole('button', { name: '审核通过' }))
  answers['GET ' + AT] = tagged({ state: 'ACCEPTED' })
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  expect((await screen.findByRole('link', { name: '下一份待审核' })).getAttribute('href')).toBe('/activities/old')
})
