// A year of hosts: plan it, ask why, one host drops out, replan the months that are free, swap two months.
import { PHONE, accessible, expect, fitsThePhone, hasFocus, shot, tabTo, test } from './fixtures.mjs'
import { alliedCounty } from './county.mjs'

// Whatever day it is, January to March of the planned year are frozen and the rest is free.
const now = new Date()
const month = now.getMonth() + 1
const year = month < 4 ? now.getFullYear() : now.getFullYear() + 1
const freezeMonths = month < 4 ? 4 - month : 16 - month

// One story: the next year starts from this one, and what one journey planned the keyboard changes.
test.describe.configure({ mode: 'serial' })

let alliances
test.beforeAll(async () => {
  alliances = await alliedCounty()
})

const slot = (page, number) => page.getByTestId(`slot-${String(number).padStart(2, '0')}`)
const hostOf = (page, number) => slot(page, number).getByTestId('slot-host')
const allHosts = (page) => page.getByTestId('slot-host')
const changed = (page, number) => page.locator(`[data-testid="slot-${String(number).padStart(2, '0')}"][data-state="SWAPPED"]`)

async function planned(page, alliance) {
  await page.goto(`/rotation/${alliance}/${year}`)
  await expect(page.getByText(`${year}年还没有排轮值`)).toBeVisible()
  await page.getByLabel('每月固定日').fill('25')
  await page.getByLabel('逢休息日').selectOption({ label: '顺延到下一个工作日' })
  await page.getByLabel('临近几个月冻结').fill(String(freezeMonths))
  await shot(page, 'rotation-plan')
  await accessible(page, 'an unplanned year')
  await page.getByRole('button', { name: '排定全年轮值' }).click()
  await expect(page.getByTestId('rotation-slots')).toBeVisible()
  await expect(allHosts(page)).toHaveCount(12)
}

