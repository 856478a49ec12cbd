// From the survey to the alliances: propose, read why, move by mouse and by keyboard, compare, approve.
import { PHONE, accessible, expect, fitsThePhone, hasFocus, shot, tabTo, test } from './fixtures.mjs'
import { orgDept, surveyedCounty } from './county.mjs'

/** Asks for a proposal through the dialog and waits for the groups. */
async function propose(page, { survey = '2026年度摸底', groups = 4, least = 5, most = 7, seconds = 2 } = {}) {
  await page.goto('/grouping')
  await page.getByRole('button', { name: '提出方案' }).click()
  const dialog = page.getByTestId('propose-dialog')
  await dialog.getByLabel('依据的摸底调查').selectOption({ label: survey })
  await dialog.getByLabel('组数').fill(String(groups))
  await dialog.getByLabel('每组最少单位').fill(String(least))
  await dialog.getByLabel('每组最多单位').fill(String(most))
  await dialog.getByLabel('求解时限（秒）').fill(String(seconds))
  const asked = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/grouping-proposals'),
  )
  await dialog.getByRole('button', { name: '提出方案' }).click()
  expect((await asked).status(), 'solving is a job').toBe(202)
  await expect(
    page
      .getByTestId('plot')
      .or(page.getByRole('progressbar', { name: '正在求解' }))
      .first(),
  ).toBeVisible()
  await expect(page.getByTestId('plot')).toBeVisible()
}

async function approve(page, documentNo) {
  await page.getByRole('button', { name: '批准方案' }).click()
  const dialog = page.getByTestId('approve-dialog')
  await dialog.getByLabel('批准文号').fill(documentNo)
  await expect(dialog.getByLabel('生效日期')).toBeVisible()
  await shot(page, 'grouping-approve')
  await dialog.getByRole('button', { name: '确认批准' }).click()
}

const unitsOf = (page) => page.locator('.plot [data-testid^="unit-"]')
const unitIn = (page, name, group) => page.locator(`[data-testid="unit-${name}"][data-group="${group}"]`)
const total = async (page) => Number(await page.getByTestId('score-total').innerText())

async function middleOf(locator) {
  const box = await locator.boundingBox()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Holds a unit over another group; the caller lets go. */
async function hold(page, unit, over) {
  await unit.scrollIntoViewIfNeeded()
  const from = await middleOf(unit)
  const to = await middleOf(over)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
}

test('G-03 the committee proposes, reads why, drags a unit, takes it back and compares two proposals', async ({
  committee: page,
}) => {
  await propose(page)
  const first = page.url().split('/').pop()
  await expect(unitsOf(page)).toHaveCount(24)
  const solved = await total(page)
  const unit = page.locator('.plot [data-testid^="unit-"][data-group="1"]').last()
  const name = (await unit.getAttribute('data-testid')).slice('unit-'.length)
  const panel = page.getByTestId('unit-panel')

  await test.step('a unit says why it is in its group', async () => {
    await unit.hover()
    await expect(panel.getByRole('heading', { name })).toBeVisible()
    const reasons = page.getByTestId('unit-reasons').locator('li')
    await expect(reasons).not.toHaveCount(0)
    for (const reason of await reasons.allInnerTexts()) expect(reason).toMatch(/\p{Script=Han}/u)
    await shot(page, 'grouping-reasons')
    await accessible(page, 'grouping board')
  })

  await test.step('dragged to another group it costs more, and says so before it is let go', async () => {
    await hold(page, unit, page.locator('.plot [data-testid^="unit-"][data-group="2"]').first())
    await expect(page.getByTestId('move-price').getByText(/代价变化：[+−±]/)).toBeVisible()
    await shot(page, 'grouping-drag')
    await page.mouse.up()
    await expect(unitIn(page, name, 2)).toBeVisible()
    await expect.poll(() => total(page), 'the drag is not better than the optimum').toBeGreaterThan(solved)
    await expect(panel.getByText('手动')).toBeVisible()
    await accessible(page, 'grouping board after a move')
    await shot(page, 'grouping-moved')
  })

  await test.step('taken back, it is as it was', async () => {
    await page.getByRole('button', { name: '撤销上一步' }).click()
    await expect(unitIn(page, name, 1)).toBeVisible()
    await expect.poll(() => total(page)).toBe(solved)
  })

  await test.step('a second proposal, with that unit moved through the panel', async () => {
    await propose(page)
    await page.getByTestId(`unit-${name}`).click()
    await panel.getByLabel('调到其他组').selectOption({ label: '第 2 组' })
    await panel.getByRole('button', { name: '调过去' }).click()
    await expect(unitIn(page, name, 2)).toBeVisible()
  })

  await test.step('the comparison names the one unit that differs', async () => {
    await page.goto('/grouping')
    const boxes = page.getByTestId('proposals').getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await shot(page, 'grouping-list')
    await accessible(page, 'proposals')
    await page.getByRole('button', { name: '对比所选两个方案' }).click()
    await expect(page.getByTestId('compare-scores')).toBeVisible()
    expect(page.url(), 'the older one comes first').toContain(`a=${first}`)
    await expect(page.getByTestId('compare-moves').getByRole('rowheader')).toHaveText([name])
    await shot(page, 'grouping-compare')
    await accessible(page, 'comparison')
  })
})

test('G-03 by keyboard alone: choose a unit, read its reasons, move it, take it back', async ({ committee: page }) => {
  await propose(page)
  const press = (key) => page.keyboard.press(key)
  const focused = (attribute) => page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute)
  await tabTo(page, 'the plot', async () => (await focused('data-testid')).startsWith('unit-'))
  const start = await focused('data-testid')
  for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    if ((await focused('data-testid')) === start) await press(arrow)
  }
  const testId = await focused('data-testid')
  expect(testId, 'an arrow leads to another unit').not.toBe(start)
  const name = testId.slice('unit-'.length)
  const before = Number(await focused('data-group'))
  const panel = page.getByTestId('unit-panel')
  await expect(panel.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByTestId('unit-reasons').locator('li')).not.toHaveCount(0)
  await shot(page, 'grouping-keyboard')

  await test.step('moved', async () => {
    await tabTo(page, 'the choice of a group', hasFocus(panel.getByLabel('调到其他组')))
    await press('ArrowDown')
    await expect(page.getByTestId('move-price').getByText('代价变化')).toBeVisible()
    await tabTo(page, 'the button that moves', hasFocus(panel.getByRole('button', { name: '调过去' })))
    await press('Enter')
    await expect(page.locator(`[data-testid="${testId}"]:not([data-group="${before}"])`)).toBeVisible()
  })

  await test.step('taken back', async () => {
    const undo = page.getByRole('button', { name: '撤销上一步' })
    await expect(undo).toBeVisible()
    for (let back = 0; back < 10 && !(await hasFocus(undo)()); back++) await press('Shift+Tab')
    await press('Enter')
    await expect(unitIn(page, name, before)).toBeVisible()
  })
})

