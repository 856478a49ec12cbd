// The committee names a unit's liaison and venue on the alliance's page; the lead unit records who was put forward as leader.
import { User } from '../demo/platform.mjs'
import { PHONE, accessible, expect, fitsThePhone, shot, test } from './fixtures.mjs'

// Each appointment begins after the one before it: the day after the latest one, so that every run has a day of its own.
const dayAfter = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const FAR = '2099-12-31'
const api = new User('committee')

async function firstAlliance() {
  return (await api.all('/api/v1/alliances')).find((alliance) => alliance.no === 1)
}

async function unitsOf(alliance) {
  return (await api.get(`/api/v1/alliance-units?allianceId=${alliance.id}&asOf=${FAR}`)).items
}

async function open(page, alliance) {
  await page.goto(`/alliances/${alliance.id}`)
  await expect(page.getByTestId('alliance-units')).toBeVisible()
}

const row = (page, unit) =>
  page
    .getByTestId('alliance-units')
    .getByRole('row')
    .filter({ has: page.getByText(unit, { exact: true }) })

test('G-07 G-08 the committee changes a venue and a liaison from the row of the unit; a wrong phone is refused at its field', async ({
  committee: page,
}) => {
  const alliance = await firstAlliance()
  const units = await unitsOf(alliance)
  const unit = units.find(({ seat }) => seat === 3)
  await open(page, alliance)
  await expect(page.getByRole('button', { name: /^更换联络员/ })).toHaveCount(units.length)
  await expect(page.getByText(/^缺/), 'the demo leaves no unit without a liaison or a venue').toHaveCount(0)
  await shot(page, 'alliance')
  await accessible(page, 'an alliance')

  await test.step('the venue', async () => {
    const address = `和平路${100 + Number(dayAfter(unit.venue.from).slice(-2))}号一楼活动室`
    await page.getByRole('button', { name: `更换固定场所：${unit.unitName}` }).click()
    const venue = page.getByTestId('venue-dialog')
    await expect(venue.getByLabel('地址'), 'what is known is there to be corrected').toHaveValue(unit.venue.address)
    await venue.getByLabel('地址').fill(address)
    await venue.getByLabel('可容纳人数').fill('75')
    await venue.getByLabel('自哪天起').fill(dayAfter(unit.venue.from))
    await shot(page, 'alliance-venue')
    await accessible(page, 'the venue of a unit')
    await venue.getByRole('button', { name: '保存' }).click()
    await expect(venue).toHaveCount(0)
    await expect(row(page, unit.unitName).getByText(address)).toBeVisible()
    await expect(row(page, unit.unitName)).toContainText('可容纳 75 人')
  })

  await test.step('the liaison', async () => {
    await page.getByRole('button', { name: `更换联络员：${unit.unitName}` }).click()
    const liaison = page.getByTestId('liaison-dialog')
    const phone = liaison.getByLabel('电话')
    await liaison.getByLabel('姓名').fill('马试行')
    await phone.fill('1390000')
    await liaison.getByLabel('自哪天起').fill(dayAfter(unit.liaison.from))
    await liaison.getByRole('button', { name: '保存' }).click()
    await expect(liaison.getByText('电话格式不正确'), 'said once, at the field').toHaveCount(1)
    await expect(liaison.getByText('电话格式不正确')).toBeVisible()
    await expect(phone).toHaveAttribute('aria-invalid', 'true')
    await shot(page, 'alliance-liaison-refused')
    await accessible(page, 'a refused phone')
    await phone.fill('139 0000 2468')
    await liaison.getByRole('button', { name: '保存' }).click()
    await expect(liaison).toHaveCount(0)
    await expect(row(page, unit.unitName).getByText('139****2468')).toBeVisible()
  })

  await page.setViewportSize(PHONE)
  await fitsThePhone(page, 'an alliance')
  await shot(page, 'alliance-phone')
})

