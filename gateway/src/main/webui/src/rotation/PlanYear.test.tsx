import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { PlanYear } from './PlanYear'

const unit = (unitId: string, unitName: string, seat: number) => ({
  unitId,
  unitName,
  uscc: '',
  seat,
  from: '2027-01-01',
  lead: seat === 1,
  memberCount: 20,
})

const answers = {
  'GET /api/v1/alliances/a/units': { items: [unit('u1', '县农业农村局', 1), unit('u2', '县水利局', 2)] },
  'GET /api/v1/alliance-units?allianceId=a': {
    items: [
      {
        unitId: 'u2',
        unitName: '县水利局',
        allianceId: 'a',
        seat: 2,
        venue: { address: '水利局一楼', capacity: 80, stepFree: true, contact: '', from: '2027-01-01' },
        gaps: [],
      },
    ],
  },
  'GET /api/v1/holidays/2027': {
    year: 2027,
    provisional: false,
    source: '通知',
    days: [],
    keyDates: [
      { name: '国庆节', date: '2027-10-01', markedOn: '2027-09-30' },
      { name: '中秋节', date: '2027-09-15', markedOn: '2027-09-14' },
    ],
  },
  'POST /api/v1/rotations': { id: 'r' },
}

const plain = { allianceId: 'a', year: 2027, dayOfMonth: 25, shift: 'NEXT', freezeMonths: 2 }

const click = (name: string) => userEvent.click(screen.queryByLabelText(name) ?? screen.getByText(name))
const sent = (calls: ReturnType<typeof show>) => calls.find((call) => call.call.startsWith('POST'))?.body
const group = (name: string) => within(screen.getByText(name, { selector: 'legend' }).closest('fieldset')!)
const fill = (name: string, label: string, value: string) =>
  fireEvent.change(group(name).getByLabelText(label), { target: { value } })

const planned = (more: Record<string, unknown> = {}) => show(<PlanYear allianceId="a" year={2027} />, { ...answers, ...more })

test('a year without special requests is planned with three answers, and nothing else is asked or loaded', async () => {
  const calls = planned()
  await click('排定全年轮值')
  expect(calls.map((call) => call.body)).toEqual([plain])
})

test('R-02 R-09 what is asked of the year goes with the plan, and can be taken back before', async () => {
  const calls = planned()
  await click('有特殊要求')
  await screen.findByText('单位的要求')
  fill('单位的要求', '月份', '3')
  await click('加一条要求')
  fill('单位不能主办的日期', '单位', 'u2')
  fill('单位不能主办的日期', '从', '2027-08-01')
  fill('单位不能主办的日期', '到（含）', '2027-08-31')
  await click('加上这段日期')
  fill('某月定在某一天', '日期', '2027-06-30')
  await click('定在这天')
  await click('去掉：6月30日 星期三')
  await userEvent.click(await screen.findByLabelText('国庆节（10月1日 星期五，宜安排在9月30日 星期四）'))
  expect((screen.getByLabelText(/中秋节/) as HTMLInputElement).disabled).toBe(true)
  await userEvent.click(await screen.findByText('带出已登记的场地'))
  fill('到会人数', '每月预计到会人数', '60')
  expect(screen.getByText('有特殊要求（5 条）')).toBeTruthy()
  await click('排定全年轮值')
  expect(sent(calls)).toMatchObject({
    ...plain,
    demands: [{ kind: 'CANNOT_HOST', month: 3, unitId: 'u1' }],
    closures: [{ unitId: 'u2', from: '2027-08-01', to: '2027-08-31' }],
    keyDays: [{ name: '国庆节', month: 9, within: 3 }],
    units: [{ unitId: 'u2', places: [{ name: '水利局一楼', capacity: 80 }] }],
    months: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, heads: 60 })),
  })
})

test('Enter in a field of the list adds the entry and plans nothing', async () => {
  const calls = planned()
  await click('有特殊要求')
  await screen.findByText('单位的活动场地')
  await userEvent.type(group('单位的活动场地').getByLabelText('场地名称'), '礼堂')
  await userEvent.type(group('单位的活动场地').getByLabelText('可坐多少人'), '120{Enter}')
  expect(screen.getByText('县农业农村局：礼堂，可坐 120 人')).toBeTruthy()
  expect(sent(calls)).toBeUndefined()
})

