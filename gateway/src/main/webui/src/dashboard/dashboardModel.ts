import type { AllianceCompletion, CountyDashboard, MonthCompletion } from '../api/schemas'

export type Step = 'import' | 'survey' | 'rotation'

/** What a county has to do first, nearest step first; nothing once alliances exist and owe something. */
export function firstSteps(county: CountyDashboard): Step[] {
  if (county.alliances > 0) return county.owed === 0 && county.months.every((m) => m.owed === 0) ? ['rotation'] : []
  return county.members === 0 && county.units === 0 ? ['import', 'survey', 'rotation'] : ['survey', 'rotation']
}

export type Completion = 'complete' | 'under-way' | 'behind' | 'paused' | 'nothing-owed'

/** How an alliance stands in a month: overdue reports weigh more than meetings still to come. */
export function completionOf(row: Pick<AllianceCompletion, 'owed' | 'reported' | 'overdue' | 'kinds'>): Completion {
  if (row.owed === 0) return Object.values(row.kinds).includes('SUSPENDED') ? 'paused' : 'nothing-owed'
  if (row.overdue > 0) return 'behind'
  return row.reported >= row.owed ? 'complete' : 'under-way'
}

/** All twelve months of the year, with zeroes where the service knows nothing. */
export function wholeYear(months: MonthCompletion[], year: number): MonthCompletion[] {
  const known = new Map(months.map((month) => [month.month.slice(0, 7), month]))
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return { owed: 0, held: 0, reported: 0, overdue: 0, ...known.get(month), month }
  })
}

/** 60000.00 as 60,000.00; yuan stay text, never a float. */
export function yuan(amount: string): string {
  const [whole = '0', cents = '00'] = amount.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + '.' + cents.padEnd(2, '0')
}