test('R-02 a year is planned evenly, every month says why, and a host that drops out is replaced with few changes', async ({
  neighbour: page,
}) => {
  await planned(page, alliances[0])
  const before = await allHosts(page).allInnerTexts()

  await test.step('everybody twice, nobody twice in a row', async () => {
    for (const [index, host] of before.entries()) {
      expect(
        before.filter((other) => other === host),
        before.join(),
      ).toHaveLength(2)
      expect(host, before.join()).not.toBe(before[index + 1])
    }
    await expect(page.getByTestId('balance')).toBeVisible()
    await shot(page, 'rotation-year')
    await accessible(page, 'a planned year')
  })

  await test.step('a month says why', async () => {
    await slot(page, 6)
      .getByRole('button', { name: /为什么是它/ })
      .click()
    const why = page.getByTestId('why')
    await expect(why.getByTestId('alternatives')).toBeVisible()
    const grounds = await why.locator('li').allInnerTexts()
    expect(grounds.length, grounds.join('\n')).toBeGreaterThan(6)
    for (const ground of grounds) expect(ground).toMatch(/\p{Script=Han}/u)
    await shot(page, 'rotation-why')
    await accessible(page, 'why this unit')
    await page.keyboard.press('Escape')
  })

  const replanned = await test.step('a host drops out', async () => {
    const gone = before[5]
    await page.getByRole('button', { name: '重新排定余下月份' }).click()
    const dialog = page.getByTestId('replan-dialog')
    await dialog.getByLabel('单位').selectOption({ label: gone })
    await dialog.getByLabel('月份').selectOption({ label: '6月' })
    const offered = await dialog.getByLabel('月份').locator('option').allInnerTexts()
    for (const frozen of ['1月', '2月', '3月']) expect(offered).not.toContain(frozen)
    await dialog.getByRole('button', { name: '加一条要求' }).click()
    await dialog.getByLabel('原因').fill('活动室六月翻修')
    await dialog.getByRole('button', { name: '计算' }).click()
    const outcome = page.getByTestId('replan-outcome')
    await expect(outcome.getByText(`6月：${gone} →`)).toBeVisible()
    await expect(outcome).toContainText('不能主办（活动室六月翻修）')
    const changes = await outcome.locator('li').count()
    expect(changes, 'months that change for one drop-out').toBeGreaterThanOrEqual(1)
    expect(changes, 'months that change for one drop-out').toBeLessThanOrEqual(4)
    await expect(allHosts(page), 'nothing changes before it is confirmed').toHaveText(before)
    await shot(page, 'rotation-replan')
    await accessible(page, 'replanning')
    await dialog.getByRole('button', { name: '采用新安排' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(hostOf(page, 6)).not.toHaveText(gone)
    const hosts = await allHosts(page).allInnerTexts()
    expect(hosts.slice(0, 3), 'frozen months stay').toEqual(before.slice(0, 3))
    expect(hosts.filter((host, index) => host !== before[index])).toHaveLength(changes)
    await shot(page, 'rotation-replanned')
    return hosts
  })

  await test.step('two months are swapped', () => swapTwoMonths(page, replanned))
})

async function swapTwoMonths(page, before) {
  const other = before.findIndex((host, index) => index > 7 && host !== before[7]) + 1
  await slot(page, 8).getByRole('button', { name: /^调整/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('调整方式').selectOption({ label: '调换' })
  await dialog.getByLabel('与哪个月对调').selectOption({ label: `${other}月 ${before[other - 1]}` })
  await dialog.getByLabel('原因').fill('两家商定对调')
  const confirm = dialog.getByRole('button', { name: '确认调整' })
  await expect(confirm, 'the effect comes first').toBeDisabled()
  await dialog.getByRole('button', { name: '先看影响' }).click()
  await expect(dialog.getByTestId('effects').getByText(`8月：${before[7]} → ${before[other - 1]}`)).toBeVisible()
  await shot(page, 'rotation-swap')
  await accessible(page, 'a swap')
  await confirm.click()
  await expect(dialog).toHaveCount(0)
  await expect(changed(page, 8)).toBeVisible()
  await expect(hostOf(page, 8)).toHaveText(before[other - 1])
  await expect(hostOf(page, other)).toHaveText(before[7])
  await expect(slot(page, 8).getByTestId('slot-reason').getByText('两家商定对调')).toBeVisible()
  await shot(page, 'rotation-swapped')
  await accessible(page, 'a changed year')
}

test('R-02 what cannot be arranged is refused in plain Chinese', async ({ neighbour: page }) => {
  await planned(page, alliances[1])
  const before = await allHosts(page).allInnerTexts()
  await page.getByRole('button', { name: '重新排定余下月份' }).click()
  const dialog = page.getByTestId('replan-dialog')
  await dialog.getByLabel('要求').selectOption({ label: '必须主办' })
  await dialog.getByRole('button', { name: '加一条要求' }).click()
  await dialog.getByLabel('原因').fill('全年都由一家主办')
  await dialog.getByRole('button', { name: '计算' }).click()
  const outcome = page.getByTestId('replan-outcome')
  await expect(outcome.getByText('无法满足这些要求')).toBeVisible()
  await expect(outcome).toHaveText(/\p{Script=Han}{6,}/u)
  await expect(dialog.getByRole('button', { name: '采用新安排' })).toBeDisabled()
  await shot(page, 'rotation-impossible')
  await accessible(page, 'an impossible demand')
  await page.keyboard.press('Escape')
  // What was typed is not thrown away unasked; the same key takes the question back.
  await expect(dialog.getByText('填写的内容还没有保存')).toBeVisible()
  await accessible(page, 'the question before a dialog closes')
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('填写的内容还没有保存')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '不保存，关闭' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(allHosts(page)).toHaveText(before)
})

test('R-02 R-09 a year with places, people and themes: a refusal marks what contradicts, replanning starts from what was given', async ({
  neighbour: page,
}) => {
  const next = year + 1
  await page.goto(`/rotation/${alliances[0]}/${next}`)
  await page.getByRole('button', { name: '有特殊要求' }).click()
  const list = (name) => page.locator('fieldset', { has: page.locator(`legend:text-is("${name}")`) })
  const demands = list('单位的要求')
  const plan = page.getByRole('button', { name: '排定全年轮值' })
  const refused = page.getByTestId('plan-refused')

  const small = await test.step('two demands for one month are refused and marked', async () => {
    await demands.getByLabel('要求', { exact: true }).selectOption({ label: '必须主办' })
    await demands.getByLabel('月份').selectOption({ label: '4月' })
    await demands.getByRole('button', { name: '加一条要求' }).click()
    const [first, other] = await demands.getByLabel('单位').locator('option').allInnerTexts()
    await demands.getByLabel('单位').selectOption({ label: other })
    await demands.getByRole('button', { name: '加一条要求' }).click()
    await plan.click()
    await expect(refused).toBeVisible()
    await expect(demands.getByText('有矛盾')).toHaveCount(2)
    await shot(page, 'rotation-plan-refused')
    await accessible(page, 'a refused plan')
    await demands.getByRole('button', { name: `去掉：${other}：4月必须主办` }).click()
    await expect(refused).toHaveCount(0)
    return first
  })

  await test.step('places, people and themes', async () => {
    const places = list('单位的活动场地')
    await places.getByLabel('场地名称').fill('小会议室')
    await places.getByLabel('可坐多少人').fill('四十')
    await expect(places.getByText('请填 1 到 100000 的整数')).toBeVisible()
    await expect(page.getByText('有内容填了还没加上，请先点“加上场地”。')).toBeVisible()
    await expect(plan, 'nothing that was typed is left out quietly').toBeDisabled()
    await places.getByLabel('可坐多少人').fill('40')
    await places.getByLabel('每次费用（元）').fill('300')
    await places.getByRole('button', { name: '加上场地' }).click()
    const closed = list('场地停用的日期')
    await closed.getByLabel('从', { exact: true }).fill(`${next}-08-02`)
    await closed.getByLabel('到（含）').fill(`${next}-08-20`)
    await closed.getByRole('button', { name: '加上停用日期' }).click()
    await page.getByText('个别月份人数不同').click()
    await list('到会人数').getByLabel('6月人数').fill('60')
    const skills = list('单位擅长的主题')
    await skills.getByLabel('主题').fill('党史教育')
    await skills.getByRole('button', { name: '加上主题' }).click()
    const themes = list('各月的活动主题')
    await themes.getByLabel('月份').selectOption({ label: '7月' })
    await themes.getByLabel('主题').fill('党史教育')
    await themes.getByRole('button', { name: '定下主题' }).click()
    await shot(page, 'rotation-plan-special')
    await accessible(page, 'special requests')
  })

  await test.step('the year keeps to them', async () => {
    await plan.click()
    await expect(page.getByTestId('rotation-slots')).toBeVisible()
    await expect(hostOf(page, 4)).toHaveText(small)
    await expect(hostOf(page, 6), 'sixty people do not fit into forty seats').not.toHaveText(small)
    await expect(page.getByTestId('balance').getByRole('columnheader', { name: `${year}年（次）` })).toBeVisible()
    await shot(page, 'rotation-balance')
    await slot(page, 6)
      .getByRole('button', { name: /为什么是它/ })
      .click()
    await expect(page.getByTestId('why').getByText(`${small}的场地最多容纳40人，6月预计到会60人`)).toBeVisible()
    await shot(page, 'rotation-why-places')
    await page.keyboard.press('Escape')
  })

  await test.step('replanning starts from what was given', async () => {
    await page.getByRole('button', { name: '重新排定余下月份' }).click()
    const dialog = page.getByTestId('replan-dialog')
    await expect(dialog.getByTestId('granted').getByText(`${small}：4月必须主办`)).toBeVisible()
    await dialog.getByRole('button', { name: /其他特殊要求/ }).click()
    await expect(dialog.getByText(`${small}：小会议室，可坐 40 人，每次 300 元`)).toBeVisible()
    await dialog.getByLabel('4月人数').fill('60')
    await shot(page, 'rotation-replan-special')
    await accessible(page, 'replanning with special requests')
    await dialog.getByLabel('原因').fill('四月外县来访')
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/replan'))
    await dialog.getByRole('button', { name: '计算' }).click()
    expect((await asked).postDataJSON(), 'only what differs is sent').toEqual({
      reason: '四月外县来访',
      months: [{ month: 4, heads: 60 }],
    })
    const outcome = page.getByTestId('replan-outcome')
    await expect(outcome.getByText('无法满足这些要求')).toBeVisible()
    await expect(outcome).toContainText(`${small}必须主办4月`)
    await shot(page, 'rotation-replan-refused')
  })
})

test('R-03 by keyboard alone: why a unit hosts, and two months swapped', async ({ neighbour: page }) => {
  await page.goto(`/rotation/${alliances[1]}/${year}`)
  await expect(page.getByTestId('rotation-slots')).toBeVisible()
  await expect(allHosts(page)).toHaveCount(12)
  const before = await allHosts(page).allInnerTexts()
  const reach = (what, locator) => tabTo(page, what, hasFocus(locator))
  const press = (key) => page.keyboard.press(key)

  await test.step('why', async () => {
    const why = slot(page, 5).getByRole('button', { name: /为什么是它/ })
    await reach('the question why', why)
    await press('Enter')
    await expect(page.getByTestId('why').getByTestId('alternatives')).toBeVisible()
    await press('Escape')
    await expect(page.getByTestId('why')).toHaveCount(0)
    await expect(why, 'the focus is back where it was').toBeFocused()
  })

  await test.step('two months swapped', async () => {
    const opener = slot(page, 5).getByRole('button', { name: /^调整/ })
    await reach('changing a month', opener)
    await press('Enter')
    const dialog = page.getByTestId('change-dialog')
    const how = dialog.getByLabel('调整方式')
    await reach('the way to change', how)
    // A letter or an arrow chooses in a closed list; which one it is depends on how many ways there are.
    for (let steps = 0; steps < 6 && (await how.inputValue()) !== 'swap'; steps++) await press('ArrowDown')
    await expect(how).toHaveValue('swap')
    await reach('the other month', dialog.getByLabel('与哪个月对调'))
    await press('ArrowDown')
    const [, other] = /^(\d+)月/.exec(await dialog.getByLabel('与哪个月对调').locator('option:checked').innerText())
    await reach('the reason', dialog.getByLabel('原因'))
    await page.keyboard.type('两家商定对调')
    const box = page.getByRole('dialog')
    await reach('the preview', box.getByRole('button', { name: '先看影响' }))
    await press('Enter')
    await expect(dialog.getByTestId('effects').getByText(`5月：${before[4]} → ${before[other - 1]}`)).toBeVisible()
    await reach('the confirmation', box.getByRole('button', { name: '确认调整' }))
    await press('Enter')
    await expect(changed(page, 5)).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await expect(hostOf(page, 5)).toHaveText(before[other - 1])
    await expect(hostOf(page, other)).toHaveText(before[4])
    await expect(opener, 'the focus is back where it was').toBeFocused()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('the year fits', async ({ committee: page }) => {
    await page.goto('/rotation')
    await expect(page.getByTestId('rotation-slots')).toBeVisible()
    await fitsThePhone(page, 'the year')
    await shot(page, 'rotation-phone')
    await slot(page, 12).getByRole('button', { name: /^调整/ }).click()
    await expect(page.getByTestId('change-dialog')).toBeVisible()
    await fitsThePhone(page, 'changing a month')
    await shot(page, 'rotation-change-phone')
  })
})
