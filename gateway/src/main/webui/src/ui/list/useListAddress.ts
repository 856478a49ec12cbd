import { useLocation, useSearchParams } from 'react-router'

type Said = Record<string, string>

/**
 * What a list is narrowed to. It stands in the address, which can be kept, sent and gone back to. What may name a person (`unsaid`)
 * goes with the browser's step instead: it survives Back and reload, and no address carries it.
 */
export function useListAddress<F extends Said>(everything: F, unsaid: readonly (keyof F & string)[] = []) {
  const [params, setParams] = useSearchParams()
  const step = (useLocation().state ?? {}) as Partial<F>
  const filter = Object.fromEntries(
    Object.entries(everything).map(([key, nothing]) => [key, (unsaid.includes(key) ? step[key] : params.get(key)) ?? nothing]),
  ) as F
  const isSaid = ([key, value]: [string, string]) => value !== everything[key] && !unsaid.includes(key)
  const go = (to: F) =>
    setParams(Object.fromEntries(Object.entries(to).filter(isSaid)), {
      replace: true,
      state: Object.fromEntries(unsaid.map((key) => [key, to[key]])),
    })
  return {
    filter,
    narrow: (change: Partial<F>) => go({ ...filter, ...change }),
    /** As it is kept under a name: without what names a person. */
    search: new URLSearchParams(Object.entries(filter).filter(isSaid)).toString(),
    apply: (search: string) => go({ ...everything, ...Object.fromEntries(new URLSearchParams(search)) }),
  }
}
