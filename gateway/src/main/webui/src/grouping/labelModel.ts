import type { Frame, Point } from './plotModel'

type Named = { at: Point; name: string; must: boolean }

/** Where a name stands; `at` is the middle of its baseline. */
type PlacedLabel = { place: number; name: string; at: Point }

type Box = { left: number; right: number; top: number; bottom: number }

function boxOf(at: Point, name: string, font: number): Box {
  const half = ([...name].length * font) / 2
  return { left: at.x - half, right: at.x + half, top: at.y - font, bottom: at.y + font * 0.25 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Text that stands already. */
type FixedLabel = { at: Point; name: string; font: number }

/** Puts names below, above or beside their signs so that none covers a sign or other text; one without room is left out unless it must stand. */
export function placeLabels(
  spots: Named[],
  font: number,
  reach: number,
  frame: Frame,
  fixed: FixedLabel[] = [],
): PlacedLabel[] {
  const signs = spots.map(({ at }) => ({ left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach }))
  const taken = fixed.map((text) => boxOf(text.at, text.name, text.font))
  const put = spots
    .flatMap((spot, place) => (spot.must ? [place] : []))
    .concat(spots.flatMap((spot, place) => (spot.must ? [] : [place])))
  return put.flatMap((place) => {
    const { at, name, must } = spots[place]!
    const aside = reach + 4 + ([...name].length * font) / 2
    const choices = [
      { x: at.x, y: at.y + reach + font + 3 },
      { x: at.x, y: at.y - reach - 6 },
      { x: at.x + aside, y: at.y + font * 0.35 },
      { x: at.x - aside, y: at.y + font * 0.35 },
    ]
      .map((point) => ({ point, box: boxOf(point, name, font) }))
      .filter(({ box }) => box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height)
    const covered = (box: Box) =>
      [...signs.filter((_, other) => other !== place), ...taken].filter((other) => overlap(box, other)).length
    const best = choices.toSorted((a, b) => covered(a.box) - covered(b.box))[0]
    if (!best || (!must && covered(best.box) > 0)) return []
    taken.push(best.box)
    return [{ place, name, at: best.point }]
  })
}
