import type { components as ActivitiesApi } from './generated/activities'
import type { components as AllianceApi } from './generated/alliance'
import type { components as MembersApi } from './generated/members'
import type { components as NotificationApi } from './generated/notification'

/*
 * The shapes of docs/api under the names that screens use. Nothing is written by hand here: `npm run types` generates them
 * from the documents, and `npm run check` refuses what is stale.
 */

type Activities = ActivitiesApi['schemas']
type Alliances = AllianceApi['schemas']
type Members = MembersApi['schemas']
type Notifications = NotificationApi['schemas']

/** A page of any list: the documents name one for each kind of row. */
export type Page<T> = Omit<Members['PageMemberItem'], 'items'> & { items: T[] }

// Who is logged in, the county
export type Me = Alliances['Me']
export type CountyDashboard = Alliances['County']
export type AllianceCompletion = Alliances['AllianceRow']
export type MonthCompletion = Alliances['MonthRow']

// Alliances and their posts
export type Alliance = Alliances['AllianceView']
export type AllianceDetail = Alliances['AllianceDetail']
export type AllianceUnit = Alliances['UnitView']
export type Leader = Alliances['LeaderView']
export type UnitPosts = Alliances['UnitPosts']
export type Liaison = Alliances['LiaisonView']
export type LeadUnit = Alliances['LeadUnitView']
export type Venue = Alliances['VenueView']
export type NewLiaison = Alliances['NewLiaison']
export type NewVenue = Alliances['NewVenue']
export type Designation = Alliances['Designation']
export type Joining = Alliances['Joining']
export type Leaving = Alliances['Leaving']
export type Nomination = Alliances['Nomination']

// Surveys
export type Survey = Alliances['SurveyView']
export type NewSurvey = Alliances['NewSurvey']
export type SurveyAnswer = Alliances['NewAnswer']
export type ReturnedAnswer = Alliances['AnswerView']
export type SurveyImport = Alliances['SurveyImport']
export type SurveyReading = Alliances['SurveyReading']
export type SurveyProgress = Alliances['Progress']
export type UnitName = Alliances['UnitName']
export type Candidate = Alliances['CandidateView']

// Grouping
export type Proposal = Alliances['ProposalView']
export type ProposalState = Proposal['state']
export type ProposalSummary = Alliances['Summary']
export type NewProposal = Alliances['NewProposal']
export type Group = Alliances['GroupView']
export type Placement = Group['units'][number]
export type Score = Alliances['Score']
export type Move = Alliances['Move']
export type MovePrice = Alliances['MoveView']
export type Alternative = Alliances['Alternative']
export type Approval = Alliances['Approval']
export type Approved = Alliances['ApprovedView']

// Rotation
export type Rotation = Activities['RotationView']
export type RotationLine = Activities['RotationLine']
export type Slot = Activities['SlotView']
export type SlotState = Slot['state']
export type Balance = Activities['TurnBalance']
export type PlanQuality = Activities['PlanQuality']
export type Explanation = Activities['Explanation']
export type GrantedWishes = Activities['Wishes']
export type Demand = Activities['Demand']
export type Closure = Activities['Closure']
export type UnitMeans = Activities['UnitMeans']
export type YearWishes = Omit<NewReplan, 'reason'>
export type MonthWish = Activities['MonthWish']
export type NewRotation = Activities['RotationDraft']
export type NewReplan = Activities['ReplanDraft']
export type Replan = Activities['ReplanView']
export type TurnEffect = Activities['Effect']
export type SwapRequest = Activities['SwapView']
export type OpenSwap = Activities['OpenSwap']
export type NewSwap = Activities['SwapDraft']
export type NewSubstitution = Activities['SubstituteDraft']
export type TurnReason = Activities['TurnReason']
export type UnitMerger = Activities['MergerDraft']

// Holidays
export type HolidayTable = Activities['HolidayTableView']
export type HolidayDraft = Activities['HolidayDraft']
export type HolidayDay = Activities['HolidayDay']
export type HolidayLine = Activities['HolidayLine']
export type KeyDay = Activities['KeyDay']

