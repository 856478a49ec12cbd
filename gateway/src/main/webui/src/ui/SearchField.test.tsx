import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { SearchField } from './Fields'

const asked: string[] = []

function Searched() {
  const [value, setValue] = useState('')
  return (
    <SearchField
      label="查找"
      value={value}
      onSearch={(text) => {
        asked.push(text)
        setValue(text)
      }}
    />
  )
}

test('the letters of an input method are no query; what it gives is', () => {
  show(<Searched />, {})
  const box = screen.getByLabelText<HTMLInputElement>('查找')
  fireEvent.compositionStart(box)
  for (const letters of ['w', 'we', 'wei']) fireEvent.input(box, { target: { value: letters }, isComposing: true })
  expect(asked).toEqual([])
  expect(box.value).toBe('wei')
  fireEvent.input(box, { target: { value: '魏' }, isComposing: true })
  fireEvent.compositionEnd(box)
  expect(asked.at(-1)).toBe('魏')
  expect(box.value).toBe('魏')
})
