import { expect, test } from 'vitest'
import { isCalled } from './nameModel'

const wei = { name: '魏春花', unitName: '县水利局', initials: 'WCH', pinyin: 'wei chun hua' }

test.each(['', '魏', '春花', '花', '水利', 'wch', 'CH', 'h', 'chunhua', 'chun hua', 'weichun', 'hua', 'w'])(
  'M-02 “%s” finds 魏春花',
  (typed) => {
    expect(isCalled(wei, typed)).toBe(true)
  },
)

test.each(['春魏', 'unhua', 'wh', 'chunhuas', '财政', 'x'])('M-02 “%s” does not find 魏春花', (typed) => {
  expect(isCalled(wei, typed)).toBe(false)
})

test('M-02 a name that is read in several ways is found by each, ü by v, a long one with and without its dot', () => {
  expect(isCalled({ ...wei, name: '仇冬青', initials: 'QDQ CDQ', pinyin: 'qiu dong qing' }, 'cd')).toBe(true)
  expect(isCalled({ ...wei, name: '吕春花', initials: 'LCH', pinyin: 'lu chun hua' }, 'lvch')).toBe(true)
  expect(isCalled({ ...wei, name: '吕春花', initials: 'LCH', pinyin: 'lu chun hua' }, 'lv')).toBe(true)
  const long = { ...wei, name: '买买提·试曦', initials: 'MMTSX', pinyin: 'mai mai ti · shi xi' }
  expect(isCalled(long, '买买提试曦')).toBe(true)
  expect(isCalled(long, '提・试')).toBe(true)
  expect(isCalled(long, 'tsx')).toBe(true)
})
