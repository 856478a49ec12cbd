import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Placed } from './groupingModel'
import { centre, groupAt, hull, lookOf, outline, projection, spread, type Frame, type Point } from './plotModel'
import { useGroupingTexts } from './texts'

const WIDE = { width: 720, height: 640, margin: 50 }
const NARROW = { width: 400, height: 420, margin: 36 }
const GAP = 31
const RADIUS = 13
const REACH = 46

type Spot = { unit: Placed; at: Point }

type Props = {
  units: Placed[]
  chosen: string | null
  onChoose: (unitId: string) => void
  onHover: (unitId: string | null) => void
  onMove?: (unitId: string, toGroup: number) => void
}

/** Units where they are; a unit is dragged onto another group, or chosen and moved with the keyboard. */
export function Plot({ units, chosen, onChoose, onHover, onMove }: Props) {
  const t = useGroupingTexts()
  const svg = useRef<SVGSVGElement>(null)
  const [drag, setDrag] = useState<{ unitId: string; at: Point; far: boolean } | null>(null)
  const [frame] = useState(() => (window.matchMedia('(max-width: 640px)').matches ? NARROW : WIDE))
  const spots = useMemo(() => spotsOf(units, frame), [units, frame])
  const groups = useMemo(() => groupsOf(spots), [spots])
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
    setDrag({ unitId: spot.unit.unitId, at, far: drag.far || Math.hypot(at.x - spot.at.x, at.y - spot.at.y) > 12 })
  }
  const drop = () => {
    if (drag && target !== null) onMove?.(drag.unitId, target)
    setDrag(null)
  }
  const press = (event: KeyboardEvent, unitId: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(unitId)
    }
  }
  return (
    <svg ref={svg} className="plot" viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={t.plotLabel}>
      {groups.map((group) => <Area key={group.no} no={group.no} points={group.points} label={t.group(group.no)} aimed={target === group.no} />)}
      {spots.map((spot) => {
        const { unit } = spot
        const dragged = drag?.unitId === unit.unitId && drag.far
        return (
          <g
            key={unit.unitId}
            role="button"
            tabIndex={0}
            className={chosen === unit.unitId ? 'spot chosen' : 'spot'}
            data-testid={'unit-' + unit.unitName}
            data-group={unit.groupNo}
            aria-pressed={chosen === unit.unitId}
            aria-label={t.unitLabel(unit.unitName, unit.groupNo, unit.memberCount, unit.reasons.join('；'))}
            transform={`translate(${dragged ? drag.at.x : spot.at.x} ${dragged ? drag.at.y : spot.at.y})`}
            onPointerDown={(event) => start(event, unit.unitId)}
            onPointerMove={(event) => follow(event, spot)}
            onPointerUp={drop}
            onPointerCancel={() => setDrag(null)}
            onKeyDown={(event) => press(event, unit.unitId)}
            onFocus={() => onHover(unit.unitId)}
            onBlur={() => onHover(null)}
            onMouseEnter={() => onHover(unit.unitId)}
            onMouseLeave={() => onHover(null)}
          >
            <circle r={22} className="spot-reach" />
            {unit.isLead && <circle r={RADIUS + 5} className="spot-lead" stroke={lookOf(unit.groupNo).colour} />}
            <Sign groupNo={unit.groupNo} />
            <text className="spot-number" textAnchor="middle" dy="0.36em">{unit.groupNo}</text>
          </g>
        )
      })}
      {spots.filter(({ unit }) => unit.isLead || chosen === unit.unitId).map(({ unit, at }) => (
        <text key={unit.unitId} className="spot-name" aria-hidden="true" textAnchor="middle" x={at.x} y={at.y + RADIUS + 21}>{unit.unitName}</text>
      ))}
    </svg>
  )
}

function Area({ no, points, label, aimed }: { no: number; points: Point[]; label: string; aimed: boolean }) {
  const { colour } = lookOf(no)
  const around = hull(points)
  const middle = centre(points)
  const top = Math.min(...points.map((point) => point.y))
  return (
    <g className={aimed ? 'area aimed' : 'area'} aria-hidden="true">
      <polygon points={around.map((point) => `${point.x},${point.y}`).join(' ')} fill={colour} stroke={colour} strokeWidth={44} strokeLinejoin="round" />
      <text x={middle.x} y={Math.max(16, top - 26)} textAnchor="middle" fill={colour} className="area-name">{label}</text>
    </g>
  )
}

/** Colour and shape of a group; also used beside its name. */
export function Sign({ groupNo, radius = RADIUS }: { groupNo: number; radius?: number }) {
  const { shape, colour } = lookOf(groupNo)
  return shape === 'circle'
    ? <circle r={radius} fill={colour} stroke="#fff" strokeWidth={1.5} />
    : <polygon points={outline(shape, radius * 1.2)} fill={colour} stroke="#fff" strokeWidth={1.5} />
}

function spotsOf(units: Placed[], frame: Frame): Spot[] {
  const known = units.flatMap((unit) => (unit.lon == null || unit.lat == null ? [] : [{ unit, lon: unit.lon, lat: unit.lat }]))
  const project = projection(known, frame)
  const points = spread(known.map(project), GAP, frame)
  return known.map(({ unit }, index) => ({ unit, at: points[index] ?? { x: 0, y: 0 } }))
}

function groupsOf(spots: Spot[]): { no: number; points: Point[] }[] {
  const numbers = [...new Set(spots.map((spot) => spot.unit.groupNo))].toSorted((a, b) => a - b)
  return numbers.map((no) => ({ no, points: spots.filter((spot) => spot.unit.groupNo === no).map((spot) => spot.at) }))
}
