// A clerk's list from upload to the ledger: asked, decided, applied, corrected and applied again, and both times taken back.
import { accessible, expect, shot, test } from './fixtures.mjs'
import { workbook } from './workbook.mjs'

/** A number that can belong to nobody: division 370599, born on 1940-01-01; the sequence is below 1000. */
function idNo(sequence) {
  const seventeen = `37059919400101${String(sequence).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((so, weight, i) => so + weight * Number(seventeen[i]), 0)
  return seventeen + '10X98765432'[sum % 11]
}

/** A social credit code of nobody. */
function uscc(number) {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const seventeen = `11370599${String(number).padStart(9, '0')}`
  let sum = 0
  let weight = 1
  for (const sign of seventeen) {
    sum += Number(sign) * weight
    weight = (weight * 3) % 31
  }
  return seventeen + alphabet[(31 - (sum % 31)) % 31]
}

const asked = () => ({ 'X-CSRF': '1', 'Idempotency-Key': crypto.randomUUID() })

/** The list as its clerk keeps it: a title, a heading of two rows, the unit merged over its people, ticks and a filter. */
function list(unit, people) {
  const last = people.length + 3
  return workbook(
    [
      ['离退休干部党员台账'],
      ['单位名称', '姓名', '身份证号', '联系电话', '是否流动党员', '家属情况', ''],
      ['', '', '', '', '', '姓名', '电话'],
      ...people.map(([name, number, phone], i) => [
        i === 0 ? unit : '',
        name,
        number,
        phone,
        '□是 ☑否',
        '试家属',
        '19900007000',
      ]),
    ],
    { merged: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:G2', `A4:A${last}`], filter: `A3:G${last}` },
  )
}

async function register(page, code, unit) {
  const registered = await page.request.post('/api/v1/units', {
    headers: asked(),
    data: { uscc: code, name: unit, hasBranch: false },
  })
  expect(registered.status()).toBe(201)
  return (await registered.json()).id
}

async function peopleOf(page, unitId) {
  return (await (await page.request.get(`/api/v1/members?unitId=${unitId}`)).json()).items
}

async function upload(page, bytes, mode) {
  await page.goto('/imports')
  await page.getByRole('radio', { name: new RegExp(mode) }).check()
  await page.locator('input[type="file"]').setInputFiles({
    name: '台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  })
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByTestId('import-state')).toContainText('已完成')
}

/** Applies what was checked, and says where its result is. */
async function apply(page, outcome) {
  const checked = page.url()
  const asked = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith('/apply'))
  await page.getByRole('button', { name: '入库', exact: true }).click()
  expect((await asked).status(), 'the answer to applying').toBe(202)
  await page.waitForURL((url) => url.href !== checked)
  await expect(page.getByTestId('import-state')).toContainText('已完成')
  await expect(page.getByText(outcome)).toBeVisible()
  return page.url()
}

async function undo(page, result, preview) {
  await page.goto(result)
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  for (const line of preview) await expect(page.getByTestId('undo-preview')).toContainText(line)
  await page.getByLabel('为什么撤销').fill('拿错了表')
  await shot(page, 'import-undo')
  await accessible(page, 'undoing an import')
  await page.getByRole('button', { name: '确认撤销' }).click()
  await page.waitForURL((url) => url.href !== result)
  await expect(page.getByTestId('import-state')).toContainText('已完成')
  await expect(page.getByText('全部已撤销。')).toBeVisible()
}

test('E-36 a list is asked about, decided, applied, corrected, applied again, and taken back, the last first', async ({
  committee: page,
}) => {
  const now = Date.now()
  const unit = `试导单位${now}`
  // Names of this run alone: somebody of the same name and birth would be asked about.
  const mark = String.fromCodePoint(0x4e00 + (Math.floor(now / 1000) % 5000))
  const [an, kang, ning] = ['安', '康', '宁'].map((end) => `试${mark}${end}`)
  const [one, two, corrected, three] = [0, 1, 2, 3].map((n) => idNo(((Math.floor(now / 1000) % 249) + 1) * 4 + n - 1))
  const code = uscc(now % 1_000_000_000)
  const unitId = await register(page, code, unit)
  const people = () => peopleOf(page, unitId)
  const phoneOf = async (name) => {
    const { id } = (await people()).find((person) => person.name === name)
    const revealed = await page.request.post(`/api/v1/members/${id}/reveal`, {
      headers: asked(),
      data: { fields: ['phone'], reason: '核对' },
    })
    return (await revealed.json()).phone
  }

  await test.step('two people are there, and one of them is mended by hand', async () => {
    const first = list(unit, [
      [an, one, '19900007001'],
      [kang, two, '19900007002'],
    ])
    await upload(page, first, '校验并入库')
    await expect(page.getByText('新增 2，更新 0，无变化 0')).toBeVisible()
    const { id } = (await people()).find((person) => person.name === an)
    const known = await (await page.request.get(`/api/v1/members/${id}`)).json()
    const mended = await page.request.put(`/api/v1/members/${id}`, {
      headers: { ...asked(), 'If-Match': `"${known.version}"` },
      data: { unitId, name: known.name, category: known.category, phone: '19900007009' },
    })
    expect(mended.status()).toBe(200)
  })

  const applied = await test.step('the next list asks two questions and is applied as they are answered', async () => {
    const next = list(unit, [
      [an, one, '19900007011'],
      [kang, corrected, '19900007002'],
      [ning, three, '19900007003'],
    ])
    await upload(page, next, '只校验')
    const changes = page.getByTestId('changes')
    await expect(changes.getByRole('row')).toHaveCount(3)
    await expect(page.getByText('还有 2 行等您决定')).toBeVisible()
    await page.getByLabel('联系电话以哪个为准').selectOption('以表为准')
    await expect(page.getByText('决定已记下。')).toBeVisible()
    await expect(page.getByText('还有 1 行等您决定')).toBeVisible()
    await page.getByRole('radio', { name: new RegExp(`是${kang}本人`) }).click()
    await expect(page.getByRole('radio', { name: new RegExp(`是${kang}本人`) })).toBeChecked()
    await shot(page, 'import-difference')
    await accessible(page, 'the difference of an import')
    return apply(page, '新增 1，更新 2，无变化 0')
  })
  expect(await phoneOf(an)).toBe('19900007011')

  const again = await test.step('corrected and applied again', async () => {
    const mended = list(unit, [
      [an, one, '19900007011'],
      [kang, corrected, '19900007002'],
      [ning, three, '19900007033'],
    ])
    await upload(page, mended, '只校验')
    return apply(page, '新增 0，更新 1，无变化 2')
  })
  expect(await phoneOf(ning)).toBe('19900007033')

  await test.step('the last is taken back first', async () => {
    await undo(page, again, ['1 人恢复成导入前的样子'])
    await expect(page.getByTestId('undo-restored')).toHaveText('1')
    expect(await phoneOf(ning)).toBe('19900007003')
  })

  await test.step('then the one before: who was new is gone, the others are as before, the mended number too', async () => {
    await undo(page, applied, ['1 人退出台账', '2 人恢复成导入前的样子'])
    await expect(page.getByTestId('undo-removed')).toHaveText('1')
    await shot(page, 'import-undone')
    await accessible(page, 'an undone import')
    expect((await people()).map((person) => person.name).toSorted()).toEqual([an, kang].toSorted())
    expect(await phoneOf(an)).toBe('19900007009')
    await page.goto('/imports')
    await expect(page.getByText('已撤销')).toHaveCount(2)
  })
})

test('M-01 a list without a unit and with a name of its own for a column is asked about, said and applied', async ({
  committee: page,
}) => {
  const now = Date.now()
  const unit = `试问单位${now}`
  const unitId = await register(page, uscc((now + 1) % 1_000_000_000), unit)
  // Shorter than a number somebody could have put into a heading, which is not shown.
  const heading = `名字儿${now.toString(36)}`
  const mark = String.fromCodePoint(0x4e00 + (Math.floor(now / 1000) % 5000))
  const bytes = workbook([
    ['序号', heading, '身份证号', '联系电话'],
    ['1', `试${mark}问`, idNo(now % 3), '19900007041'],
  ])
  await upload(page, bytes, '校验并入库')
  const reading = page.getByTestId('reading')
  await expect(reading.getByRole('alert')).toContainText('缺少必需的列：单位名称、姓名')
  await expect(reading.getByRole('alert')).toContainText('请选定这张工作表是哪个单位的')
  await expect(reading).toContainText(`试${mark}问`)
  await reading.getByLabel(`B 列「${heading}」认作`).selectOption({ label: '姓名（必需）' })
  await reading.getByLabel('「台账」中的人是哪个单位的').fill(unit)
  await shot(page, 'import-asked')
  await accessible(page, 'a list that is asked about')
  const asking = page.url()
  await page.getByRole('button', { name: '按更正重新校验' }).click()
  await page.waitForURL((url) => url.href !== asking)
  await expect(page.getByTestId('import-state')).toContainText('已完成')
  await expect(page.getByTestId('reading')).toContainText(`没有单位一列，其中的人都归入「${unit}」`)
  const result = await apply(page, '新增 1，更新 0，无变化 0')
  expect((await peopleOf(page, unitId)).map((person) => person.name)).toEqual([`试${mark}问`])
  await undo(page, result, ['1 人退出台账'])
})
