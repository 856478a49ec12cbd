// Somebody keeps the roll with a phone at a door: touch by touch, without a network for a while, and nobody is absent unasked.
import { User } from '../demo/platform.mjs'
import { PHONE, accessible, expect, fitsThePhone, shot, test } from './fixtures.mjs'

const api = new User('committee')

/** An activity of yesterday that took place; nobody is told of what is over. */
async function heldYesterday() {
  const alliance = (await api.all('/api/v1/alliances')).find(({ no }) => no === 1)
  const day = new Date(Date.now() - 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  const { id } = await api.post('/api/v1/activities', {
    allianceId: alliance.id,
    kind: 'THEME_DAY',
    title: '门口点名',
    hostUnitId: alliance.leadUnitId,
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T10:00:00+08:00`,
    venueName: '老干部活动中心',
    capacity: 40,
  })
  await api.post(`/api/v1/activities/${id}/publish`, {})
  await api.post(`/api/v1/activities/${id}/held`, {})
  return id
}

test('R-13 a roll is kept on a phone with the network off and on, and saves itself', async ({ lead: page }) => {
  const id = await heldYesterday()
  await page.setViewportSize(PHONE)
  const line = (place) => page.getByTestId('roll-line').nth(place)
  const present = (place) => line(place).getByRole('button', { name: /：到会$/ })
  const counts = page.getByTestId('attendance-counts')
  const everybody = () => page.getByRole('button', { name: '全部', exact: true }).click()

  await test.step('from the activity to its roll', async () => {
    await page.goto(`/activities/${id}`)
    await page.getByRole('link', { name: '登记到会' }).click()
    await expect(counts).toContainText('到会 0')
    await everybody()
    await expect(line(2)).toHaveAttribute('data-status', 'NONE')
  })

  await test.step('one touch, saved by itself', async () => {
    await present(0).click()
    await expect(line(0)).toHaveAttribute('data-status', 'PRESENT')
    await expect(counts).toContainText('到会 1')
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  })

  await test.step('the network goes', async () => {
    await page.context().setOffline(true)
    await present(1).click()
    await expect(page.getByTestId('roll-unsaved')).toContainText('网络不通，1 人的登记先记在这台设备上')
    await fitsThePhone(page, 'the roll')
    const cut = await page
      .locator('.roll-name')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length)
    expect(cut, 'names that are cut off').toBe(0)
    await shot(page, 'roll-offline')
    await accessible(page, 'the roll without a network')
  })

  await test.step('and comes back', async () => {
    await page.context().setOffline(false)
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
    await page.reload()
    await everybody()
    await expect(counts).toContainText('到会 2，请假 0，缺席 0')
    await expect(line(1)).toHaveAttribute('data-status', 'PRESENT')
    await expect(line(2), 'who was not touched is not absent').toHaveAttribute('data-status', 'NONE')
  })
})
