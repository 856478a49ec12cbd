import { unitCalled, type UnitNames, useWrongUnit } from '../ui/unitNames'
import type { Asked } from './ActDialog'
import { useOrgTexts } from './texts'

const BETWEEN = /^[、,，;；\s]+/
const ENDS = /^\s*(?:[、,，;；]|$)/

/** What was typed, name by name: one that is known may have any sign in it, all others end where the next begins. */
export function namesIn(typed: string, known: Iterable<string>): string[] {
  const longestFirst = [...new Set(known)].toSorted((a, b) => b.length - a.length)
  const names: string[] = []
  for (let rest = typed.replace(BETWEEN, ''); rest !== '';) {
    const begins = rest
    const name =
      longestFirst.find((one) => begins.startsWith(one) && ENDS.test(begins.slice(one.length))) ??
      /^[^、,，;；]+/.exec(begins)?.[0] ??
      begins
    names.push(name.trim())
    rest = begins.slice(name.length).replace(BETWEEN, '')
  }
  return names
}

/** The units whose names were typed, as far as each name means one unit. */
export function unitIdsOf(typed: string | undefined, names: UnitNames | undefined): string[] {
  return namesIn(typed ?? '', names?.values() ?? []).flatMap((name) => unitCalled(name, names) ?? [])
}

/** Where the units of an organisation are typed, with 、 between them; `kept` is what stands there and means what it meant. */
export function useUnitsField(names: UnitNames | undefined, kept?: string): Asked {
  const t = useOrgTexts()
  const wrongUnit = useWrongUnit(names)
  return {
    key: 'unitIds',
    label: t.unit,
    hint: t.unitHint,
    optional: true,
    most: 1_000,
    offers: [...new Set(names?.values())],
    wrong: (typed) => {
      if (!names || typed === kept) return null
      return namesIn(typed, names.values()).map(wrongUnit).find(Boolean) ?? null
    },
  }
}
