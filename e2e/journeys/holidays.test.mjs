// The holidays of a year come in from the notice: pasted, corrected where a line is wrong, saved, and read on a phone.
import { PHONE, accessible, expect, fitsThePhone, shot, test } from './fixtures.mjs'

const YEAR = 2029

test('R-05 the notice of a year is pasted, a wrong line is named, and the saved days move the working days', async ({
  neighbour: page,
}) => {
  await page.goto(`/holidays/${YEAR}`)
  await expect(page.getByRole('heading', { name: `${YEAR}年节假日安排` })).toBeVisible()
  await expect(page.getByText('暂排：')).toBeVisible()

  await test.step('pasted with a wrong line, then put right', async () => {
    await page.getByRole('button', { name: '修改安排' }).click()
    await page.getByText('从通知或表格导入').click()
    const pasted = page.getByLabel('粘贴在这里，一行一天')
    await pasted.fill(`${YEAR}-07-02,试行假期,休\n${YEAR}年7月3日,试行假期,休\n${YEAR}/7/8,试行假期,上班吗`)
    await page.getByRole('button', { name: '放入安排' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '第3行' })).toHaveText(/应写“休”或“班”/)
    await pasted.fill(`${YEAR}-07-02,试行假期,休\n${YEAR}年7月3日,试行假期,休\n${YEAR}/7/8,试行假期,班`)
    await page.getByRole('button', { name: '放入安排' }).click()
    await expect(page.getByText('已放入 3 天')).toBeVisible()
    await page.getByLabel('依据（通知的名称、文号）').fill(`国办发明电〔${YEAR - 1}〕7号`)
    await page.getByLabel('暂排（正式通知尚未公布）').uncheck()
    await shot(page, 'holidays-edit')
    await accessible(page, 'holidays being changed')
    await page.getByRole('button', { name: '保存安排' }).click()
    await expect(page.getByText('已保存。')).toBeVisible()
  })

  await test.step('read again, on a wide screen and on a phone', async () => {
    await page.reload()
    await expect(page.getByText(`依据：国办发明电〔${YEAR - 1}〕7号`)).toBeVisible()
    await expect(page.getByText('暂排：')).toHaveCount(0)
    // 1 July 2029 is a Sunday and the two days after it are off now: Friday the 29th of June is the nearest working day.
    await expect(page.getByTestId('key-dates').getByRole('row').filter({ hasText: '七一' })).toHaveText(/6月29日/)
    await shot(page, 'holidays')
    await accessible(page, 'holidays')
    await page.setViewportSize(PHONE)
    await fitsThePhone(page, 'holidays')
  })
})
