import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../../test/render'
import type { PaperContent } from './paperModel'
import { PaperTools } from './PaperTools'

// Making the files is tested where it is done; here it matters that they are given.
vi.mock('./xlsx', () => ({ toWorkbook: () => Promise.resolve(new Blob()) }))
vi.mock('./docx', () => ({ toDocument: () => Promise.resolve(new Blob()) }))

const content: PaperContent = { title: '轮值表', blocks: [{ head: ['月份'], rows: [['1月']] }] }
const answers = { 'GET /api/v1/me': { username: 'c', roles: ['county-committee'], units: [], leadAllianceIds: [] } }

test('a paper that is known lies behind the page, with who issues it', async () => {
  show(<PaperTools paper={content} />, answers)
  await waitFor(() => expect(screen.getByTestId('paper').textContent).toContain('县离退休干部党工委'))
  expect(screen.getByTestId('paper').textContent).toMatch(/制表日期：\d{4}年/)
  expect(document.documentElement.classList.contains('has-paper')).toBe(true)
})

test.each([
  ['370522', '县离退休干部党工委'],
  ['3705', '市离退休干部党工委'],
  ['37', '省离退休干部党工委'],
])('the committee of %s signs as %s', async (division, name) => {
  show(<PaperTools paper={content} />, { 'GET /api/v1/me': { ...answers['GET /api/v1/me'], division } })
  await waitFor(() => expect(screen.getByTestId('paper').textContent).toContain(name))
})

test('a paper that has to be read is there when it is printed, and read anew the next time', async () => {
  const printed = vi.fn(() => screen.getByTestId('paper').textContent)
  vi.stubGlobal('print', printed)
  const read = vi.fn(() => Promise.resolve(content))
  show(<PaperTools paper={read} />, answers)
  expect(screen.queryByTestId('paper')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  await waitFor(() => expect(printed).toHaveReturnedWith(expect.stringContaining('轮值表')))
  window.dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(screen.queryByTestId('paper')).toBeNull())
  await userEvent.click(await screen.findByRole('button', { name: /打印$/ }))
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2))
})

test('a file that cannot be made says so', async () => {
  show(<PaperTools paper={() => Promise.reject(new Error('x'))} />, answers)
  await userEvent.click(screen.getByRole('button', { name: '导出 Excel 表格' }))
  expect(await screen.findByText('没有导出成功，请重试。')).toBeTruthy()
})

test('a file is named after the paper and the day', async () => {
  const names: string[] = []
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  show(<PaperTools paper={content} files={['xlsx', 'docx']} />, answers)
  await userEvent.click(screen.getByRole('button', { name: '导出 Excel 表格' }))
  await userEvent.click(screen.getByRole('button', { name: '导出 Word 文档' }))
  await waitFor(() => expect(names).toHaveLength(2))
  expect(names[0]).toMatch(/^轮值表 \d{4}年\d+月\d+日\.xlsx$/)
  expect(names[1]).toMatch(/\.docx$/)
  saved.mockRestore()
})
