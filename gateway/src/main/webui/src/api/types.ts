/** The shapes of docs/api that the console reads; named here once so that screens import one place. */

export type * from './activityTypes'

export type Page<T> = { items: T[]; next?: string | null; total?: number | null; totalIsEstimate?: boolean }

export type OwnUnit = { id: string; uscc: string; name: string }

export type Me = {
  subject: string
  username: string
  name?: string | null
  roles: string[]
  division: string
  units: OwnUnit[]
  allianceIds: string[]
  leadAllianceIds: string[]
}

export type MonthCompletion = { month: string; owed: number; held: number; reported: number; overdue: number }

export type AllianceCompletion = {
  allianceId: string
  no: number
  name: string
  leadUnitName?: string | null
  units: number
  members: number
  owed: number
  held: number
  reported: number
  overdue: number
}

export type ActivityKind = 'MEETING' | 'THEME_DAY' | 'COLLECTIVE'

export type CountyDashboard = {
  month: string
  alliances: number
  units: number
  members: number
  owed: number
  held: number
  reported: number
  overdue: number
  fundBalance: string
  /** When these figures were read. */
  asOf: string
  /** When the last event of another service arrived. */
  heardUntil?: string | null
  rows: AllianceCompletion[]
  months: MonthCompletion[]
  missed: { allianceId: string; allianceName: string; month: string; kind: ActivityKind }[]
  gaps: { withLiaison: number; withVenue: number; units: number }
}

export type Alliance = {
  id: string
  no: number
  name: string
  state: string
  effectiveOn: string
  unitCount: number
  memberCount: number
  leadUnitId?: string | null
  leadUnitName?: string | null
  leaderMemberId?: string | null
  /** Absent where members-service does not tell it to the reader. */
  leaderName?: string | null
}

export type AllianceDetail = Alliance & {
  documentNo: string
  proposalId: string
  asOf: string
  leadUnits: { unitId: string; unitName: string; from: string; to?: string | null; documentNo: string }[]
  leaders: Leader[]
}

export type Leader = {
  memberId: string
  /** Absent where members-service does not tell it to the reader. */
  name?: string | null
  from: string
  to?: string | null
  state: string
  meetingOn: string
  present: number
}

export type AllianceUnit = {
  unitId: string
  unitName: string
  uscc: string
  seat: number
  from: string
  to?: string | null
  lead: boolean
  memberCount: number
}

export type UnitPosts = {
  unitId: string
  unitName: string
  allianceId: string
  seat: number
  liaison?: Liaison | null
  venue?: Venue | null
  gaps: ('LIAISON' | 'VENUE')[]
}

export type Liaison = { name: string; phoneMasked: string; userSub?: string | null; from: string }

export type Venue = { address: string; capacity: number; stepFree: boolean; contact: string; from: string }

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

export type Balance = {
  unitId: string
  unitName: string
  seat: number
  planned: number
  actual: number
  lastYear?: number | null
  aboveShare: number
  owes: number
  isOwed: number
}

export type OwedTurn = { debtorUnitId: string; debtorName: string; creditorUnitId: string; creditorName: string; since: string }

export type DateProposal = { month: number; from: string; to: string; frozen: boolean; reason: string }

/** What a year was given of what was asked; the service leaves nothing out but says null for what was not said. */
export type GrantedWishes = {
  demands?: { kind: 'CANNOT_HOST' | 'MUST_HOST' | 'ON_DAY'; month: number; unitId?: string | null; day?: string | null }[]
  closures?: { unitId: string; from: string; to: string }[]
  keyDays?: { name: string; month?: number | null; within?: number | null }[]
  units?: {
    unitId: string
    places?: { name: string; capacity: number; cost?: number | null; closed?: string[] | null }[] | null
    themes?: string[] | null
  }[]
  months?: { month: number; heads?: number | null; theme?: string | null }[]
}

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
  warnings: string[]
  quality?: PlanQuality | null
  /** What the year was asked for and given. */
  wishes?: GrantedWishes | null
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

/** What one soft rule costs, in points; fewer are better. */
export type ScorePart = { rule: string; label: string; points: number }

/** What a plan costs and how good it is known to be. */
export type PlanQuality = { points: number; parts: ScorePart[]; proofText: string }

