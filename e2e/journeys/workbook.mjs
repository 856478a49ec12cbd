// A clerk's workbook, made here: sheets with merged cells and a filter, in a zip that is stored and not compressed. And what stands in
// one that the console made.
import { inflateRawSync } from 'node:zlib'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** The parts of a zip entry's head that stand before its file and again in the directory at the end. */
function head(bytes, name) {
  const at = Buffer.alloc(26)
  at.writeUInt16LE(20, 0)
  at.writeUInt16LE(0x0800, 2)
  at.writeUInt32LE(crc32(bytes), 10)
  at.writeUInt32LE(bytes.length, 14)
  at.writeUInt32LE(bytes.length, 18)
  at.writeUInt16LE(name.length, 22)
  return at
}

function signature(value) {
  const at = Buffer.alloc(4)
  at.writeUInt32LE(value)
  return at
}

function zip(parts) {
  const files = []
  const directory = []
  let offset = 0
  for (const [path, text] of Object.entries(parts)) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(text)
    const file = Buffer.concat([signature(0x04034b50), head(bytes, name), name, bytes])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(20)
    directory.push(Buffer.concat([signature(0x02014b50), made, head(bytes, name), where, name]))
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, listed, signature(0x06054b50), end])
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function cell(text, column, row) {
  const place = String.fromCharCode(65 + column) + row
  return text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
}

/**
 * An .xlsx of one sheet; at most 26 columns.
 *
 * @param lines the cells' texts, row by row; an empty one is no cell
 * @param merged ranges such as A1:G1
 * @param filter the range with a filter
 */
export function workbook(lines, { merged = [], filter } = {}) {
  const rows = lines.map(
    (line, i) => `<row r="${i + 1}">${line.map((text, column) => cell(text, column, i + 1)).join('')}</row>`,
  )
  const sheet = [
    `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>`,
    filter ? `<autoFilter ref="${filter}"/>` : '',
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
      : '',
    '</worksheet>',
  ].join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  })
}

/** All parts of a workbook, one after the other, as the directory at the end of its zip names them. */
export function textsOf(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  const parts = []
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const file = bytes.readUInt32LE(at + 42)
    const from = file + 30 + bytes.readUInt16LE(file + 26) + bytes.readUInt16LE(file + 28)
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20))
    parts.push(bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return Buffer.concat(parts).toString('utf8')
}
