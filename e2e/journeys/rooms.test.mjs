// Rooms of which the API was there before the page, and what one person does that another sees.
import { accessible, expect, fitsThePhone, PHONE, shot, test } from './fixtures.mjs'
import { workbook } from './workbook.mjs'

test('R-06 the committee adds a type, puts it out of use, takes that back and deletes it', async ({ committee: page }) => {
  const name = `试操${Date.now()}`
  await page.goto('/activity-types')
  await page.getByRole('button', { name: '新增类型' }).click()
  const dialog = page.getByTestId('add-type')
  await dialog.getByLabel('加在哪一类下面').selectOption({ label: '集体活动 › 红色教育' })
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByRole('button', { name: '保存' }).click()
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText('在用')
  await row.getByRole('button', { name: `停用“${name}”` }).click()
  await expect(row).toContainText('已停用')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row).toContainText('在用')
  await shot(page, 'activity-types')
  await accessible(page, 'the catalogue of types')
  await row.getByRole('button', { name: `删除“${name}”` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await page.setViewportSize(PHONE)
  await fitsThePhone(page, 'the catalogue of types')
})

test('G-11 a lead unit sets the robot of its group by the address it was given, and hears it speak', async ({ lead: page }) => {
  const { leadAllianceIds } = await (await page.request.get('/api/v1/me')).json()
  await page.goto('/alliances/' + leadAllianceIds[0])
  const robot = page.getByTestId('robot')
  await robot.getByRole('button', { name: /^(设置|更换)$/ }).click()
  const dialog = page.getByTestId('robot-dialog')
  await dialog.getByLabel('机器人的网址').fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send')
  await expect(dialog).toContainText('这不是群机器人的网址')
  await dialog.getByLabel('机器人的网址').fill(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${crypto.randomUUID()}`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
  await robot.getByRole('button', { name: '发一条测试消息' }).click()
  await expect(robot).toContainText('已发到群里')
  await robot.getByRole('button', { name: '发一条测试消息' }).click()
  await expect(robot).toContainText('一分钟内刚发过')
  await shot(page, 'robot')
  await accessible(page, "an alliance's page with its robot")
})

test('E-18 the organisation department sees what follows before a unit leaves, and what is missing before one joins', async ({
  orgdept: page,
}) => {
  const { items } = await (await page.request.get('/api/v1/alliances')).json()
  await page.goto('/alliances/' + items[0].id)
  await page
    .getByRole('button', { name: /退出联盟$/ })
    .nth(1)
    .click()
  await expect(page.getByTestId('leave-dialog')).toContainText('轮值月份由其他单位接替')
  await shot(page, 'unit-leaves')
  await accessible(page, 'a unit that leaves')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '单位加入' }).click()
  const dialog = page.getByTestId('join-dialog')
  await dialog.getByRole('combobox', { name: /^单位/ }).fill('没有这个单位')
  await expect(dialog).toContainText('没有登记过“没有这个单位”')
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled()
})

test('X-04 what one person uploads stands on the list another has open, without reloading', async ({ committee, logIn }) => {
  const name = `活页${Date.now()}.xlsx`
  const other = await logIn('committee')
  await other.goto('/imports')
  await expect(other.getByRole('button', { name: '开始导入' })).toBeVisible()
  await expect(other.getByText(name)).toHaveCount(0)
  await committee.goto('/imports')
  await committee.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook([
      ['单位名称', '姓名', '身份证号'],
      ['试活页单位', '试活页', ''],
    ]),
  })
  await committee.getByRole('button', { name: '开始导入' }).click()
  await expect(committee.getByTestId('import-state')).toContainText('已完成')
  await expect(other.getByText(name).first()).toBeVisible()
})

test('the ledger is counted as of a day, and a unit leads to its people', async ({ committee: page }) => {
  await page.goto('/members')
  await page.getByRole('link', { name: '按单位统计人数' }).click()
  await expect(page.getByTestId('ledger-total')).toContainText(/共 \d+ 人/)
  await shot(page, 'ledger-counts')
  await accessible(page, 'the ledger by unit')
  await page.getByLabel('截至日期').fill('2026-06-30')
  await expect(page).toHaveURL(/asOf=2026-06-30$/)
  await expect(page.getByTestId('ledger-total').or(page.getByText('这一天台账上没有人'))).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: '按单位统计人数' })).toBeVisible()
})

test('a liaison reads what the own unit has answered to surveys', async ({ liaison: page }) => {
  await page.goto('/surveys')
  await expect(page.getByTestId('own-surveys')).toContainText('党员')
  await accessible(page, 'surveys of a liaison')
  await page.setViewportSize(PHONE)
  await fitsThePhone(page, 'surveys of a liaison')
  await shot(page, 'surveys-liaison-phone')
})
