import { expect, test } from 'vitest'
import { Problem } from '../api/problem'
import { NO_ERRORS, wishErrorsOf } from './wishErrorsModel'

test('demands that contradict each other are marked one by one', () => {
  const error = new Problem(422, 'WISHES_CONTRADICT', '不能同时满足', [
    { pointer: '/demands/0', detail: '县水利局必须主办4月' },
    { pointer: '/demands/13', detail: '县林业站必须主办4月' },
  ])
  expect(wishErrorsOf(error)).toEqual({ at: {}, demands: [0, 13] })
})

test('a list that is wrong as a whole says the sentence, a single entry its own', () => {
  expect(
    wishErrorsOf(new Problem(400, 'INVALID', '同一单位有两处场地都叫“礼堂”', [{ pointer: '/units', detail: '重复' }])).at,
  ).toEqual({ units: ['同一单位有两处场地都叫“礼堂”'] })
  expect(
    wishErrorsOf(new Problem(400, 'INVALID', '请检查', [{ pointer: '/months/2/heads', detail: '不能大于100000' }])).at,
  ).toEqual({ months: ['不能大于100000'] })
})

test('too small places are told where the people expected stand', () => {
  const error = new Problem(422, 'CAPACITY_TOO_SMALL', '', [], { reasons: ['10月预计到会126人，所有场地最多容纳46人'] })
  expect(wishErrorsOf(error).at).toEqual({ months: ['10月预计到会126人，所有场地最多容纳46人'] })
})

test('what names no part of the question marks nothing', () => {
  expect(wishErrorsOf(new Problem(409, 'ROTATION_EXISTS', '已经存在', [{ pointer: '/year' }]))).toEqual(NO_ERRORS)
  expect(wishErrorsOf(new TypeError('offline'))).toEqual(NO_ERRORS)
})
