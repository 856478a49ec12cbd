import type {
  MemberRecord,
  NewStanding,
  Organisation,
  Standing,
  Transfer,
  TransferKind,
  TransferState,
} from '../../api/schemas'
import { shiftDay } from '../../i18n/dates'
import type { Tone } from '../../ui/Badge'

export const KINDS: TransferKind[] = ['IN_COUNTY', 'OTHER_COUNTY', 'OUTSIDE']
export const FILTERS = ['OPEN', 'EXPIRING', 'EXPIRED', 'RECEIVED', 'RETURNED', 'WITHDRAWN', 'ALL'] as const

/** For how many days a letter may be valid, as the service keeps it. */
export const MOST_DAYS: Record<TransferKind, number> = { IN_COUNTY: 90, OTHER_COUNTY: 90, OUTSIDE: 180 }

const TONES: Record<TransferState, Tone> = {
  ISSUED: 'info',
  EXPIRED: 'bad',
  RECEIVED: 'good',
  RETURNED: 'warn',
  WITHDRAWN: 'plain',
}

export const toneOfTransfer = (state: TransferState): Tone => TONES[state]

/** The last day of a letter: that of its issue is not counted. */
export function lastDayOf(issuedOn: string, days: string): string | null {
  const count = Number(days)
  return issuedOn === '' || !Number.isInteger(count) || count < 1 || count > 180 ? null : shiftDay(issuedOn, count)
}

/** Neither received nor returned nor taken back. */
export const isOpen = ({ state }: Transfer) => state === 'ISSUED' || state === 'EXPIRED'

/** Which branches take party relations. */
export const takesMembers = ({ level, form }: Organisation) => level === 'BRANCH' && form !== 'FUNCTIONAL'

/** Branches by the words they are chosen by: with their units where several are called alike. */
export function branchLabels(orgs: Organisation[]): Map<string, string> {
  const times = new Map<string, number>()
  for (const { name } of orgs) times.set(name, (times.get(name) ?? 0) + 1)
  return new Map(
    orgs.map(({ id, name, unitNames }) => [
      id,
      times.get(name) === 1 ? name : `${name}（${unitNames.join('、') || id.slice(-4)}）`,
    ]),
  )
}

/** The one that is called so. */
export function calledSo(labels: Map<string, string>, typed: string): string | undefined {
  const [id, other] = [...labels].filter(([, label]) => label === typed.trim()).map(([key]) => key)
  return other === undefined ? id : undefined
}

export type StandingKind = NewStanding['state']

/** What may be said next of somebody; the service decides, this is what is offered. */
export function nextStandings(state: MemberRecord['state'], decides: boolean): StandingKind[] {
  if (state === 'ACTIVE' || state === 'FLOATING_OUT')
    return decides ? ['LOST_CONTACT', 'TRANSFERRED_OUT', 'EXPELLED'] : ['LOST_CONTACT']
  if (state === 'LOST_CONTACT' && decides) return ['PARTY_MEMBERSHIP_STOPPED', 'TRANSFERRED_OUT']
  return state === 'PARTY_MEMBERSHIP_STOPPED' && decides ? ['EXPELLED'] : []
}

/** How somebody stands now, other than at home or away. */
export const currentOf = (standings: Standing[]) => standings.find(({ until, withdrawn }) => !until && !withdrawn)

/** Who may take back or end what: a branch only that somebody is lost. */
export const mayUndo = (standing: Standing, decides: boolean) => decides || standing.state === 'LOST_CONTACT'

export const mayEnd = ({ state }: Standing) => state === 'LOST_CONTACT' || state === 'PARTY_MEMBERSHIP_STOPPED'