test('G-07 an empty post is on the dashboard at once, and no longer when it is filled', async ({ committee: page }) => {
  const alliance = await firstAlliance()
  const unit = (await unitsOf(alliance)).find(({ seat }) => seat === 4)
  const reminder = page.getByTestId('reminders').getByText('没有联络员')
  const dashboard = () => page.getByRole('navigation').getByRole('link', { name: '今日要办' }).click()
  const dialog = page.getByTestId('liaison-dialog')
  await open(page, alliance)

  await test.step('emptied', async () => {
    await page.getByRole('button', { name: `更换联络员：${unit.unitName}` }).click()
    await dialog.getByLabel('办理事项').selectOption({ label: '暂时空缺' })
    await dialog.getByLabel('自哪天起空缺').fill(dayAfter(unit.liaison.from))
    await shot(page, 'alliance-vacate')
    await dialog.getByRole('button', { name: '确认空缺' }).click()
    await expect(row(page, unit.unitName).getByText('缺联络员')).toBeVisible()
    await dashboard()
    await expect(reminder).toBeVisible()
  })

  await test.step('filled', async () => {
    await page.goBack()
    await page.getByRole('button', { name: `登记联络员：${unit.unitName}` }).click()
    await dialog.getByLabel('姓名').fill(unit.liaison.name)
    await dialog.getByLabel('电话').fill('13900001357')
    await dialog.getByLabel('自哪天起').fill(dayAfter(unit.liaison.from))
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(row(page, unit.unitName).getByText('139****1357')).toBeVisible()
    await dashboard()
    await expect(page.getByTestId('county-numbers')).toBeVisible()
    await expect(reminder).toHaveCount(0)
  })
})

test('G-07 a liaison changes his own unit only, and does not leave his post empty', async ({ liaison: page }) => {
  await open(page, await firstAlliance())
  const change = page.getByRole('button', { name: /^更换联络员/ })
  await expect(change).toHaveCount(1)
  await expect(page.getByRole('button', { name: /牵头单位|负责人/ })).toHaveCount(0)
  await change.click()
  const dialog = page.getByTestId('liaison-dialog')
  await expect(dialog.getByLabel('姓名')).toBeVisible()
  await expect(dialog.getByLabel('办理事项')).toHaveCount(0)
})

test('G-05 those above designate the lead unit by a document', async ({ orgdept: page }) => {
  await open(page, await firstAlliance())
  await page.getByRole('button', { name: '更换牵头单位' }).click()
  const dialog = page.getByTestId('lead-unit-dialog')
  const unit = dialog.getByLabel('新的牵头单位')
  await unit.selectOption({ label: '县水利局' })
  await expect(unit.locator('option'), 'every unit but the present one, and the invitation to choose').toHaveCount(6)
  await dialog.getByLabel('文号').fill('利组发〔2026〕12号')
  await shot(page, 'alliance-lead-unit')
  await accessible(page, 'another lead unit')
  // Closed unsaved: the other journeys need the lead unit as it is.
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
})

test('G-06 the lead unit records who was put forward, and the dialog says what a majority is', async ({ lead: page }) => {
  const alliance = await firstAlliance()
  const { leaders } = await api.get(`/api/v1/alliances/${alliance.id}`)
  const day = dayAfter(leaders.at(-1).from)
  await open(page, alliance)
  const dialog = page.getByTestId('nominate-dialog')
  const record = dialog.getByRole('button', { name: '登记推选结果' })
  await page.getByRole('button', { name: '推选负责人' }).click()
  await expect(page.getByRole('button', { name: '更换牵头单位' }), 'a lead unit does not designate itself').toHaveCount(0)
  await dialog.getByLabel('会议日期').fill(day)
  await dialog.getByLabel('到会人数').fill('20')
  await expect(dialog.getByText('到会 20 人，得 11 票及以上才能当选')).toBeVisible()

  const found = dialog.getByRole('group', { name: '符合的人' }).getByRole('button')
  const name = await test.step('somebody is found', async () => {
    await dialog.getByLabel('查找人选').fill('水利')
    await expect(found.first()).toBeVisible()
    await shot(page, 'alliance-nominate-search')
    const text = await found.first().locator('span').first().innerText()
    await found.first().click()
    return text.trim()
  })

  await test.step('half is not a majority', async () => {
    const votes = dialog.getByRole('spinbutton', { name: new RegExp(`^${name}（.*得票$`) })
    await votes.fill('10')
    await expect(dialog.getByTestId('verdict').getByText('无人过半')).toBeVisible()
    await expect(record).toBeDisabled()
    await votes.fill('13')
    await expect(dialog.getByLabel('任职自哪天起'), 'a term begins with its meeting unless said otherwise').toHaveValue(day)
    await expect(dialog.getByTestId('verdict').getByText(`${name}得 13 票`)).toBeVisible()
    await shot(page, 'alliance-nominate')
    await accessible(page, 'putting a leader forward')
  })

  await test.step('recorded, it is the last of the terms', async () => {
    await record.click()
    await expect(dialog).toHaveCount(0)
    const terms = page.getByTestId('leaders').locator('tbody tr')
    await expect(terms).toHaveCount(leaders.length + 1)
    await expect(terms.last()).toHaveText(new RegExp(`^\\s*${name}`))
    await shot(page, 'alliance-leader')
    await accessible(page, 'an alliance with a leader')
  })
})
