import type { Member, StatisticsCriterion, StatisticsGroup } from '../src/api/schemas'

/** The groups of each criterion, as the service lists them. */
export const GROUPS: Record<StatisticsCriterion, StatisticsGroup[]> = {
  CATEGORY: ['VETERAN', 'RETIRED', 'RETIRED_NON_CADRE'],
  SEX: ['MALE', 'FEMALE', 'SEX_UNKNOWN'],
  AGE_BAND: ['BELOW_70', 'FROM_70', 'FROM_80', 'FROM_90'],
  EDUCATION: [
    'POSTGRADUATE',
    'UNDERGRADUATE',
    'JUNIOR_COLLEGE',
    'SECONDARY_VOCATIONAL',
    'SENIOR_HIGH',
    'JUNIOR_HIGH',
    'PRIMARY_SCHOOL',
    'EDUCATION_OTHER',
    'EDUCATION_UNKNOWN',
  ],
  JOINED_PERIOD: [
    'LAND_REVOLUTION',
    'RESISTANCE_EARLY',
    'RESISTANCE_LATE',
    'LIBERATION',
    'AFTER_FOUNDING',
    'AFTER_THIRD_PLENUM',
    'AFTER_18TH_CONGRESS',
    'JOINED_UNKNOWN',
  ],
  UNIT_NATURE: ['ADMINISTRATION', 'INSTITUTION', 'MASS_ORGANISATION', 'ENTERPRISE', 'SOCIAL_ORGANISATION', 'NATURE_OTHER'],
  FLOATING: ['AWAY', 'AT_HOME', 'FLOATING_UNKNOWN'],
}

/** In which group somebody invented is on a day. */
export function groupOf(member: Member, by: StatisticsCriterion, asOf: string): StatisticsGroup {
  const some = (groups: StatisticsGroup[]) => groups[Number(member.id.at(-1)) % groups.length] ?? 'AT_HOME'
  switch (by) {
    case 'CATEGORY':
      return member.category
    case 'SEX':
      return member.sex === 2 ? 'FEMALE' : 'MALE'
    case 'AGE_BAND': {
      const born = (member.birth + '-01').slice(0, 10)
      const age = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0)
      return age < 70 ? 'BELOW_70' : age < 80 ? 'FROM_70' : age < 90 ? 'FROM_80' : 'FROM_90'
    }
    case 'EDUCATION':
      return some(['UNDERGRADUATE', 'JUNIOR_COLLEGE', 'SECONDARY_VOCATIONAL', 'SENIOR_HIGH', 'EDUCATION_UNKNOWN'])
    case 'JOINED_PERIOD':
      return some(['LIBERATION', 'AFTER_FOUNDING', 'AFTER_FOUNDING', 'AFTER_THIRD_PLENUM', 'JOINED_UNKNOWN'])
    case 'UNIT_NATURE':
      return member.unitId.length % 2 === 0 ? 'INSTITUTION' : 'ADMINISTRATION'
    case 'FLOATING':
      return member.state === 'FLOATING_OUT' ? 'AWAY' : 'AT_HOME'
  }
}

/** Whether somebody is in all of these groups on a day. */
export function isIn(member: Member, groups: string[], asOf: string): boolean {
  const criteria = Object.keys(GROUPS) as StatisticsCriterion[]
  return groups.every((group) => criteria.some((by) => groupOf(member, by, asOf) === group))
}
