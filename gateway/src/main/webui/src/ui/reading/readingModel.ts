import type { ImportReading, ReadColumn, ReadingCorrection, ReadSheet, ReadTable } from '../../api/schemas'

/** What every import tells of how its workbook was read. */
export type SheetsRead = Pick<ImportReading, 'own' | 'sheets' | 'fields'>

/** What somebody changes before the workbook is checked once more. */
export type Draft = {
  sheets: Record<string, boolean>
  /** The unit of a sheet that has no column for it, by the sheet's name. */
  units: Record<string, string>
  columns: Record<string, { at: Place; field: string }>
}

type Place = { sheet: string; row: number; column: string }

export const NOTHING: Draft = { sheets: {}, units: {}, columns: {} }

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet} ${row} ${column}`
}

/** The same draft with a sheet that is read or not; saying what already is says nothing. */
export function withSheet(draft: Draft, sheet: ReadSheet, read: boolean): Draft {
  const { [sheet.name]: _, ...others } = draft.sheets
  return { ...draft, sheets: read === (sheet.state === 'READ') ? others : { ...others, [sheet.name]: read } }
}

/** The same draft with the unit a sheet's people are of; an empty one says nothing. */
export function withUnit(draft: Draft, sheet: ReadSheet, unit: string): Draft {
  const { [sheet.name]: _, ...others } = draft.units
  const said = unit.trim()
  return { ...draft, units: said === '' || said === sheet.unit ? others : { ...others, [sheet.name]: said } }
}

/** The same draft with a column that is something else; an empty field leaves it out. */
export function withColumn(draft: Draft, at: Place, column: ReadColumn, field: string): Draft {
  const { [keyOf(at)]: _, ...others } = draft.columns
  return { ...draft, columns: field === fieldOf(column) ? others : { ...others, [keyOf(at)]: { at, field } } }
}

/** What a column is as it was read; empty when nothing of it is. */
export function fieldOf(column: ReadColumn): string {
  return column.field ?? ''
}

export function chosenField(draft: Draft, at: Place, column: ReadColumn): string {
  return draft.columns[keyOf(at)]?.field ?? fieldOf(column)
}

export function isTicked(draft: Draft, sheet: ReadSheet): boolean {
  return draft.sheets[sheet.name] ?? sheet.state === 'READ'
}

/** Whether anything can be read of a sheet. */
export function mayBeRead(sheet: ReadSheet): boolean {
  return sheet.state !== 'EMPTY' && sheet.state !== 'NO_HEADING' && sheet.state !== 'COLUMNS_ASKED'
}

export function isEmpty(draft: Draft): boolean {
  return Object.keys({ ...draft.sheets, ...draft.units, ...draft.columns }).length === 0
}

export function correctionOf(draft: Draft): ReadingCorrection {
  return {
    // Whoever says whose list a sheet is wants it read.
    sheets: Object.keys({ ...draft.sheets, ...draft.units }).map((sheet) => ({
      sheet,
      read: draft.sheets[sheet] ?? true,
      unit: draft.units[sheet],
    })),
    columns: Object.values(draft.columns).map(({ at, field }) => ({ ...at, field: field || undefined })),
  }
}

/** The sheets somebody has to decide about. */
export function askedIn(reading: SheetsRead): ReadSheet[] {
  return reading.sheets.filter((sheet) => sheet.state === 'ASKED')
}

/** The sheets of which somebody has to say which column is the missing one. */
export function columnsAskedIn(reading: SheetsRead): ReadSheet[] {
  return reading.sheets.filter((sheet) => sheet.state === 'COLUMNS_ASKED')
}

/** Columns of which nothing is read although nobody said so. */
export function unreadIn(table: ReadTable): ReadColumn[] {
  return table.columns.filter((column) => column.by === 'UNKNOWN' || column.by === 'AMBIGUOUS')
}

/** Whether a sheet is opened at once: the first, and what somebody should look at. */
export function isOpened(sheet: ReadSheet, place: number): boolean {
  return (
    place === 0 ||
    sheet.state === 'ASKED' ||
    sheet.state === 'COLUMNS_ASKED' ||
    sheet.tables.some((table) => unreadIn(table).length > 0)
  )
}

/** Whether somebody has to say something before all of it is read. */
export function isAsked(reading: SheetsRead): boolean {
  return askedIn(reading).length + columnsAskedIn(reading).length > 0
}