/** Why a unit hosts a month, and what it would cost if another one did. */
export type Why = {
  reasons: string[]
  alternatives: { unitId: string; unitName: string; more?: number | null; because?: string | null; sentence: string }[]
  secondBest?: { sentence: string } | null
  points: number
  parts: ScorePart[]
  proofText: string
}

/** One line of a year's arrangement: a day off, or a weekend day that is worked. */
export type HolidayDay = { date: string; name: string; off: boolean }

/** A date worth an activity of its own; `markedOn` is a working day within three days, when there is one. */
export type KeyDay = { name: string; date: string; markedOn?: string | null }

export type HolidayTable = { year: number; provisional: boolean; source: string; days: HolidayDay[]; keyDates: KeyDay[] }

/** A planned year of an alliance, as the list names it. */
export type RotationLine = { id: string; allianceId: string; allianceName: string; year: number; provisional: boolean }

export type ReplanState = 'QUEUED' | 'RUNNING' | 'DONE' | 'IMPOSSIBLE' | 'CANCELLED'

export type Replan = {
  id: string
  state: ReplanState
  progress: number
  reason: string
  changes: { month: number; fromUnitName: string; toUnitName: string; fromDate: string; toDate: string; why: string }[]
  quality?: PlanQuality | null
  failure?: string | null
  applied: boolean
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
  sex: number
  birth: string
  category: 'VETERAN' | 'RETIRED'
  unitId: string
  unitName: string
  idNoMasked: string
  phoneMasked?: string | null
  state: string
}

export type SealedField = 'idNo' | 'phone' | 'address' | 'familyContact'

export type Revealed = {
  id: string
  idNo?: string | null
  phone?: string | null
  address?: string | null
  familyContact?: { name?: string | null; phone?: string | null } | null
}

export type SurveyState = 'DRAFT' | 'OPEN' | 'CLOSED'

export type Survey = {
  id: string
  year: number
  title: string
  opensOn: string
  closesOn: string
  state: SurveyState
  closeReason?: string | null
  closedAt?: string | null
  snapshotHash?: string | null
}

export type UnitName = { unitId: string; unitName: string }

/** One import of a survey workbook. */
export type SurveyImport = {
  id: string
  surveyId: string
  state: ImportState
  rows: ImportJob['rows']
  failure?: string | null
  fileName: string
}

export type SurveyProgress = {
  expected: number
  returned: number
  missing: UnitName[]
  overdue: UnitName[]
  closesOn: string
  state: SurveyState
}

export type Candidate = {
  unitId: string
  unitName: string
  reason: 'NO_BRANCH' | 'LOW_PARTICIPATION'
  memberCount: number
  regularCount?: number | null
}

export type ProposalState = 'SOLVING' | 'DRAFT' | 'APPROVED' | 'REJECTED' | 'FAILED' | 'CANCELLED'

export type ProposalSummary = {
  id: string
  surveyId: string
  state: ProposalState
  progress: number
  groups: number
  cost?: number | null
  createdBy: string
  createdAt: string
  documentNo?: string | null
}

export type SecondBest = { group: number; change: number; how: string }

export type Placement = {
  unitId: string
  unitName: string
  memberCount: number
  lon?: number | null
  lat?: number | null
  sector?: string | null
  town?: string | null
  pinned: boolean
  moved: boolean
  kilometres: number
  reasons: string[]
  secondBest?: SecondBest | null
}

export type Group = {
  no: number
  leadUnitSuggestion?: string | null
  leadUnitName?: string | null
  memberCount: number
  units: Placement[]
}

/** The parts of the cost in kilometre equivalents; less is better. */
export type Score = { total: number; distance: number; sector: number; town: number; balance: number; stability: number }

export type Standing = {
  state: 'OPTIMAL' | 'BOUNDED' | 'NO_PROOF'
  bound?: number | null
  gapPercent?: number | null
  text: string
}

export type Proposal = {
  id: string
  surveyId: string
  state: ProposalState
  progress: number
  score?: Score | null
  standing?: Standing | null
  cutShort: boolean
  groups: Group[]
  notices: string[]
  /** Hard rules a manual move broke. */
  broken: string[]
  /** Why there is no proposal. */
  failure: string[]
  documentNo?: string | null
  effectiveOn?: string | null
  reason?: string | null
  createdAt: string
}

/** "This unit in that group instead", perhaps by exchange; `change` is absent when impossible. */
export type Alternative = { group: number; possible: boolean; change?: number | null; text: string }

export type MovePrice = { change: number; broken: string[] }
