import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { show } from '../../test/render'
import { message } from './message'

afterEach(() => void vi.useRealTimers())

const later = () => act(() => void vi.advanceTimersByTime(60_000))

test('what is said goes by itself, what comes after it takes its place', () => {
  vi.useFakeTimers()
  show(<p>页面</p>, {})
  act(() => message.success('已保存'))
  act(() => message.error('没有发出'))
  expect(screen.queryByText('已保存')).toBeNull()
  expect(screen.getByText('没有发出')).not.toBeNull()
  later()
  expect(screen.queryByText('没有发出')).toBeNull()
})

test('under the pointer it stays, so that it can be read', () => {
  vi.useFakeTimers()
  show(<p>页面</p>, {})
  act(() => message.warning('没有复制'))
  fireEvent.pointerEnter(screen.getByText('没有复制'))
  later()
  fireEvent.pointerLeave(screen.getByText('没有复制'))
  expect(screen.getByText('没有复制')).not.toBeNull()
  later()
  expect(screen.queryByText('没有复制')).toBeNull()
})
