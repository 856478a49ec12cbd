import type { Office } from '../api/activityRules'
import type { FloatingDuties } from '../api/useFloating'
import type {
  Activity,
  ActivityKind,
  Alliance,
  CareVisit,
  OpenSwap,
  Page,
  Report,
  Rotation,
  Survey,
  SwapRequest,
  Transfer,
  UnitPosts,
} from '../api/schemas'

export type DutyKind =
  | 'returned'
  | 'overdue'
  | 'swapAsked'
  | 'confirm'
  | 'visits'
  | 'transferExpired'
  | 'floatingRed'
  | 'floatingAmber'
  | 'floatingUnrecorded'
  | 'survey'
  | 'roll'
  | 'report'
  | 'publish'
  | 'turn'
  | 'arrange'
  | 'signUp'
  | 'plan'
  | 'swapOpen'
  | 'liaison'
  | 'venue'
  | 'leader'

/** Who has answered of whom somebody asks; `people` as long as it is known. */
export type Answers = { confirmed: number; waiting: number; excused: number; people?: number }

/** One line of a list, with the place where it is done. */
export type DutyRow = { key: string; to: string; allianceId?: string } & (
  | { activity: Activity; report?: Report; answers?: Answers }
  | { swap: OpenSwap; reason: string }
  | { month: string; kind: ActivityKind | 'TURN'; host?: string }
  | { year: number }
  | { name: string; until?: string; lives?: string; heardOn?: string }
)

export type Duty = { kind: DutyKind; count: number; rows: DutyRow[] }

/** What the services have said so far; what has not come is missing, and nothing is asked of anybody for it. */
export type Known = {
  me: Office
  day: string
  now: string
  drafts?: Activity[]
  published?: Activity[]
  closed?: Activity[]
  held?: Activity[]
  /** Those that count for this month and the next, in every state. */
  months?: Activity[]
  reports: Map<string, Report>
  answers: Map<string, Answers>
  swaps?: OpenSwap[]
  requests: Map<string, SwapRequest>
  /** This year's and the next, as far as they are planned. */
  rotations?: Rotation[]
  alliances?: Alliance[]
  posts?: UnitPosts[]
  /** Of the own unit, whom nobody has heard of for long or knows where to find. */
  floating?: FloatingDuties
  /** Of the own unit, visits that should have been made before today. */
  visits?: Page<CareVisit>
  /** Letters that ran out without a receipt. */
  transfers?: Page<Transfer>
  /** Open surveys that one of the own units has not answered. */
  surveys?: { survey: Survey; unitName: string }[]
}

export const leads = ({ roles, leadAllianceIds }: Office, allianceId: string) =>
  roles.includes('lead-unit') && leadAllianceIds.includes(allianceId)

export const isOwn = ({ units }: Office, unitId: string | undefined) => units.some(({ id }) => id === unitId)
