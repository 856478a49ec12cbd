import { expect, test } from 'vitest'
import { keyOf } from './robotModel'

test.each([
  [
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=11111111-2222-3333-4444-555555555555',
    '11111111-2222-3333-4444-555555555555',
  ],
  [' 11111111-2222-3333-4444-555555555555 ', '11111111-2222-3333-4444-555555555555'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?debug=1&key=abcdefgh-1#x', 'abcdefgh-1'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send', null],
  ['key', null],
  ['', null],
])('G-11 a robot is set by its address or its key: %s', (entered, key) => {
  expect(keyOf(entered)).toBe(key)
})
