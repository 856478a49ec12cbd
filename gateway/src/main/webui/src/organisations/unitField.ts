import type { Asked } from './ActDialog'
import { useOrgTexts } from './texts'

const namesIn = (typed: string) =>
  typed
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** The units whose names were typed, as far as they are registered. */
export function unitIdsOf(typed: string | undefined, names: Map<string, string> | undefined): string[] {
  return namesIn(typed ?? '').flatMap((wanted) => [...(names ?? [])].filter(([, name]) => name === wanted).map(([id]) => id))
}

/** Where the units of an organisation are typed, with 、 between them. */
export function useUnitsField(names: Map<string, string> | undefined): Asked {
  const t = useOrgTexts()
  const known = new Set(names?.values())
  return {
    key: 'unitIds',
    label: t.unit,
    hint: t.unitHint,
    optional: true,
    most: 1_000,
    offers: [...known],
    wrong: (typed) => {
      const unknown = names && namesIn(typed).find((name) => !known.has(name))
      return unknown ? t.unknownUnit(unknown) : null
    },
  }
}
