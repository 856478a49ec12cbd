import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useLocation } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import Members from './Members'

const FIRST = 'GET /api/v1/members?limit=50&total=true'
const LI = {
  id: '1',
  name: '李长海',
  sex: 1,
  birth: '1944-03-10',
  category: 'RETIRED',
  unitId: 'u',
  unitName: '县水利局',
  state: 'ACTIVE',
}

test('a total is told as it was counted', async () => {
  show(<Members />, { [FIRST]: { items: [LI], total: 727, totalIsEstimate: false } })
  expect(await screen.findByText('共 727 人')).toBeTruthy()
})

test('an estimated total is not passed off as counted', async () => {
  show(<Members />, { [FIRST]: { items: [LI], total: 200_000, totalIsEstimate: true } })
  expect(await screen.findByText('约 200,000 人（一万以上为估计数）')).toBeTruthy()
})

test('a birth date is shown as far as the archive knows it', async () => {
  const items = [LI, { ...LI, id: '2', birth: '1944-03' }, { ...LI, id: '3', birth: '1944' }]
  show(<Members />, { [FIRST]: { items, total: 3 } })
  const rows = (await screen.findAllByRole('row')).map((row) => row.textContent)
  expect(rows.slice(1).map((row) => /1944[年月日\d]*/.exec(row)?.[0])).toEqual(['1944年3月10日', '1944年3月', '1944年'])
})

test('those who are no cadres can be looked for by their category', async () => {
  show(<Members />, { [FIRST]: { items: [LI], total: 1 } })
  const category = await screen.findByLabelText('类别')
  expect([...category.querySelectorAll('option')].map((option) => option.textContent)).toContain('退休非干部')
})

function Address() {
  return <output data-testid="address">{useLocation().search}</output>
}

test('whom somebody looks for is asked, and stands in no address of a page', async () => {
  const page = (
    <>
      <Members />
      <Address />
    </>
  )
  const calls = show(page, { [FIRST]: { items: [LI], total: 1 } }, '/members?category=RETIRED')
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: '李长海' } })
  await waitFor(() =>
    expect(calls.map((made) => decodeURIComponent(made.call)).some((call) => call.includes('李长海'))).toBe(true),
  )
  expect(screen.getByTestId('address').textContent).toBe('?category=RETIRED')
})

test('a row opens the page of the member, and the phone stays masked', async () => {
  show(<Members />, { [FIRST]: { items: [{ ...LI, phoneMasked: '199****1010' }], total: 1 } })
  expect((await screen.findByRole('link', { name: '李长海' })).getAttribute('href')).toBe('/members/1')
  expect(screen.getByText('199****1010')).toBeTruthy()
})

test('names are put in the order of their pinyin by the service, state and order stand in the address', async () => {
  const asked = 'GET /api/v1/members?state=DECEASED&sort=PINYIN&limit=50&total=true'
  show(
    <>
      <Members />
      <Address />
    </>,
    { [FIRST]: { items: [LI], total: 1 }, [asked]: { items: [{ ...LI, name: '魏春花' }], total: 1 } },
  )
  fireEvent.click(await screen.findByTitle('按姓名排序'))
  fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'DECEASED' } })
  expect(await screen.findByText('魏春花')).toBeTruthy()
  expect(screen.getByTestId('address').textContent).toBe('?state=DECEASED&sort=name')
})
