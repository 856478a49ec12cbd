/*
 * What Chromium 86 to 109 lacks, the last for Windows 7 and what 360 and other browsers of offices carry. Syntax is lowered by the
 * build; methods are not. Only what this console and its libraries call.
 */

function give(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

type Compare = (a: unknown, b: unknown) => number
type Test = (value: unknown, index: number, all: readonly unknown[]) => unknown

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const place = Math.trunc(index) || 0
  return this[place < 0 ? this.length + place : place]
}

function lastIndex(all: readonly unknown[], test: Test): number {
  for (let index = all.length - 1; index >= 0; index--) if (test(all[index], index, all)) return index
  return -1
}

/** Version 4, from the random numbers that every browser has; `randomUUID` came with Chromium 92 and only over TLS. */
function randomUUID(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function fillIn(): void {
  give(Array.prototype, 'at', at)
  give(String.prototype, 'at', at)
  give(Array.prototype, 'findLast', function (this: unknown[], test: Test) {
    return this[lastIndex(this, test)]
  })
  give(Array.prototype, 'findLastIndex', function (this: unknown[], test: Test) {
    return lastIndex(this, test)
  })
  give(Array.prototype, 'toSorted', function (this: unknown[], compare?: Compare) {
    return [...this].sort(compare)
  })
  give(Array.prototype, 'toReversed', function (this: unknown[]) {
    return [...this].reverse()
  })
  give(Array.prototype, 'toSpliced', function (this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = [...this]
    copy.splice(...change)
    return copy
  })
  give(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
    const copy = [...this]
    copy[index < 0 ? copy.length + index : index] = value
    return copy
  })
  give(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key))
  give(crypto, 'randomUUID', randomUUID)
}

fillIn()