test('G-04 units that already stand in an alliance are named, and the proposal is sent back with a reason', async ({
  orgdept: page,
}) => {
  await propose(page)
  await approve(page, '利组发〔2026〕99号')
  await expect(
    page
      .getByTestId('approve-dialog')
      .getByRole('alert')
      .getByText(/「.+」已在另一个联盟中，请先退出再组盟/),
  ).toBeVisible()
  await shot(page, 'grouping-conflict')
  await accessible(page, 'refused approval')
  await page.keyboard.press('Escape')
  // What was typed is not thrown away unasked.
  await page.getByTestId('approve-dialog').getByRole('button', { name: '不保存，关闭' }).click()
  await expect(page.getByText('草案').first()).toBeVisible()
  await page.getByRole('button', { name: '退回方案' }).click()
  await page.getByTestId('reject-dialog').getByLabel('退回原因').fill('各单位已在联盟中，请先办理退出')
  await accessible(page, 'sending back')
  await page.getByRole('button', { name: '确认退回' }).click()
  await expect(page.getByText('退回原因：各单位已在联盟中，请先办理退出')).toBeVisible()
  await shot(page, 'grouping-rejected')
})

test('G-04 the committee of another county proposes, its organization department approves, two alliances stand', async ({
  neighbour,
  neighbourOrg,
}) => {
  const { title } = await surveyedCounty()
  await propose(neighbour, { survey: title, groups: 2, least: 6, most: 6 })
  await expect(neighbour.getByText('方案由组织部批准')).toBeVisible()
  await expect(neighbour.getByRole('button', { name: '批准方案' })).toHaveCount(0)

  await neighbourOrg.goto(new URL(neighbour.url()).pathname)
  const approved = neighbourOrg.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/approve'),
  )
  await approve(neighbourOrg, '广组发〔2026〕12号')
  await expect(neighbourOrg.getByText('批准文号：广组发〔2026〕12号')).toBeVisible()
  await shot(neighbourOrg, 'grouping-approved')
  await accessible(neighbourOrg, 'approved proposal')
  const { allianceIds } = await (await approved).json()
  const items = await orgDept.all('/api/v1/alliances')
  const founded = items.filter((alliance) => allianceIds.includes(alliance.id))
  expect(founded.map((alliance) => alliance.unitCount)).toEqual([6, 6])
  for (const { name } of founded)
    expect(
      items.filter((alliance) => alliance.name === name),
      `${name} is there once`,
    ).toHaveLength(1)
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('the grouping board fits', async ({ committee: page }) => {
    await page.goto('/grouping')
    await expect(page.getByTestId('proposals')).toBeVisible()
    await fitsThePhone(page, 'proposals')
    await shot(page, 'grouping-list-phone')
    await page.getByTestId('proposals').getByRole('link').first().click()
    await unitsOf(page).first().click()
    await expect(page.getByTestId('unit-reasons')).toBeVisible()
    await fitsThePhone(page, 'grouping board')
    await shot(page, 'grouping-phone')
  })
})
