import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import type { Placed } from './groupingModel'
import { Plot } from './Plot'

const unit = (unitName: string, lon: number): Placed => ({
  unitId: unitName,
  unitName,
  memberCount: 12,
  lon,
  lat: 37.5,
  pinned: false,
  moved: false,
  kilometres: 0,
  reasons: ['同在城关街道'],
  groupNo: 1,
  isLead: false,
})

function Chooser() {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Plot
      units={[unit('县财政局', 118.2), unit('县审计局', 118.3)]}
      chosen={chosen}
      onChoose={setChosen}
      onHover={() => undefined}
      onAim={() => undefined}
    />
  )
}

test('the Tab key stops at the plot once and the arrows choose the unit', async () => {
  show(<Chooser />, {})
  await userEvent.tab()
  expect(screen.getByTestId('unit-县财政局').getAttribute('aria-pressed')).toBe('true')
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByTestId('unit-县审计局'))
  expect(screen.getByTestId('unit-县审计局').getAttribute('aria-pressed')).toBe('true')
  await userEvent.tab()
  expect(screen.queryByTestId('unit-县审计局')).not.toBe(document.activeElement)
})
