import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Placed } from './groupingModel'
import { placeLabels } from './labelModel'
import {
  centre,
  type Direction,
  type Frame,
  gapOf,
  groupAt,
  hull,
  lookOf,
  nextPlace,
  outline,
  type Point,
  projection,
  spread,
} from './plotModel'
import { useGroupingTexts } from './texts'

const WIDE = { width: 720, height: 640, margin: 50 }
const NARROW = { width: 400, height: 420, margin: 36 }
/** As in grouping.css. */
const FONT = 16
const AREA_FONT = 18
const RADIUS = 13
const REACH = 46

type Spot = { unit: Placed; at: Point }

type Members = { no: number; points: Point[] }

type Props = {
  units: Placed[]
  chosen: string | null
  onChoose: (unitId: string) => void
  onHover: (unitId: string | null) => void
  /** The group a dragged unit is held over. */
  onAim: (groupNo: number | null) => void
  onMove?: (unitId: string, toGroup: number) => void
}

/** Units where they are; a unit is dragged onto another group, or chosen with the arrow keys and moved from its panel. */
export function Plot({ units, chosen, onChoose, onHover, onAim, onMove }: Props) {
  const t = useGroupingTexts()
  const svg = useRef<SVGSVGElement>(null)
  const dropped = useRef<Point | null>(null)
  const [drag, setDrag] = useState<{ unitId: string; at: Point; far: boolean } | null>(null)
  const [frame] = useState(() => (window.matchMedia('(max-width: 40em)').matches ? NARROW : WIDE))
  const spots = useMemo(() => spotsOf(units, frame), [units, frame])
  const groups = useMemo(() => groupsOf(spots), [spots])
  const names = useMemo(() => namesOf(spots, groups, t.group, chosen, frame), [spots, groups, t, chosen, frame])
  const target = drag?.far ? groupAt(drag.at, groups, REACH) : null

  const pointOf = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse()
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)
    return { x: at.x, y: at.y }
  }
  const start = (event: PointerEvent<SVGGElement>, unitId: string) => {
    onChoose(unitId)
    if (!onMove) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ unitId, at: pointOf(event), far: false })
  }
  const follow = (event: PointerEvent, spot: Spot) => {
    if (drag?.unitId !== spot.unit.unitId) return
    const at = pointOf(event)
    const far = drag.far || Math.hypot(at.x - spot.at.x, at.y - spot.at.y) > 12
    setDrag({ unitId: spot.unit.unitId, at, far })
    onAim(far ? groupAt(at, groups, REACH) : null)
  }
  const end = () => {
    setDrag(null)
    onAim(null)
  }
  const drop = () => {
    if (drag?.far) dropped.current = drag.at
    if (drag && target !== null) onMove?.(drag.unitId, target)
    end()
  }
  // The pointer rests on another unit after a drop: the panel stays with the moved one until the pointer really moves on.
  const wake = (event: PointerEvent) => {
    if (!dropped.current) return
    const at = pointOf(event)
    if (Math.hypot(at.x - dropped.current.x, at.y - dropped.current.y) > REACH) dropped.current = null
  }
  const enter = (unitId: string) => {
    if (!dropped.current && !drag) onHover(unitId)
  }
  const press = (event: KeyboardEvent, place: number) => {
    const spot = spots[place]
    if (!spot) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(spot.unit.unitId)
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault()
      const next = nextPlace(
        spots.map((other) => other.at),
        place,
        event.key as Direction,
      )
      if (next !== null) svg.current?.querySelectorAll<SVGGElement>('.spot')[next]?.focus()
    }
  }
  // One stop for the Tab key; the arrows lead from unit to unit, and who is focused is chosen.
  const stop = spots.find((spot) => spot.unit.unitId === chosen) ?? spots[0]
  return (
    <svg
      ref={svg}
      className="plot"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={t.plotLabel}
      onPointerMove={wake}
    >
      {groups.map((group) => (
        <Area key={group.no} no={group.no} points={group.points} label={t.group(group.no)} aimed={target === group.no} />
      ))}
      {spots.map((spot, place) => {
        const { unit } = spot
        const dragged = drag?.unitId === unit.unitId && drag.far
        return (
          <g
            key={unit.unitId}
            role="button"
            tabIndex={spot === stop ? 0 : -1}
            className={chosen === unit.unitId ? 'spot chosen' : 'spot'}
            data-testid={'unit-' + unit.unitName}
            data-group={unit.groupNo}
            aria-pressed={chosen === unit.unitId}
            aria-label={t.unitLabel(unit.unitName, unit.groupNo, unit.memberCount, unit.reasons.join('；'))}
            transform={`translate(${dragged ? drag.at.x : spot.at.x} ${dragged ? drag.at.y : spot.at.y})`}
            onPointerDown={(event) => start(event, unit.unitId)}
            onPointerMove={(event) => follow(event, spot)}
            onPointerUp={drop}
            onPointerCancel={end}
            onKeyDown={(event) => press(event, place)}
            onFocus={() => onChoose(unit.unitId)}
            onMouseEnter={() => enter(unit.unitId)}
            onMouseLeave={() => onHover(null)}
          >
            <circle r={22} className="spot-reach" />
            {unit.isLead && <circle r={RADIUS + 5} className="spot-lead" stroke={lookOf(unit.groupNo).colour} />}
            <Marker groupNo={unit.groupNo} />
            <text className="spot-number" textAnchor="middle" dy="0.36em">
              {unit.groupNo}
            </text>
          </g>
        )
      })}
      {names
        .filter((label) => !(drag?.far && spots[label.place]?.unit.unitId === drag.unitId))
        .map((label) => (
          <text
            key={label.place}
            className={label.must ? 'spot-name must' : 'spot-name'}
            aria-hidden="true"
            textAnchor="middle"
            x={label.at.x}
            y={label.at.y}
          >
            {label.name}
          </text>
        ))}
    </svg>
  )
}