// Activities
export type Activity = Activities['ActivityView']
export type ActivityKind = Activity['kind']
export type ActivityState = Activity['state']
export type NewActivity = Activities['ActivityDraft']
export type ActivityType = Activities['TypeNode']
export type NewActivityType = Activities['TypeDraft']
export type TypeTree = Activities['TypeTree']
export type TypeUsage = Activities['TypeUsage']
export type CancelReason = Activities['CancelReason']
export type ReturnReason = Activities['ReturnReason']
export type NewDate = Activities['NewDate']
export type ActivityCorrection = Activities['ActivityCorrection']
export type MonthAttendance = Activities['MonthAttendance']
export type Registration = Activities['RegistrationLine']
export type RegistrationState = Registration['state']
export type SignUp = Activities['SignUp']
export type SignUpChannel = Registration['channel']
export type SignUpOutcomes = Activities['SignUpOutcomes']
export type SignUpOutcome = Activities['SignUpOutcome']
export type Leave = Activities['Leave']
export type MonthSheet = Activities['MonthSheet']
export type AttendanceSheet = Activities['AttendanceSheet']
export type RecordedSheet = Activities['RecordedSheet']
export type AttendanceStatus = Activities['AttendanceStatus']
export type AttendanceMarks = Activities['AttendanceMarks']
export type AttendanceMark = Activities['AttendanceMark']
export type Report = Activities['ReportView']
export type ReportDraft = Activities['ReportDraft']
export type ReportPhoto = Report['photos'][number]
export type UploadedPhoto = Activities['UploadedPhoto']

// Members and imports
export type Member = Members['MemberItem']
export type RollPerson = Members['RollPerson']
export type MemberRecord = Members['MemberView']
export type Revealed = Members['Revealed']
type Reveal = Members['Reveal']
export type SealedField = Reveal['fields'][number]
export type Unit = Members['UnitView']
export type ImportJob = Members['JobView']
export type ImportKind = ImportJob['kind']
export type ImportMode = ImportJob['mode']
export type ImportIssue = Members['IssueItem']
export type Severity = ImportIssue['severity']
export type ImportChange = Members['ChangeItem']
export type ImportChangeKind = ImportChange['kind']
export type ImportField = ImportChange['fields'][number]
export type ImportDecision = Members['DecisionForm']
export type UndoPreview = Members['UndoPreview']
export type ImportReading = Members['ImportReading']
export type ReadSheet = Members['ReadSheet']
export type ReadTable = Members['ReadTable']
export type ReadColumn = Members['ReadColumn']
export type FieldChoice = Members['FieldChoice']
export type ReadingCorrection = Members['ReadingCorrection']
export type KnownHeadings = Members['KnownHeadings']
export type KnownHeading = Members['KnownHeading']
export type HeadingForm = Members['HeadingForm']
export type KnownSurveyHeadings = Alliances['KnownSurveyHeadings']
export type SurveyHeadingForm = Alliances['SurveyHeadingForm']

// Party organisations
export type Organisation = Members['OrgItem']
export type OrganisationRecord = Members['OrgView']
export type OrganisationHistory = Members['OrgRecord']
export type OrgGap = Organisation['gaps'][number]
export type OrgGapItem = Members['OrgGapItem']
export type CommitteeTerms = Members['Terms']
export type CommitteeTerm = Members['TermView']
export type OrgPost = Members['OrgPost']
export type OrgMember = Members['OrgMember']
export type OrgOfMember = Members['OrgOfMember']
export type BranchText = Members['BranchText']

// Calendars that follow by themselves
export type LedgerOfADay = Members['Ledger']
export type Robot = Notifications['Robot']
export type RobotTried = Notifications['Tried']
export type Subscription = Activities['SubscriptionView']
export type NewSubscription = Activities['NewSubscription']

// Messages
export type MessageItem = Notifications['MessageItem']
export type MessageSummary = Notifications['MessageCounts']
export type MessageState = Notifications['DeliveryStatus']

export type NoticeDraft = Notifications['NoticeDraft']
export type NoticePreview = Notifications['NoticePreview']
export type CallList = Notifications['CallList']
export type Call = CallList['items'][number]
export type CallOutcome = Notifications['CallOutcome']
export type Notice = Notifications['Notice']
export type UnreadCount = Notifications['UnreadCount']
export type CallCount = Notifications['CallCount']

// The audit trail; every service has the same
export type AuditRow = Members['AuditRow']
export type AuditChain = Members['AuditChain']
