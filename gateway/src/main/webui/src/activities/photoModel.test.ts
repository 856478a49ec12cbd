import { expect, test } from 'vitest'
import { objectionTo } from './photoModel'

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])

test.each([
  ['a JPEG', new Blob([JPEG, new Uint8Array(100)]), null],
  ['a PNG', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])]), null],
  ['more than five megabytes', new Blob([JPEG, new Uint8Array(5 * 1024 * 1024)]), 'TOO_LARGE'],
  ['a HEIC under any name', new Blob(['\0\0\0\x18ftypheic\0\0\0\0mif1']), 'HEIC'],
  ['something else', new Blob(['MZ']), 'OTHER'],
])('R-15 of %s it is known before the upload', async (_, file, objection) => {
  expect(await objectionTo(file)).toBe(objection)
})
