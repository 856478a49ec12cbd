export type Point = { x: number; y: number }

type Place = { lon: number; lat: number }

export type Frame = { width: number; height: number; margin: number }

/** Places on a plane: a degree of longitude is shorter than one of latitude, and both keep one scale. */
export function projection(places: Place[], { width, height, margin }: Frame): (place: Place) => Point {
  const lons = places.map((place) => place.lon)
  const lats = places.map((place) => place.lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const spanX = (east - west) * shrink
  const spanY = north - south
  const scale = Math.min((width - 2 * margin) / (spanX || 1e-9), (height - 2 * margin) / (spanY || 1e-9), 1e9)
  const useful = spanX === 0 && spanY === 0 ? 0 : scale
  const left = (width - spanX * useful) / 2
  const top = (height - spanY * useful) / 2
  return ({ lon, lat }) => ({ x: left + (lon - west) * shrink * useful, y: top + (north - lat) * useful })
}

/** How far signs keep apart: room for names while there are few, never so near that signs touch. */
export function gapOf(count: number, { width, height }: Frame): number {
  return Math.max(28, Math.min(58, Math.sqrt((width * height) / (2.5 * Math.max(1, count)))))
}

/** Moves points that would cover each other apart until none are nearer than `gap`; the same input gives the same picture. */
export function spread(points: Point[], gap: number, frame: Frame): Point[] {
  const moved = points.map((point) => ({ ...point }))
  for (let round = 0; round < 200; round++) {
    let touched = false
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) touched = apart(moved[i]!, moved[j]!, gap, i + j) || touched
    }
    for (const point of moved) {
      point.x = Math.min(frame.width - frame.margin, Math.max(frame.margin, point.x))
      point.y = Math.min(frame.height - frame.margin, Math.max(frame.margin, point.y))
    }
    if (!touched) break
  }
  return moved
}

function apart(a: Point, b: Point, gap: number, turn: number): boolean {
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  if (distance >= gap - 0.01) return false
  const [dx, dy] = distance === 0 ? [Math.cos(turn), Math.sin(turn)] : [(b.x - a.x) / distance, (b.y - a.y) / distance]
  const push = (gap - distance) / 2
  a.x -= dx * push
  a.y -= dy * push
  b.x += dx * push
  b.y += dy * push
  return true
}

function cross(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
}

/** The convex hull, counted around (Andrew's monotone chain); fewer than three points are their own hull. */
export function hull(points: Point[]): Point[] {
  if (points.length < 3) return points
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (row: Point[]) => {
    const chain: Point[] = []
    for (const point of row) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

export function centre(points: Point[]): Point {
  const n = points.length || 1
  return { x: points.reduce((sum, p) => sum + p.x, 0) / n, y: points.reduce((sum, p) => sum + p.y, 0) / n }
}

export function contains(polygon: Point[], { x, y }: Point): boolean {
  let inside = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]!
    const b = polygon[j]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

/** The group a unit is dropped on: the hull under the pointer, else the group of the nearest unit within `reach`. */
export function groupAt(at: Point, groups: { no: number; points: Point[] }[], reach: number): number | null {
  const under = groups.find((group) => group.points.length > 2 && contains(hull(group.points), at))
  if (under) return under.no
  let best: { no: number; distance: number } | null = null
  for (const group of groups) {
    for (const point of group.points) {
      const distance = Math.hypot(point.x - at.x, point.y - at.y)
      if (distance <= reach && (!best || distance < best.distance)) best = { no: group.no, distance }
    }
  }
  return best?.no ?? null
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const AHEAD: Record<Direction, (by: Point) => number> = {
  ArrowLeft: (by) => -by.x,
  ArrowRight: (by) => by.x,
  ArrowUp: (by) => -by.y,
  ArrowDown: (by) => by.y,
}

/** The place an arrow key leads to: ahead within 45 degrees, the nearest; null at the edge. */
export function nextPlace(points: Point[], from: number, direction: Direction): number | null {
  const here = points[from]
  if (!here) return null
  let best: { place: number; distance: number } | null = null
  for (const [place, point] of points.entries()) {
    const by = { x: point.x - here.x, y: point.y - here.y }
    const ahead = AHEAD[direction](by)
    const distance = Math.hypot(by.x, by.y)
    if (ahead <= 0 || ahead < distance * Math.SQRT1_2 - 1e-9) continue
    if (!best || distance < best.distance) best = { place, distance }
  }
  return best?.place ?? null
}

type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'hexagon'

const SHAPES: Shape[] = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon']

/** Dark enough for white figures on them (at least 4.5 : 1), and told apart by shape as well. */
const COLOURS = ['#1f5673', '#8a4b00', '#1d6b43', '#6b3a7d', '#a32020', '#4a5a20', '#0f5e6b', '#7a3558']

export function lookOf(groupNo: number): { shape: Shape; colour: string } {
  const index = Math.max(0, groupNo - 1)
  return { shape: SHAPES[index % SHAPES.length] ?? 'circle', colour: COLOURS[index % COLOURS.length] ?? '#1f5673' }
}

const CORNERS: Record<Exclude<Shape, 'circle'>, { n: number; turn: number }> = {
  square: { n: 4, turn: Math.PI / 4 },
  triangle: { n: 3, turn: -Math.PI / 2 },
  diamond: { n: 4, turn: 0 },
  pentagon: { n: 5, turn: -Math.PI / 2 },
  hexagon: { n: 6, turn: 0 },
}

/** The outline of a group's sign as SVG points; a circle has none. */
export function outline(shape: Exclude<Shape, 'circle'>, radius: number): string {
  const { n, turn } = CORNERS[shape]
  return Array.from({ length: n }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / n
    return `${(radius * Math.cos(angle)).toFixed(1)},${(radius * Math.sin(angle)).toFixed(1)}`
  }).join(' ')
}