function Area({ no, points, label, aimed }: { no: number; points: Point[]; label: string; aimed: boolean }) {
  const { colour } = lookOf(no)
  const around = hull(points)
  const at = labelPlace(points)
  return (
    <g className={aimed ? 'area aimed' : 'area'} aria-hidden="true">
      <polygon
        points={around.map((point) => `${point.x},${point.y}`).join(' ')}
        fill={colour}
        stroke={colour}
        strokeWidth={44}
        strokeLinejoin="round"
      />
      <text x={at.x} y={at.y} textAnchor="middle" fill={colour} className="area-name">
        {label}
      </text>
    </g>
  )
}

/** Colour and shape of a group; also used beside its name. */
export function Marker({ groupNo, radius = RADIUS }: { groupNo: number; radius?: number }) {
  const { shape, colour } = lookOf(groupNo)
  return shape === 'circle' ? (
    <circle r={radius} fill={colour} stroke="#fff" strokeWidth={1.5} />
  ) : (
    <polygon points={outline(shape, radius * 1.2)} fill={colour} stroke="#fff" strokeWidth={1.5} />
  )
}

function spotsOf(units: Placed[], frame: Frame): Spot[] {
  const known = units.flatMap((unit) => (unit.lon == null || unit.lat == null ? [] : [{ unit, lon: unit.lon, lat: unit.lat }]))
  const project = projection(known, frame)
  const points = spread(known.map(project), gapOf(known.length, frame), frame)
  return known.map(({ unit }, index) => ({ unit, at: points[index] ?? { x: 0, y: 0 } }))
}

function namesOf(spots: Spot[], groups: Members[], labelOf: (no: number) => string, chosen: string | null, frame: Frame) {
  const named = spots.map(({ unit, at }) => ({ at, name: unit.unitName, must: unit.isLead || unit.unitId === chosen }))
  const labels = groups.map((group) => ({ at: labelPlace(group.points), name: labelOf(group.no), font: AREA_FONT }))
  return placeLabels(named, FONT, RADIUS + 5, frame, labels).map((label) => ({
    ...label,
    must: named[label.place]?.must ?? false,
  }))
}

function labelPlace(points: Point[]): Point {
  return { x: centre(points).x, y: Math.max(AREA_FONT, Math.min(...points.map((point) => point.y)) - 28) }
}

function groupsOf(spots: Spot[]): Members[] {
  const numbers = [...new Set(spots.map((spot) => spot.unit.groupNo))].toSorted((a, b) => a - b)
  return numbers.map((no) => ({ no, points: spots.filter((spot) => spot.unit.groupNo === no).map((spot) => spot.at) }))
}