test('places with price and closed days, themes of units and of months go with the plan', async () => {
  const calls = planned()
  await click('有特殊要求')
  await screen.findByText('单位的活动场地')
  fill('单位的活动场地', '场地名称', '礼堂')
  fill('单位的活动场地', '可坐多少人', '120')
  fill('单位的活动场地', '每次费用（元）', '300')
  await click('加上场地')
  fill('场地停用的日期', '从', '2027-08-02')
  fill('场地停用的日期', '到（含）', '2027-08-03')
  await click('加上停用日期')
  fill('单位擅长的主题', '主题', '党史教育')
  await click('加上主题')
  fill('各月的活动主题', '月份', '7')
  fill('各月的活动主题', '主题', '党史教育')
  await click('定下主题')
  fill('各月的活动主题', '月份', '9')
  fill('各月的活动主题', '主题', '书法')
  await click('定下主题')
  expect(screen.getByText('9月：书法（没有单位填了擅长这个主题，不影响排定）')).toBeTruthy()
  await click('排定全年轮值')
  expect(sent(calls)).toEqual({
    ...plain,
    units: [
      {
        unitId: 'u1',
        places: [{ name: '礼堂', capacity: 120, cost: 300, closed: ['2027-08-02', '2027-08-03'] }],
        themes: ['党史教育'],
      },
    ],
    months: [
      { month: 7, theme: '党史教育' },
      { month: 9, theme: '书法' },
    ],
  })
})

test('what was typed but not added, or is no number, is refused at its field and keeps the year from being planned', async () => {
  const calls = planned()
  await click('有特殊要求')
  await screen.findByText('单位的活动场地')
  fill('单位的活动场地', '场地名称', '礼堂')
  fill('单位的活动场地', '可坐多少人', '很多')
  expect(group('单位的活动场地').getByText('请填 1 到 100000 的整数')).toBeTruthy()
  expect(screen.getByText('有内容填了还没加上，请先点“加上场地”。')).toBeTruthy()
  expect((screen.getByText('排定全年轮值').closest('button') as HTMLButtonElement).disabled).toBe(true)
  fill('单位的活动场地', '可坐多少人', '120')
  await click('加上场地')
  fill('到会人数', '每月预计到会人数', '12.5')
  expect(group('到会人数').getByText('请填 0 到 100000 的整数')).toBeTruthy()
  fireEvent.submit(screen.getByText('排定全年轮值').closest('form')!)
  expect(sent(calls)).toBeUndefined()
  fill('到会人数', '每月预计到会人数', '60')
  await click('排定全年轮值')
  expect(sent(calls)).toMatchObject({ units: [{ unitId: 'u1', places: [{ name: '礼堂', capacity: 120 }] }] })
})

test('days that run backwards are not taken', async () => {
  planned()
  await click('有特殊要求')
  await screen.findByText('单位不能主办的日期')
  fill('单位不能主办的日期', '从', '2027-08-31')
  fill('单位不能主办的日期', '到（含）', '2027-08-01')
  expect(screen.getByText('“到”不能早于“从”')).toBeTruthy()
  expect((screen.getByText('加上这段日期').closest('button') as HTMLButtonElement).disabled).toBe(true)
})

test('R-03 a refusal lists what contradicts and what would help, each once, and what was asked stays', async () => {
  const refusal = {
    code: 'WISHES_CONTRADICT',
    detail: '以下2项要求不能同时满足：县水利局必须主办4月、县水利局必须主办5月。',
    conflicts: ['县水利局必须主办4月', '县水利局必须主办5月'],
    reasons: ['以下2项要求不能同时满足：县水利局必须主办4月、县水利局必须主办5月'],
    wouldHelp: ['不得连续两月由同一单位主办'],
    errors: [
      { pointer: '/demands/3', detail: '县水利局必须主办4月' },
      { pointer: '/demands/4', detail: '县水利局必须主办5月' },
    ],
  }
  planned({
    'POST /api/v1/rotations': new Response(JSON.stringify(refusal), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    }),
  })
  await click('有特殊要求')
  await screen.findByText('单位的要求')
  await click('加一条要求')
  await click('排定全年轮值')
  const refused = within(await screen.findByTestId('plan-refused'))
  expect(refused.getAllByRole('listitem').map((line) => line.textContent)).toEqual([...refusal.conflicts, ...refusal.wouldHelp])
  expect(screen.getByText(/县农业农村局：1月、2月/).closest('li')?.className).toBe('wish invalid')
  await click('加一条要求')
  fill('单位的要求', '单位', 'u2')
  await click('加一条要求')
  expect(screen.queryByTestId('plan-refused')).toBeNull()
})

test.each(['UNIT_NEVER_FREE', 'CAPACITY_TOO_SMALL'])('R-02 %s lists every reason', async (code) => {
  const reasons = ['10月预计到会126人，所有场地最多容纳46人', '11月预计到会126人，所有场地最多容纳46人']
  planned({
    'POST /api/v1/rotations': new Response(
      JSON.stringify({ code, detail: reasons.join('；') + '。', conflicts: [], reasons }),
      { status: 422, headers: { 'content-type': 'application/problem+json' } },
    ),
  })
  await click('排定全年轮值')
  const refused = within(await screen.findByTestId('plan-refused'))
  expect(refused.getAllByRole('listitem').map((line) => line.textContent)).toEqual(reasons)
})
