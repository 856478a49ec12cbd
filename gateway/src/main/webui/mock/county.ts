import type { Alliance, ImportIssue, Rotation, Slot } from '../src/api/schemas'

/** The Lijin sample as the console's stand-in services know it during development. */
export type MockUnit = {
  id: string
  name: string
  sector: string
  town: string
  lon: number
  lat: number
  hasBranch: boolean
  members: number
  regular: number | null
  group: number
  seat: number
}

const ROWS: [string, number, number, number, number | null][] = [
  ['县农业农村局', 118.23196, 37.47492, 27, 4],
  ['县水利局', 118.23342, 37.47873, 24, 3],
  ['县自然资源局', 118.22762, 37.47304, 23, 4],
  ['县海洋发展和渔业局', 118.22889, 37.48055, 19, 2],
  ['县林业发展服务中心', 118.22942, 37.47904, 11, null],
  ['县供销社', 118.23493, 37.48066, 22, 3],
  ['县司法局', 118.26015, 37.50554, 26, 4],
  ['县法院', 118.25945, 37.5065, 25, 4],
  ['县检察院', 118.26612, 37.50062, 21, 3],
  ['县总工会', 118.26273, 37.50107, 18, 2],
  ['县妇联', 118.26063, 37.50532, 9, null],
  ['县残联', 118.2576, 37.5093, 12, null],
  ['县卫生健康局', 118.23095, 37.50394, 31, 4],
  ['县科学技术局', 118.2388, 37.51064, 16, 1],
  ['县文化和旅游局', 118.23446, 37.50374, 22, 3],
  ['县档案馆', 118.22972, 37.50303, 13, 2],
  ['县融媒体中心', 118.23328, 37.50761, 17, null],
  ['县疾控中心', 118.23673, 37.50505, 28, 4],
  ['县财政局', 118.26867, 37.48322, 29, 4],
  ['县发展改革局', 118.2666, 37.47721, 24, 3],
  ['县统计局', 118.26775, 37.47667, 14, null],
  ['县审计局', 118.26257, 37.47993, 20, 2],
  ['县市场监管局', 118.26119, 37.48413, 34, 4],
  ['县商务局', 118.26616, 37.48498, 27, 4],
]

const SECTORS = ['农林水利', '政法群团', '科教文卫', '财经综合']
const TOWNS = ['利津街道', '凤凰城街道', '凤凰城街道', '利津街道']

export const UNITS: MockUnit[] = ROWS.map(([name, lon, lat, members, regular], index) => {
  const group = Math.floor(index / 6)
  return {
    id: `u${index + 1}`,
    name,
    lon,
    lat,
    members,
    regular,
    hasBranch: regular !== null,
    group,
    seat: (index % 6) + 1,
    sector: SECTORS[group] ?? '',
    town: TOWNS[group] ?? '',
  }
})

export const ALLIANCES: Alliance[] = SECTORS.map((sector, index) => {
  const units = UNITS.filter((unit) => unit.group === index)
  return {
    id: `a${index + 1}`,
    no: index + 1,
    name: `${sector}联盟`,
    state: 'ACTIVE',
    unitCount: units.length,
    memberCount: units.reduce((sum, unit) => sum + unit.members, 0),
    leadUnitId: units[0]?.id,
    leadUnitName: units[0]?.name,
    effectiveOn: '2026-03-01',
  }
})

const SHIFTED: Record<number, [string, string]> = {
  1: ['2026-01-26', '星期日'],
  4: ['2026-04-27', '星期六'],
  7: ['2026-07-27', '星期六'],
  9: ['2026-09-28', '中秋节'],
  10: ['2026-10-26', '星期日'],
}

const DAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

export function rotationOf(allianceId: string, year: number): Rotation {
  const group = Number(allianceId.slice(1)) - 1
  const units = UNITS.filter((unit) => unit.group === group)
  const slots = Array.from({ length: 12 }, (_, index): Slot => {
    const unit = units[index % 6]
    const month = index + 1
    const plannedDate = `${year}-${String(month).padStart(2, '0')}-25`
    const [date, shiftReason] = SHIFTED[month] ?? [plannedDate, undefined]
    return {
      id: `${allianceId}-${year}-${month}`,
      month,
      plannedHostUnitId: unit?.id ?? '',
      plannedHostUnitName: unit?.name ?? '',
      actualHostUnitId: unit?.id,
      hostUnitName: unit?.name,
      plannedDate,
      date,
      shiftReason,
      // Of October nobody said whether it took place.
      state: date < DAY && month !== 10 ? 'DONE' : 'PLANNED',
      frozen: date < DAY,
      suspended: false,
    }
  })
  return {
    id: `r-${allianceId}-${year}`,
    allianceId,
    allianceName: ALLIANCES[group]?.name,
    year,
    dayOfMonth: 25,
    shift: 'NEXT',
    freezeMonths: 1,
    frozenBefore: `${year}-04-30`,
    provisional: year > 2026,
    holidaySource: year > 2026 ? '按法定节日暂排' : '国务院办公厅通知',
    slots,
    owed: [],
    dateProposals: [],
    warnings: [],
    wishes: { demands: [], closures: [], keyDays: [], units: [], months: [] },
    nextSeat: 1,
    version: 1,
    balance: units.map((unit) => ({
      unitId: unit.id,
      unitName: unit.name,
      seat: unit.seat,
      planned: 2,
      actual: 2,
      aboveShare: 0,
      owes: 0,
      isOwed: 0,
    })),
  }
}

export const ISSUES: Omit<ImportIssue, 'seq'>[] = [
  ...(
    [
      [14, '身份证号', 'ID_CHECK_DIGIT', '身份证号校验码不正确'],
      [29, '身份证号', 'ID_IMPOSSIBLE_DATE', '身份证号中的出生日期不存在'],
      [44, '姓名', 'REQUIRED', '姓名不能为空'],
      [81, '单位名称', 'UNIT_UNKNOWN', '系统中没有这个单位'],
      [124, '身份证号', 'DUPLICATE_IN_FILE', '与第 123 行的身份证号重复'],
      [204, '性别', 'SEX_CONFLICT', '性别与身份证号不一致'],
    ] as const
  ).map(([row, column, code, message]) => ({ row, column, code, message, severity: 'REJECTED' as const })),
  ...(
    [
      [264, '出生年月', 'BIRTH_CONFLICT', '出生年月与身份证号不一致,以身份证号为准'],
      [304, '身份证号', 'ID_UPGRADED_FROM_15', '15 位身份证号已升为 18 位'],
    ] as const
  ).map(([row, column, code, message]) => ({ row, column, code, message, severity: 'WARNED' as const })),
  ...Array.from({ length: 240 }, (_, index) => ({
    row: index + 4,
    column: '身份证号',
    code: 'DIVISION_UNKNOWN' as const,
    message: '行政区划代码 370599 不在名录中',
    severity: 'WARNED' as const,
  })),
]
