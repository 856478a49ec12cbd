import type { components as ActivitiesApi } from './generated/activities'
import type { components as AllianceApi } from './generated/alliance'
import type { components as MembersApi } from './generated/members'
import type * as Ours from './types'
import type { Designation, NewLiaison, NewVenue, Nomination } from './useAlliances'
import type { MonthWish, NewReplan, NewRotation, UnitMeans } from './useRotation'

/*
 * The OpenAPI documents say which members an answer has, but not which of them are always there; types.ts adds that. This
 * file holds the two together: `npm run lint` fails when types.ts reads a member that no document knows.
 */

type Activities = ActivitiesApi['schemas']
type Alliance = AllianceApi['schemas']
type Members = MembersApi['schemas']

type Undocumented<Read, Documented> = Exclude<keyof Read, keyof Documented>
type None<T extends never> = T

export type Contract = [
  None<Undocumented<Ours.Rotation, Activities['RotationView']>>,
  None<Undocumented<Ours.Slot, Activities['SlotView']>>,
  None<Undocumented<Ours.Balance, Activities['TurnBalance']>>,
  None<Undocumented<Ours.OwedTurn, Activities['OwedTurn']>>,
  None<Undocumented<Ours.TurnEffect, Activities['Effect']>>,
  None<Undocumented<Ours.SwapRequest, Activities['SwapView']>>,
  None<Undocumented<Ours.Why, Activities['Explanation']>>,
  None<Undocumented<Ours.Replan, Activities['ReplanView']>>,
  None<Undocumented<NewRotation, Activities['RotationDraft']>>,
  None<Undocumented<NewReplan, Activities['ReplanDraft']>>,
  None<Undocumented<UnitMeans, Activities['UnitMeans']>>,
  None<Undocumented<MonthWish, Activities['MonthWish']>>,
  None<Undocumented<Ours.GrantedWishes, Activities['Wishes']>>,
  None<Undocumented<Ours.RotationLine, Activities['RotationLine']>>,
  None<Undocumented<Ours.HolidayTable, Activities['HolidayTableView']>>,
  None<Undocumented<Ours.HolidayDay, Activities['HolidayDay']>>,
  None<Undocumented<Ours.KeyDay, Activities['KeyDay']>>,
  None<Undocumented<Ours.Activity, Activities['ActivityView']>>,
  None<Undocumented<Ours.Registration, Activities['RegistrationLine']>>,
  None<Undocumented<Ours.RollLine, Activities['AttendanceLine']>>,
  None<Undocumented<Ours.Report, Activities['ReportView']>>,
  None<Undocumented<Ours.CountyDashboard, Alliance['County']>>,
  None<Undocumented<Ours.AllianceCompletion, Alliance['AllianceRow']>>,
  None<Undocumented<Ours.MonthCompletion, Alliance['MonthRow']>>,
  None<Undocumented<Ours.Me, Alliance['Me']>>,
  None<Undocumented<Ours.Alliance, Alliance['AllianceView']>>,
  None<Undocumented<Ours.AllianceDetail, Alliance['AllianceDetail']>>,
  None<Undocumented<Ours.AllianceUnit, Alliance['UnitView']>>,
  None<Undocumented<Ours.UnitPosts, Alliance['UnitPosts']>>,
  None<Undocumented<Ours.Leader, Alliance['LeaderView']>>,
  None<Undocumented<Designation, Alliance['Designation']>>,
  None<Undocumented<Nomination, Alliance['Nomination']>>,
  None<Undocumented<Ours.Liaison, Alliance['LiaisonView']>>,
  None<Undocumented<Ours.Venue, Alliance['VenueView']>>,
  None<Undocumented<NewLiaison, Alliance['NewLiaison']>>,
  None<Undocumented<NewVenue, Alliance['NewVenue']>>,
  None<Undocumented<Ours.Survey, Alliance['SurveyView']>>,
  None<Undocumented<Ours.SurveyImport, Alliance['JobView']>>,
  None<Undocumented<Ours.SurveyProgress, Alliance['Progress']>>,
  None<Undocumented<Ours.Candidate, Alliance['CandidateView']>>,
  None<Undocumented<Ours.Proposal, Alliance['ProposalView']>>,
  None<Undocumented<Ours.ProposalSummary, Alliance['Summary']>>,
  None<Undocumented<Ours.Group, Alliance['GroupView']>>,
  None<Undocumented<Ours.Score, Alliance['Score']>>,
  None<Undocumented<Ours.MovePrice, Alliance['MoveView']>>,
  None<Undocumented<Ours.Alternative, Alliance['Alternative']>>,
  None<Undocumented<Ours.ImportJob, Members['JobView']>>,
  None<Undocumented<Ours.ImportIssue, Members['IssueItem']>>,
  None<Undocumented<Ours.Member, Members['MemberItem']>>,
  None<Undocumented<Ours.Revealed, Members['Revealed']>>,
]
