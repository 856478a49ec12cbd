// A drawn picture for a report of the demo: a hall or a riverside with a row of people as coloured shapes. It shows no faces, also no
// invented ones.
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 320
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const COATS = [
  [178, 58, 52],
  [44, 92, 138],
  [92, 124, 70],
  [196, 142, 58],
  [112, 84, 128],
  [72, 82, 96],
]

/** A PNG that is the same for the same number, and another for another. */
export function pictureOf(number) {
  const indoors = number % 2 === 0
  const people = 7 + (number % 5)
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const colour = person(x, y, people, number) ?? (indoors ? hall(x, y, number) : riverside(x, y, number))
      pixels.set(colour, y * (1 + WIDTH * 3) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // Eight bits a channel, three channels.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

function person(x, y, people, number) {
  const place = Math.floor(((x - 20) / (WIDTH - 40)) * people)
  if (place < 0 || place >= people) return null
  const middle = 20 + ((place + 0.5) * (WIDTH - 40)) / people
  const foot = 296 - ((place * 7 + number) % 3) * 6
  const head = foot - 112
  if ((x - middle) ** 2 + (y - head) ** 2 < 13 ** 2) return [226, 190, 160]
  const width = 17 + Math.max(0, y - head - 20) * 0.05
  return y > head + 12 && y < foot && Math.abs(x - middle) < width ? COATS[(place + number) % COATS.length] : null
}

function hall(x, y, number) {
  if (y > 262) return [150 + (y % 2) * 4, 118, 88]
  const banner = y > 34 && y < 74 && x > 70 && x < WIDTH - 70
  if (banner) return (x - 70) % 34 > 8 && (x - 70) % 34 < 28 && y > 44 && y < 64 ? [246, 214, 110] : [186, 40, 40]
  const window = (x + 20 + (number % 3) * 12) % 120 < 70 && y > 96 && y < 180
  return window ? [190, 220, 238] : [238, 230, 214]
}

function riverside(x, y, number) {
  const sun = (x - 90 - (number % 4) * 80) ** 2 + (y - 60) ** 2 < 26 ** 2
  if (sun) return [250, 216, 120]
  const hill = 150 - 26 * Math.sin((x + number * 31) / 70) - 10 * Math.sin(x / 23)
  if (y < hill) return [150 + y / 4, 196 + y / 6, 232]
  if (y < 190) return [104, 148 - (y - hill) / 4, 92]
  if (y < 240) return [120 + 14 * Math.sin((x + y * 3) / 18), 170, 200]
  return [176, 158, 112]
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8 + named.length)
  frame.writeUInt32BE(data.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), 4 + named.length)
  return frame
}
