import { Button } from 'antd'
import { useState } from 'react'
import type { AllianceUnit } from '../api/types'
import { useUnitPosts } from '../api/useAlliances'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice, TextField } from '../ui/Fields'
import { Entries } from './Entries'
import { MONTHS, withPlace, type Asked, type UnitPlace } from './wishesModel'
import { useWishTexts } from './wishTexts'

const MOST = 100_000

type Places = { allianceId: string; units: AllianceUnit[]; places: UnitPlace[]; onChange: (places: UnitPlace[]) => void }

/** Where a unit can host and how many that holds; what the alliance has on its books need not be typed again. */
export function PlaceEditor({ allianceId, units, places, onChange }: Places) {
  const t = useWishTexts()
  const posts = useUnitPosts(allianceId, undefined, true)
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState('')
  const seats = Number(capacity)
  const registered = (posts.data ?? []).flatMap((post) => (post.venue ? [{ unitId: post.unitId, name: post.venue.address.slice(0, 80), capacity: post.venue.capacity }] : []))
  const add = () => {
    onChange(withPlace(places, { unitId, name: name.trim(), capacity: seats }))
    setName('')
    setCapacity('')
  }
  const nameOf = (id: string) => units.find((unit) => unit.unitId === id)?.unitName ?? ''
  return (
    <Entries legend={t.places} note={t.placesNote} add={t.addPlace} ready={name.trim() !== '' && Number.isInteger(seats) && seats >= 1 && seats <= MOST} onAdd={add}
      tools={registered.length > 0 && <Button onClick={() => onChange(registered.reduce(withPlace, places))}>{t.registered}</Button>}
      entries={places.map((place) => ({ key: place.unitId + place.name, text: t.placeText(nameOf(place.unitId), place.name, place.capacity), remove: () => onChange(places.filter((other) => other !== place)) }))}>
      <Choice label={t.unit} value={unitId} onChange={(event) => setUnitId(event.target.value)} options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))} />
      <TextField label={t.place} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <TextField label={t.capacity} type="number" min={1} max={MOST} value={capacity} onChange={(event) => setCapacity(event.target.value)} />
    </Entries>
  )
}

/** How many are expected: one number for the year, and another for months that differ. */
export function HeadsEditor({ asked, set }: { asked: Asked; set: (some: Partial<Asked>) => void }) {
  const t = useWishTexts()
  const { language } = useLanguage()
  return (
    <fieldset className="wishes">
      <legend>{t.room}</legend>
      <div className="narrow"><TextField label={t.heads} hint={t.headsNote} type="number" min={0} max={MOST} value={asked.heads} onChange={(event) => set({ heads: event.target.value })} /></div>
      <details className="wish-months">
        <summary>{t.someMonths}</summary>
        <div className="wish-row">
          {MONTHS.map((month) => (
            <TextField key={month} label={t.headsIn(monthName(month, language))} type="number" min={0} max={MOST} placeholder={asked.heads} value={asked.headsOf[month] ?? ''}
              onChange={(event) => set({ headsOf: { ...asked.headsOf, [month]: event.target.value } })} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}
