export type Objection = 'TOO_LARGE' | 'HEIC' | 'OTHER'

/** What the service takes too. */
const MAX_BYTES = 5 * 1024 * 1024
const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]
/** What phones write and most browsers do not show. */
const HEIF = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif']

/** What is against a photo, before it is sent: its first bytes say what it is, not its name. */
export async function objectionTo(file: Blob): Promise<Objection | null> {
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  const text = String.fromCharCode(...start)
  if (text.slice(4, 8) === 'ftyp' && HEIF.includes(text.slice(8, 12))) return 'HEIC'
  if (![JPEG, PNG].some((known) => known.every((byte, index) => start[index] === byte))) return 'OTHER'
  return file.size > MAX_BYTES ? 'TOO_LARGE' : null
}
