import { useId, useState } from 'react'
import { useUnitPosts } from '../api/useAlliances'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Choice, TextField } from '../ui/Fields'
import { type NamedUnit, unitName, unitOptions, usePeriod } from './DayWishes'
import { Entries, ErrorList } from './Entries'
import { closedOn, isWhole, MAX_HEADS, MAX_PLACES, MAX_YUAN, type UnitPlace, withPlace } from './meansModel'
import { isHeadCount, type WishDraft } from './wishesModel'
import { useWishTexts } from './wishTexts'

type Places = {
  allianceId: string
  year: number
  units: NamedUnit[]
  places: UnitPlace[]
  errors?: string[]
  onChange: (places: UnitPlace[]) => void
}

/** Where a unit can host, how many that holds and what it costs; what the alliance has on its books need not be typed again. */
export function PlaceEditor({ allianceId, year, units, places, errors, onChange }: Places) {
  const t = useWishTexts()
  const posts = useUnitPosts(allianceId, undefined, true)
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState('')
  const [cost, setCost] = useState('')
  const isKnown = (place: { unitId: string; name: string }) =>
    places.some((known) => known.unitId === place.unitId && known.name === place.name)
  const registered = (posts.data ?? []).flatMap((post) =>
    post.venue
      ? [{ unitId: post.unitId, name: post.venue.address.slice(0, 80), capacity: post.venue.capacity, cost: 0, closed: [] }]
      : [],
  )
  const seats = isWhole(capacity, 1, MAX_HEADS)
  const price = cost === '' || isWhole(cost, 0, MAX_YUAN)
  const full = !isKnown({ unitId, name: name.trim() }) && places.filter((place) => place.unitId === unitId).length >= MAX_PLACES
  const add = () => {
    onChange(withPlace(places, { unitId, name: name.trim(), capacity: Number(capacity), cost: Number(cost), closed: [] }))
    setName('')
    setCapacity('')
    setCost('')
  }
  return (
    <>
      <Entries
        legend={t.places}
        note={t.placesNote}
        add={t.addPlace}
        ready={name.trim() !== '' && seats && price && !full}
        holds={name !== '' || capacity !== '' || cost !== ''}
        onAdd={add}
        errors={errors}
        tools={
          registered.length > 0 && (
            <Button onClick={() => onChange([...places, ...registered.filter((place) => !isKnown(place))])}>
              {t.registered}
            </Button>
          )
        }
        entries={places.map((place) => ({
          key: place.unitId + place.name,
          text: t.placeText(unitName(units, place.unitId), place.name, place.capacity, place.cost),
          remove: () => onChange(places.filter((other) => other !== place)),
        }))}
      >
        <Choice
          label={t.unit}
          value={unitId}
          error={full ? t.fullPlaces(MAX_PLACES) : null}
          onChange={(event) => setUnitId(event.target.value)}
          options={unitOptions(units)}
        />
        <TextField label={t.place} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        <TextField
          label={t.capacity}
          inputMode="numeric"
          value={capacity}
          error={capacity === '' || seats ? null : t.whole(1, MAX_HEADS)}
          onChange={(event) => setCapacity(event.target.value.trim())}
        />
        <TextField
          label={t.cost}
          hint={t.costHint}
          inputMode="numeric"
          value={cost}
          error={price ? null : t.whole(0, MAX_YUAN)}
          onChange={(event) => setCost(event.target.value.trim())}
        />
      </Entries>
      {places.length > 0 && <PlaceClosures year={year} units={units} places={places} onChange={onChange} />}
    </>
  )
}

/** Days on which a place cannot be used, while its unit may have another. */
function PlaceClosures({
  year,
  units,
  places,
  onChange,
}: {
  year: number
  units: NamedUnit[]
  places: UnitPlace[]
  onChange: (places: UnitPlace[]) => void
}) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState(0)
  const place = places[Math.min(chosen, places.length - 1)]
  const { period, holds, clear, fields } = usePeriod(year)
  const add = () => {
    if (period && place) onChange(closedOn(places, place, period))
    clear()
  }
  const called = (one: UnitPlace) => `${unitName(units, one.unitId)} ${one.name}`
  const entries = places.flatMap((one) =>
    one.closed.map((closed) => ({
      key: called(one) + closed.from,
      text: t.closure(called(one), dayOf(closed.from, language), dayOf(closed.to, language)),
      remove: () =>
        onChange(
          places.map((other) => (other === one ? { ...one, closed: one.closed.filter((known) => known !== closed) } : other)),
        ),
    })),
  )
  return (
    <Entries
      legend={t.placeClosures}
      note={t.placeClosuresNote}
      add={t.addPlaceClosure}
      ready={period !== null}
      holds={holds}
      onAdd={add}
      entries={entries}
    >
      <Choice
        label={t.closedPlace}
        value={String(Math.min(chosen, places.length - 1))}
        onChange={(event) => setChosen(Number(event.target.value))}
        options={places.map((one, index) => ({ value: String(index), label: called(one) }))}
      />
      {fields}
    </Entries>
  )
}

type Heads = { draft: WishDraft; months: number[]; errors?: string[]; set: (some: Partial<WishDraft>) => void }

/** How many are expected: one number for all months, and another for months that differ. */
export function HeadsEditor({ draft, months, errors = [], set }: Heads) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const id = useId()
  const error = (text: string | undefined) => (isHeadCount(text) ? null : t.whole(0, MAX_HEADS))
  const [open, setOpen] = useState(() => Object.values(draft.headsOf).some(Boolean))
  return (
    <fieldset className="wishes" aria-describedby={errors.length > 0 ? id : undefined}>
      <legend>{t.room}</legend>
      <div className="narrow">
        <TextField
          label={t.heads}
          hint={t.headsNote}
          inputMode="numeric"
          value={draft.heads}
          error={error(draft.heads)}
          onChange={(event) => set({ heads: event.target.value.trim() })}
        />
      </div>
      <details
        className="wish-months"
        open={open || months.some((month) => error(draft.headsOf[month]))}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t.someMonths}</summary>
        <div className="wish-row">
          {months.map((month) => (
            <TextField
              key={month}
              label={t.headsIn(monthName(month, language))}
              inputMode="numeric"
              placeholder={draft.heads}
              value={draft.headsOf[month] ?? ''}
              error={error(draft.headsOf[month])}
              onChange={(event) => set({ headsOf: { ...draft.headsOf, [month]: event.target.value.trim() } })}
            />
          ))}
        </div>
      </details>
      <ErrorList id={id} errors={errors} />
    </fieldset>
  )
}
