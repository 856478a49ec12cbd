import type { Activity, ActivityState, Me } from './schemas'

type Known = Pick<Activity, 'state' | 'startsAt'>

const COUNTY = ['county-committee', 'org-dept']
const OF_A_UNIT = ['lead-unit', 'liaison', 'branch-secretary']

/** In which office somebody acts. */
export type Office = Pick<Me, 'roles' | 'units' | 'leadAllianceIds'>

export function hasBegun({ startsAt }: Known, now = new Date()): boolean {
  return new Date(startsAt) <= now
}

/** Who looks after an activity, keeps its roll and hands its report in: the county, the lead unit, the host. The service refuses others. */
export function mayManage({ allianceId, hostUnitId }: Pick<Activity, 'allianceId' | 'hostUnitId'>, me: Office): boolean {
  if (me.roles.some((role) => COUNTY.includes(role))) return true
  if (me.roles.includes('lead-unit') && me.leadAllianceIds.includes(allianceId)) return true
  return me.roles.some((role) => OF_A_UNIT.includes(role)) && me.units.some((unit) => unit.id === hostUnitId)
}

export function takesSignUps(activity: Known, now = new Date()): boolean {
  return activity.state === 'PUBLISHED' && !hasBegun(activity, now)
}

/** Whether a leave is late: the activity has begun, and its report is not accepted yet. */
export function takesLateLeave(activity: Known, now = new Date()): boolean {
  const { state } = activity
  return state === 'HELD' || state === 'REPORTED' || ((state === 'PUBLISHED' || state === 'CLOSED') && hasBegun(activity, now))
}

/** A late leave is approved by the committee, or by the secretary of the member's own branch. */
export function mayApproveLeave({ roles, units }: Office, unitId: string): boolean {
  return roles.includes('county-committee') || (roles.includes('branch-secretary') && units.some(({ id }) => id === unitId))
}

export function wasHeld(state: ActivityState): boolean {
  return state === 'HELD' || state === 'REPORTED' || state === 'ACCEPTED'
}
