import type { Organisation } from '../api/schemas'
import type { Asked } from './ActDialog'
import { choiceOf, labelsOf } from './orgModel'
import { useOrgTexts } from './texts'

/** How one of some organisations is asked for; before they have come nothing can be meant. */
export function useOrgChoice(all: Organisation[] | undefined) {
  const t = useOrgTexts()
  return (may: (org: Organisation) => boolean) => {
    const labels = labelsOf(all ?? [], (all ?? []).filter(may))
    const { offers, idOf, wrong } = choiceOf(labels)
    const field: Pick<Asked, 'offers' | 'wrong'> = {
      offers,
      wrong: (typed) => {
        const why = all ? wrong(typed) : null
        return why && { unknown: t.unknownOrg, ambiguous: t.ambiguousOrg }[why]
      },
    }
    return { field, idOf, labels }
  }
}
