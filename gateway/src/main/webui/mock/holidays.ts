import type { HolidayDraft, HolidayTable } from '../src/api/schemas'
import { ok, problem, type Route } from './route.ts'

type Table = HolidayDraft

const tables = new Map<string, Table & { version: number }>()

/** The statutory days that have a fixed date are enough to look at. */
function tableOf(year: string): Table & { version: number } {
  const days = (name: string, dates: string[]) => dates.map((date) => ({ date: `${year}-${date}`, name, off: true }))
  return (
    tables.get(year) ?? {
      provisional: year > '2026',
      source: year > '2026' ? '法定节假日，放假安排尚未公布' : '国务院办公厅通知',
      version: -1,
      days: [
        ...days('元旦', ['01-01']),
        ...days('春节', ['02-16', '02-17', '02-18', '02-19']),
        { date: `${year}-02-28`, name: '春节', off: false },
        ...days('劳动节', ['05-01', '05-02']),
        ...days('国庆节', ['10-01', '10-02', '10-03']),
      ],
    }
  )
}

const viewOf = (year: string, { version, ...table }: Table & { version: number }) =>
  ok<HolidayTable>(
    {
      year: Number(year),
      ...table,
      warnings: [],
      keyDates: [
        ['元旦', '01-01', '01-04'],
        ['春节', '02-17', ''],
        ['元宵节', '03-03', '03-03'],
        ['劳动节', '05-01', '04-30'],
        ['七一', '07-01', '07-01'],
        ['国庆节', '10-01', '09-30'],
        ['重阳节', '10-18', '10-19'],
      ].map(([name = '', date = '', markedOn]) => ({
        name,
        date: `${year}-${date}`,
        markedOn: markedOn ? `${year}-${markedOn}` : undefined,
      })),
    },
    { etag: `"${version}"` },
  )

/** A source that mentions 冲突 stands for somebody else who saved in between. */
export const HOLIDAYS: Route[] = [
  ['GET', /^\/api\/v1\/holidays\/(\d+)$/, ([year = '']) => viewOf(year, tableOf(year))],
  [
    'PUT',
    /^\/api\/v1\/holidays\/(\d+)$/,
    ([year = ''], _, body) => {
      const draft = body as unknown as Table
      if (draft.source.includes('冲突')) return problem(412, 'STALE', '内容已被他人修改，请刷新后再试')
      tables.set(year, { ...draft, version: tableOf(year).version + 1 })
      return viewOf(year, tableOf(year))
    },
  ],
]
