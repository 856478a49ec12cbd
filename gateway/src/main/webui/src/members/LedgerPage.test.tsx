import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import LedgerPage from './LedgerPage'

const ledger = (members: number) => ({
  asOf: today(),
  members,
  veterans: 1,
  retired: members - 1,
  units: [
    { unitId: 'u', unitName: '县水利局', category: 'VETERAN', members: 1 },
    { unitId: 'u', unitName: '县水利局', category: 'RETIRED', members: members - 1 },
  ],
})

test('the ledger is counted as of a day, unit by unit, and a unit leads to its people', async () => {
  show(<LedgerPage />, {
    [`GET /api/v1/members/ledger?asOf=${today()}`]: ledger(20),
    'GET /api/v1/members/ledger?asOf=2026-03-01': ledger(22),
  })
  expect((await screen.findByTestId('ledger-total')).textContent).toBe('共 20 人：离休 1 人，退休（含非干部）19 人。')
  expect(screen.getAllByRole<HTMLAnchorElement>('link', { name: '县水利局' })[0]?.getAttribute('href')).toBe('/members?unit=u')
  fireEvent.change(screen.getByLabelText('截至日期'), { target: { value: '2026-03-01' } })
  expect(await screen.findByText('共 22 人：离休 1 人，退休（含非干部）21 人。')).toBeTruthy()
})
