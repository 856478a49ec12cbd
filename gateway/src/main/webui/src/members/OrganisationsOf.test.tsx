import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { OrganisationsOf } from './OrganisationsOf'

const CALL = 'GET /api/v1/members/m/organisations'

test('where nobody has said which branch it is, what the ledger says stands there', async () => {
  show(<OrganisationsOf memberId="m" said="第一支部" />, { [CALL]: { items: [], next: null } })
  expect(await screen.findByText('第一支部')).toBeTruthy()
})

test('where the branches did not come, that is said, and not what the ledger says', async () => {
  show(<OrganisationsOf memberId="m" said="第一支部" />, {})
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  expect(screen.queryByText('第一支部')).toBeNull()
})
