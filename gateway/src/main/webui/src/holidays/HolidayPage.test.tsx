import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { HolidayTable, Me } from '../api/schemas'
import { show } from '../test/render'
import HolidayPage from './HolidayPage'

const table: HolidayTable = {
  year: 2027,
  provisional: true,
  source: '法定节假日',
  days: [
    { date: '2027-10-01', name: '国庆节', off: true },
    { date: '2027-10-02', name: '国庆节', off: true },
  ],
  keyDates: [
    { name: '国庆节', date: '2027-10-01', markedOn: '2027-09-30' },
    { name: '春节', date: '2027-02-06' },
  ],
  warnings: [],
}

const tagged = (body: unknown, etag: string, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', etag } })

function room(answers: Record<string, unknown> = {}, role = 'county-committee') {
  return show(
    <Routes>
      <Route path="/holidays/:year" element={<HolidayPage me={{ roles: [role] } as Me} />} />
    </Routes>,
    Object.defineProperties({ 'GET /api/v1/holidays/2027': tagged(table, '"3"') }, Object.getOwnPropertyDescriptors(answers)),
    '/holidays/2027',
  )
}

const edit = async () => userEvent.click(await screen.findByText('修改安排'))
// By what is written on it or its label: looking for roles in a whole page is slow in jsdom.
const click = (name: string) => userEvent.click(screen.queryByLabelText(name) ?? screen.getByText(name))

test('E-33 the year is shown with its warning, its ranges and the working day of each key date', async () => {
  room()
  expect(await screen.findByText(/暂排：/)).toBeTruthy()
  expect(within(screen.getByTestId('holiday-lines')).getByText('10月1日 星期五 至 10月2日 星期六')).toBeTruthy()
  const keys = within(screen.getByTestId('key-dates'))
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(keys.slice(1)).toEqual(['国庆节10月1日 星期五9月30日 星期四', '春节2月6日 星期六前后三天没有工作日'])
})

test('days that a neighbouring year arranges otherwise are named', async () => {
  const warnings = ['2027-12-31：2027年的安排是上班，2028年的安排是放假，现按2028年的安排。']
  room({ 'GET /api/v1/holidays/2027': tagged({ ...table, warnings }, '"3"') })
  expect(await screen.findByText(/2027-12-31：2027年的安排是上班/)).toBeTruthy()
})

test('a lead unit reads and changes nothing', async () => {
  room({}, 'lead-unit')
  await screen.findByTestId('holiday-lines')
  expect(screen.queryByRole('button', { name: '修改安排' })).toBeNull()
})

test('E-33 what is entered is saved with the version it was read in, and leads to the rotations it concerns', async () => {
  const calls = room({
    'PUT /api/v1/holidays/2027': tagged({ ...table, provisional: false }, '"4"'),
    'GET /api/v1/rotations?year=2027': {
      items: [{ id: 'r', allianceId: 'a1', allianceName: '农林水利联盟', year: 2027, provisional: false }],
    },
  })
  await edit()
  await userEvent.selectOptions(screen.getByLabelText('安排'), '调休上班')
  await userEvent.type(screen.getByLabelText('名称'), '国庆节')
  await userEvent.type(screen.getByLabelText('日期'), '2027-10-09')
  await click('加上调休上班')
  await click('去掉：国庆节 10月1日 星期五 至 10月2日 星期六')
  await click('恢复：国庆节 10月1日 星期五 至 10月2日 星期六')
  await userEvent.click(screen.getByLabelText('暂排（正式通知尚未公布）'))
  expect(screen.getByText('2 处改动，尚未保存')).toBeTruthy()
  await click('保存安排')
  expect((await screen.findByText('农林水利联盟轮值')).getAttribute('href')).toBe('/rotation/a1/2027')
  expect(calls.find((call) => call.call.startsWith('PUT'))).toMatchObject({
    ifMatch: '"3"',
    body: {
      provisional: false,
      source: '法定节假日',
      days: [...table.days, { date: '2027-10-09', name: '国庆节', off: false }],
    },
  })
})

test('a pasted line that is wrong is named and nothing is taken', async () => {
  room()
  await edit()
  await userEvent.type(screen.getByLabelText('粘贴在这里，一行一天'), '2027-10-03,国庆节,休{Enter}2027-10-40,国庆节,休')
  await click('放入安排')
  expect(screen.getByText('第2行：“2027-10-40”不是有效的日期')).toBeTruthy()
  expect(screen.getByText('还没有改动')).toBeTruthy()
})

test('a file is shown to be checked before it is taken', async () => {
  room()
  await edit()
  await userEvent.upload(
    screen.getByLabelText('或选择表格（.xlsx、.csv）：读出后填在上面，请核对'),
    new File(['2027-10-03,国庆节,休'], 'days.csv', { type: 'text/csv' }),
  )
  expect(await screen.findByDisplayValue('2027-10-03,国庆节,休')).toBeTruthy()
  await click('放入安排')
  expect(screen.getByText('1 处改动，尚未保存')).toBeTruthy()
})

test('a workbook is read by the service and shown to be checked before it is taken', async () => {
  room({
    'POST /api/v1/holidays/2027/lines': {
      items: [
        { row: 3, date: '2027-10-03', name: '国庆节, 中秋节', kind: '休' },
        { row: 4, date: '10月4日至7日', name: '国庆节', kind: '休' },
      ],
    },
  })
  await edit()
  await userEvent.upload(screen.getByLabelText(/^或选择表格/), new File(['PK'], 'days.xlsx'))
  expect(await screen.findByDisplayValue(/2027-10-03,国庆节 中秋节,休/)).toBeTruthy()
  await click('放入安排')
  expect(screen.getByText('第2行：“10月4日至7日”不是有效的日期')).toBeTruthy()
})

test.each([409, 412])(
  'when somebody else changed the year (%i) the newest is loaded under one’s own changes',
  async (status) => {
    let read = tagged(table, '"3"')
    const calls = room({
      get 'GET /api/v1/holidays/2027'() {
        return read
      },
      get 'PUT /api/v1/holidays/2027'() {
        read = tagged({ ...table, days: [...table.days, { date: '2027-01-01', name: '元旦', off: true }] }, '"4"')
        return tagged({ code: 'STALE', detail: '内容已被他人修改' }, '', status)
      },
    })
    await edit()
    await userEvent.click(screen.getByLabelText('暂排（正式通知尚未公布）'))
    await click('保存安排')
    await screen.findByText('没有保存：别人刚刚改过这一年的安排')
    await click('载入最新安排')
    await screen.findByText('1月1日 星期五')
    expect(screen.getByText('1 处改动，尚未保存')).toBeTruthy()
    await click('保存安排')
    await screen.findByText('没有保存：别人刚刚改过这一年的安排')
    expect(calls.filter((call) => call.call.startsWith('PUT')).map((call) => call.ifMatch)).toEqual(['"3"', '"4"'])
  },
)
