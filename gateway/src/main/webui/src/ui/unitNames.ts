import { useUiTexts } from './texts'

/** Units as they are asked for: their names by their ids. */
export type UnitNames = Map<string, string>

/** All that are called so: two may be. */
export const unitsCalled = (name: string, names: UnitNames): string[] =>
  [...names].filter(([, one]) => one === name).map(([id]) => id)

/** The unit that a typed name means; none where nobody is called so, or several are. */
export function unitCalled(name: string, names: UnitNames | undefined): string | undefined {
  const ids = unitsCalled(name, names ?? new Map())
  return ids.length === 1 ? ids[0] : undefined
}

/** Why a typed name does not mean one unit. */
export function useWrongUnit(names: UnitNames | undefined): (name: string) => string | null {
  const t = useUiTexts()
  return (name) => {
    if (!names) return null
    const called = unitsCalled(name, names).length
    return called === 1 ? null : called === 0 ? t.unknownUnit(name) : t.severalUnits(name, called)
  }
}
