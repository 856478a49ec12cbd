export type Part = { of: 'both' | 'before' | 'after'; text: string }

/** Above so many cells of the table the middle is shown as one change: the browser has other things to do. */
const MOST_CELLS = 4_000_000

/** Words of Latin letters and digits stay whole; of Chinese each character is one. */
function piecesOf(text: string): string[] {
  return text.match(/[A-Za-z0-9]+|\s+|[\s\S]/gu) ?? []
}

/** What two texts have in common and what only one of them has, in the order of reading. */
export function diffOf(before: string, after: string): Part[] {
  const old = piecesOf(before)
  const now = piecesOf(after)
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail])
    tail++
  return joined([
    ...both(old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...both(old.slice(old.length - tail)),
  ])
}

const both = (pieces: string[]): Part[] => pieces.map((text) => ({ of: 'both', text }))

/** By the longest common run of pieces. */
function middle(old: string[], now: string[]): Part[] {
  const parts: Part[] = []
  if (old.length * now.length > MOST_CELLS) {
    return [
      { of: 'before', text: old.join('') },
      { of: 'after', text: now.join('') },
    ]
  }
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      common[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  let row = 0
  let column = 0
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      parts.push({ of: 'both', text: old[row] ?? '' })
      row++
      column++
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ of: 'before', text: old[row++] ?? '' })
    } else {
      parts.push({ of: 'after', text: now[column++] ?? '' })
    }
  }
  return parts
}

function joined(parts: Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.text === '') continue
    if (last?.of === part.of) last.text += part.text
    else all.push({ ...part })
  }
  return all
}
