// The auditor reads who looked at what and why, narrows it, verifies that nothing was changed, and takes it along.
import { readFile } from 'node:fs/promises'
import { PHONE, accessible, expect, fitsThePhone, shot, test } from './fixtures.mjs'
import { textsOf } from './workbook.mjs'

test('S-12 a look at a phone number is on the trail, with its reason, in a chain that is whole', async ({
  lead,
  auditor: page,
}) => {
  const reason = `核对号码 ${Date.now()}`
  const [member] = (await (await lead.request.get('/api/v1/members?limit=1')).json()).items
  const revealed = await lead.request.post(`/api/v1/members/${member.id}/reveal`, {
    headers: { 'X-CSRF': '1', 'Idempotency-Key': crypto.randomUUID() },
    data: { fields: ['phone'], reason },
  })
  expect(revealed.status()).toBe(200)

  await page.goto('/')
  await expect(page.getByRole('heading', { name: '审计记录' })).toBeVisible()
  await test.step('found by what was done and by whom', async () => {
    await page.getByLabel('操作').selectOption('党员')
    await page.getByRole('textbox', { name: '账号' }).fill('lead-a1')
    const row = page.getByTestId('audit').getByRole('row').filter({ hasText: reason })
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('查看完整信息')
    await expect(row).toContainText('lead-a1')
    await expect(row).toContainText(member.id)
    await expect(page.getByTestId('audit')).not.toContainText(member.name)
  })

  await test.step('verified', async () => {
    await page.getByRole('button', { name: '核验完整性' }).click()
    await expect(page.getByTestId('audit-chains').getByText(/完整，共 \d+ 条$/)).toHaveCount(5)
    await shot(page, 'audit')
    await accessible(page, 'the trail')
  })

  await test.step('taken along', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).click()])
    expect(file.suggestedFilename()).toMatch(/^审计记录-党员与单位 \d{4}年\d+月\d+日\.xlsx$/)
    expect(textsOf(await readFile(await file.path()))).toContain(reason)
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize(PHONE)
    await fitsThePhone(page, 'the trail')
  })
})
