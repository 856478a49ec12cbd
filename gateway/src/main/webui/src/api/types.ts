/** The shapes of docs/api that the console reads; named here once so that screens import one place. */

export type Page<T> = { items: T[]; next?: string | null; total?: number | null }

export type Me = {
  subject: string
  username: string
  name?: string | null
  roles: string[]
  division?: string | null
  units?: string[]
  allianceIds?: string[]
  leadAllianceIds?: string[]
}

export type MonthCompletion = { month: string; owed: number; held: number; reported: number; overdue?: number }

export type AllianceCompletion = {
  allianceId: string
  no?: number
  name?: string
  owed: number
  held: number
  reported: number
  overdue?: number
}

export type CountyDashboard = {
  alliances: number
  units: number
  members: number
  owed: number
  held: number
  reported: number
  overdue: number
  fundBalance?: string | null
  specialDifficulty?: number | null
  asOf?: string | null
  months?: MonthCompletion[]
  byAlliance?: AllianceCompletion[]
}

export type Alliance = {
  id: string
  no: number
  name: string
  state: string
  unitCount: number
  memberCount: number
  leadUnitId?: string | null
  leadUnitName?: string | null
  leaderName?: string | null
}

export type AllianceUnit = { unitId: string; unitName: string; memberCount?: number; liaisonName?: string | null; venueName?: string | null }

export type SlotState = 'PLANNED' | 'CONFIRMED' | 'DONE' | 'DEFERRED' | 'SWAPPED' | 'SUBSTITUTED' | 'CANCELLED'

export type Slot = {
  id: string
  month: number
  plannedHostUnitId: string
  plannedHostUnitName: string
  actualHostUnitId?: string | null
  hostUnitName?: string | null
  plannedDate: string
  date: string
  state: SlotState
  reason?: string | null
  shiftReason?: string | null
  frozen: boolean
}

export type Balance = { unitId: string; unitName: string; seat: number; planned: number; actual: number; owes: number; isOwed: number }

export type OwedTurn = { debtorUnitId: string; debtorName: string; creditorUnitId: string; creditorName: string; since: string }

export type DateProposal = { month: number; from: string; to: string; frozen: boolean; reason: string }

export type Rotation = {
  id: string
  allianceId: string
  allianceName?: string | null
  year: number
  dayOfMonth: number
  shift: 'NEXT' | 'PREVIOUS'
  freezeMonths: number
  frozenBefore: string
  provisional: boolean
  holidaySource: string
  slots: Slot[]
  balance: Balance[]
  owed: OwedTurn[]
  dateProposals: DateProposal[]
  nextSeat: number
  version: number
}

/** What a change of a turn does, before and after it is made. */
export type TurnEffect = {
  saved: boolean
  changed: {
    slotId: string
    month: number
    hostNameBefore?: string | null
    dateBefore: string
    hostNameAfter?: string | null
    dateAfter: string
    stateAfter: SlotState
    reason?: string | null
  }[]
  balance: { unitId: string; unitName: string; before: number; after: number }[]
  swapRequestId?: string | null
  swapState?: string | null
}

export type SwapRequest = {
  id: string
  fromSlotId: string
  withSlotId: string
  fromUnitId: string
  withUnitId: string
  reason: string
  state: string
  fromAccepted: boolean
  withAccepted: boolean
}

export type Why = {
  sentences?: string[]
  alternatives?: { unitId: string; unitName: string; cost?: number | null; impossible?: string | null }[]
}

export type ImportKind = 'UNITS' | 'MEMBERS'
export type ImportMode = 'VALIDATE' | 'APPLY'
export type ImportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'

export type ImportJob = {
  id: string
  kind: string
  mode: string
  state: ImportState
  rows: { total: number; accepted: number; warned: number; rejected: number }
  /** The sheet's own statement of its rows, 0 when it makes none. */
  expectedRows: number
  created: number
  changed: number
  unchanged: number
  issues: { code: string; severity: Severity; count: number }[]
  failure?: { code: string; detail: string } | null
  fileName: string
  createdAt: string
}

export type Severity = 'REJECTED' | 'WARNED'

export type ImportIssue = { seq: number; row: number; column: string; code: string; severity: Severity; message: string }

export type Unit = {
  id: string
  uscc?: string
  name: string
  sector?: string | null
  town?: string | null
  lon?: number | null
  lat?: number | null
  hasBranch?: boolean | null
  state?: string
}

export type Member = {
  id: string
  name: string
  sex?: string | null
  birth?: string | null
  category?: string | null
  unitId?: string | null
  unitName?: string | null
  idNoMasked?: string | null
  phoneMasked?: string | null
  state?: string
}

export type Survey = { id: string; year: number; title: string; opensOn: string; closesOn: string; state: string }

export type SurveyProgress = { expected: number; returned: number; missing: { unitId: string; unitName: string }[] }

export type Candidate = {
  unitId: string
  unitName: string
  reason: 'NO_BRANCH' | 'LOW_PARTICIPATION'
  memberCount: number
  regularCount?: number | null
}

export type ProposalState = 'SOLVING' | 'DRAFT' | 'APPROVED' | 'REJECTED'

export type ProposalUnit = {
  unitId: string
  unitName: string
  reasons?: string[]
  memberCount?: number
  sector?: string | null
  town?: string | null
  lon?: number | null
  lat?: number | null
  moved?: boolean
  secondBest?: { group: number; cost: number } | null
}

export type ProposalGroup = {
  no: number
  leadUnitSuggestion?: string | null
  memberCount: number
  units: ProposalUnit[]
}

export type Score = { total?: number | null; parts?: { name: string; value: number }[] }

export type Proposal = {
  id: string
  surveyId?: string
  state: ProposalState
  score?: Score | number | null
  proof?: { optimal?: boolean; bound?: number | null; text?: string | null } | null
  progress?: number | null
  createdAt?: string | null
  groups: ProposalGroup[]
}

export type Activity = {
  id: string
  allianceId: string
  slotId?: string | null
  kind: string
  title: string
  hostUnitId: string
  hostUnitName?: string | null
  startsAt: string
  endsAt: string
  venueName?: string | null
  capacity?: number | null
  state: string
}

export type Registration = { memberId: string; name?: string | null; unitName?: string | null; state: string; position?: number | null }

export type AttendanceStatus = 'PRESENT' | 'EXCUSED' | 'ABSENT' | 'AT_HOME'

export type AttendanceRow = { memberId: string; name?: string | null; unitName?: string | null; status?: AttendanceStatus | null }

export type Message = { id: string; recipientId: string; channel: string; state: string; reason?: string | null }
