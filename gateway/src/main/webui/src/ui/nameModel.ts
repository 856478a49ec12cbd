/** Somebody on a list, with what his name is found by: `initials` of its pinyin, several where it can be read so, and the pinyin. */
export type Named = { name: string; unitName: string; initials: string; pinyin: string }

const LETTERS = /^[a-z][a-z '’]*$/i

/**
 * Whether a search field finds somebody, as the service does: by any part of the name or its unit's, by pinyin or initials from any
 * character of the name on. V is how ü is typed. Nothing typed finds everybody.
 */
export function isCalled({ name, unitName, initials, pinyin }: Named, typed: string): boolean {
  const wanted = typed.trim()
  if (LETTERS.test(wanted)) {
    const letters = spelled(wanted.replace(/[ '’]/g, ''))
    const syllables = spelled(pinyin).split(' ')
    return (
      spelled(initials)
        .split(' ')
        .some((one) => one.includes(letters)) || syllables.some((_, from) => syllables.slice(from).join('').startsWith(letters))
    )
  }
  return plain(name).includes(plain(wanted)) || unitName.includes(wanted)
}

const spelled = (text: string) => text.toLowerCase().replace(/v/g, 'u')

/** Names are written with a dot, with another, or without. */
const plain = (name: string) => name.replace(/[·•・\s]/g, '')
