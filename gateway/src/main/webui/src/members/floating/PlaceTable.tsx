import type { FloatingPlaceCount } from '../../api/schemas'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Numbers } from '../../ui/Numbers'
import { figuresOf } from './floatingModel'
import { useFloatingTexts } from './texts'

type Change = { direction?: string; place?: string; watch?: string; has?: string; lacks?: string }

/** How many are out, in, not recorded and not heard of, then place by place; a figure narrows the list below to its people. */
export function PlaceTable({ items, narrow }: { items: FloatingPlaceCount[]; narrow: (change: Change) => void }) {
  const t = useFloatingTexts()
  const figures = figuresOf(items)
  const asked: Record<keyof typeof figures, Change> = {
    // Whom nobody has asked yet where he lives is out as well, and a figure of its own.
    out: { direction: 'OUT', has: 'RECORDED' },
    in: { direction: 'IN' },
    unrecorded: { lacks: 'RECORDED' },
    amber: { watch: 'AMBER' },
    red: { watch: 'RED' },
  }
  const figure = (count: number, label: string, change: Change) =>
    count === 0 ? (
      <span className="numeric">0</span>
    ) : (
      <Button type="link" aria-label={label} onClick={() => narrow(change)}>
        <span className="numeric">{count}</span>
      </Button>
    )
  const nameOf = ({ place }: FloatingPlaceCount) => place?.name ?? t.noPlace
  const ofPlace = ({ direction, place }: FloatingPlaceCount): Change =>
    place ? { direction, place: place.code } : { lacks: 'RECORDED' }
  return (
    <>
      <Numbers
        testId="floating-figures"
        items={(Object.keys(asked) as (keyof typeof figures)[]).map((key) => ({
          key,
          label: t.figures[key],
          number: figures[key],
          alert: key === 'red' && figures.red > 0,
          opens: figures[key] === 0 ? undefined : { says: `${t.figures[key]} ${figures[key]}`, show: () => narrow(asked[key]) },
        }))}
      />
      <DataTable<FloatingPlaceCount>
        caption={t.places}
        testId="floating-places"
        compact
        rows={items}
        rowKey={(one) => one.direction + (one.place?.code ?? '')}
        columns={[
          { key: 'place', title: t.place, render: nameOf },
          { key: 'direction', title: t.direction, render: (one) => t.directions[one.direction] },
          {
            key: 'people',
            title: t.people,
            numeric: true,
            render: (one) => figure(one.people, `${nameOf(one)} ${t.people} ${one.people}`, ofPlace(one)),
          },
          {
            key: 'amber',
            title: t.figures.amber,
            numeric: true,
            render: (one) =>
              figure(one.amber, `${nameOf(one)} ${t.figures.amber} ${one.amber}`, { ...ofPlace(one), watch: 'AMBER' }),
          },
          {
            key: 'red',
            title: t.figures.red,
            numeric: true,
            render: (one) => figure(one.red, `${nameOf(one)} ${t.figures.red} ${one.red}`, { ...ofPlace(one), watch: 'RED' }),
          },
        ]}
      />
    </>
  )
}
