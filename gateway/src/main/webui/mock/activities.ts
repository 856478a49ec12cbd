import type {
  Activity,
  AttendanceMarks,
  AttendanceSheet,
  Call,
  CallList,
  CallOutcome,
  MessageItem,
  MessageSummary,
  MonthAttendance,
  Notice,
  NoticePreview,
  Page,
  RecordedSheet,
  Registration,
  Report,
} from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, problem, type Route } from './route.ts'

/** So many days from now, on the county's clock. */
const day = (from: number, time: string) =>
  new Date(Date.now() + from * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }) + `T${time}:00+08:00`

const activity: Activity = {
  id: 'x1',
  allianceId: 'a1',
  slotId: 'a1-2026-3',
  kind: 'COLLECTIVE',
  title: '参观黄河文化馆',
  hostUnitId: 'u3',
  hostUnitName: '县自然资源局',
  startsAt: day(-4, '09:00'),
  endsAt: day(-4, '11:00'),
  venueName: '黄河文化馆',
  capacity: 40,
  confirmed: 3,
  month: day(-4, '09:00').slice(0, 7),
  state: 'HELD',
  version: 3,
  dateChanges: [],
}

const at = (from: number, time: string) => ({
  startsAt: day(from, time),
  endsAt: day(from, '11:30'),
  month: day(from, time).slice(0, 7),
})

export const KNOWN: Activity[] = [
  activity,
  {
    ...activity,
    ...at(6, '09:30'),
    id: 'x2',
    kind: 'THEME_DAY',
    title: '学习全会精神主题党日',
    state: 'PUBLISHED',
    confirmed: 22,
  },
  { ...activity, ...at(9, '07:30'), id: 'x3', title: '金秋健步走', state: 'DRAFT', confirmed: 0, venueName: '凤凰广场' },
  { ...activity, ...at(-9, '09:00'), id: 'x4', allianceId: 'a2', kind: 'MEETING', title: '十一月联盟会议', state: 'REPORTED' },
  { ...activity, ...at(-12, '09:00'), id: 'x5', allianceId: 'a3', kind: 'THEME_DAY', title: '重温入党誓词', state: 'REPORTED' },
  { ...activity, ...at(-2, '09:00'), id: 'x6', allianceId: 'a4', title: '书法笔会', state: 'PUBLISHED', confirmed: 18 },
  {
    ...activity,
    ...at(-1, '09:00'),
    id: 'x8',
    kind: 'MEETING',
    hostUnitId: 'u2',
    hostUnitName: '县水利局',
    title: '联盟联席会议',
    state: 'CLOSED',
    confirmed: 31,
  },
  {
    ...activity,
    ...at(3, '14:30'),
    id: 'x7',
    allianceId: 'a4',
    kind: 'MEETING',
    title: '年终联席会议',
    state: 'PUBLISHED',
    confirmed: 12,
  },
]

const STATES: Registration['state'][] = ['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'EXCUSED', 'CONFIRMED', 'CONFIRMED']
/** Five of each unit have signed up. */
const SIGNED = MEMBERS.filter((_, index) => index % 8 < 5)

const CALLS: Call[] = MEMBERS.slice(7, 40)
  .filter((_, index) => index % 8 === 0 || index % 8 === 6)
  .map((member, index) => ({
    messageId: 'call-' + index,
    memberId: member.id,
    unitId: member.unitId,
    name: member.name,
    phone: index % 2 ? '19900002001' : undefined,
    familyName: index % 2 ? undefined : '邓小芳',
    familyPhone: index % 2 ? undefined : '19900003002',
    text: '3月25日（星期三）09:00在黄河文化馆参观，请提前十分钟到。',
    calls: index === 1 ? 1 : 0,
    outcome: index === 1 ? 'NOT_REACHED' : undefined,
  }))

const ROLL = new Map<string, AttendanceSheet['items'][number]>()

function sheet(): AttendanceSheet {
  const items = [...ROLL.values()]
  const count = (status: string) => items.filter((one) => one.status === status).length
  return {
    items,
    counts: {
      present: count('PRESENT'),
      excused: count('EXCUSED'),
      absent: count('ABSENT'),
      atHome: count('AT_HOME'),
      guests: 0,
      notRecorded: MEMBERS.length - items.length,
      signedUpNotRecorded: SIGNED.filter((member) => !ROLL.has(member.id)).length,
    },
  }
}

const NOTICES: Notice[] = [
  {
    id: 'n1',
    kind: 'SWAP_REQUESTED',
    title: '县供销社申请调换轮值',
    text: '县供销社想用2027年2月与本单位的2027年4月对调，原因：二月盘库。请在轮值日历里答复。',
    allianceId: 'a1',
    at: day(-1, '16:20'),
  },
  {
    id: 'n2',
    kind: 'HOST_30D',
    title: '下月由本单位主办',
    text: '12月25日的集体活动由本单位主办，请早做准备。',
    allianceId: 'a1',
    at: day(-5, '08:00'),
    readAt: day(-4, '08:00'),
  },
]

export const ACTIVITIES: Route[] = [
  [
    'GET',
    /^\/api\/v1\/activities\/attendance-sums$/,
    (_, url) =>
      ok<MonthAttendance>({
        month: url.searchParams.get('month') ?? '',
        kinds: [
          { kind: 'MEETING', activities: 4, present: 58, atHome: 6, excused: 9, absent: 3, notRecorded: 12 },
          { kind: 'COLLECTIVE', activities: 3, present: 91, atHome: 11, excused: 17, absent: 5, notRecorded: 0 },
        ],
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/messages\/preview$/,
    () =>
      ok<NoticePreview>({
        sms: '【银发联盟】3月25日星期三09:00在黄河文化馆：参观黄河文化馆。能来请告诉联络员。',
        smsUnits: 42,
        relayedSms: '',
        text: '',
        changed: [],
      }),
  ],
  ['GET', /^\/api\/v1\/inbox$/, () => ok<Page<Notice>>({ next: null, items: NOTICES })],
  [
    'POST',
    /^\/api\/v1\/inbox\/([\w-]+)\/read$/,
    ([id = '']) => {
      for (const notice of NOTICES) if (notice.id === id) notice.readAt = new Date().toISOString()
      return { status: 204 }
    },
  ],
  ['GET', /^\/api\/v1\/call-lists$/, () => ok<CallList>({ items: CALLS, contactsKnown: true, next: null })],
  [
    'POST',
    /^\/api\/v1\/messages\/([\w-]+)\/outcome$/,
    ([id = ''], _, body) => {
      const call = CALLS.find((one) => one.messageId === id)
      if (call) call.outcome = body['outcome'] as CallOutcome
      return { status: 204 }
    },
  ],

  [
    'GET',
    /^\/api\/v1\/activities$/,
    (_, url) => {
      const asked = (name: string) => url.searchParams.get(name)
      const items = KNOWN.filter(
        (one) =>
          (one.title + one.venueName).includes(asked('q') ?? '') &&
          (!asked('month') || one.month === asked('month')) &&
          (!asked('allianceId') || one.allianceId === asked('allianceId')) &&
          (!asked('state') || one.state === asked('state')),
      )
      return ok<Page<Activity>>({ next: null, items, total: asked('total') ? items.length : undefined })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)$/,
    ([id = '']) => {
      const known = KNOWN.find((one) => one.id === id)
      return known ? ok<Activity>(known) : problem(404, 'NOT_FOUND', '没有找到该活动')
    },
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/registrations$/,
    () =>
      ok<Page<Registration>>({
        next: null,
        items: SIGNED.map((member, index) => ({
          memberId: member.id,
          unitId: member.unitId,
          guest: false,
          state: STATES[index % 8] ?? 'CONFIRMED',
          position: STATES[index % 8] === 'WAITLISTED' ? 1 : undefined,
          channel: 'PHONE',
          actor: 'liaison-a1-2',
          registeredAt: '2026-03-10T01:00:00Z',
          approved: false,
        })),
      }),
  ],
  ['GET', /^\/api\/v1\/activities\/(\w+)\/attendance$/, () => ok<AttendanceSheet>(sheet())],
  [
    'PUT',
    /^\/api\/v1\/activities\/(\w+)\/attendance$/,
    (_, __, ___, raw) => {
      for (const { memberId, status } of (JSON.parse(raw) as AttendanceMarks).items) {
        const version = (ROLL.get(memberId)?.version ?? 0) + 1
        const unitId = MEMBERS.find((member) => member.id === memberId)?.unitId ?? ''
        const recordedAt = new Date().toISOString()
        ROLL.set(memberId, { memberId, unitId, guest: false, status, version, recordedBy: 'lead-a1', recordedAt })
      }
      return ok<RecordedSheet>({ ...sheet(), contradicted: [] })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/report$/,
    () =>
      ok<Report>({
        activityId: 'x1',
        state: 'RETURNED',
        due: day(3, '00:00').slice(0, 10),
        overdue: false,
        reason: '照片看不清是哪次活动，请换一张',
        kind: activity.kind,
        hostUnitId: activity.hostUnitId,
        version: 1,
        title: activity.title,
        startsAt: activity.startsAt,
        endsAt: activity.endsAt,
        venueName: activity.venueName,
        hostUnitName: activity.hostUnitName,
        attendance: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 126, signedUpNotRecorded: 2 },
        summary: '',
        photos: [],
        missing: ['summary', 'photos', 'attendance'],
      }),
  ],
  ['GET', /^\/api\/v1\/messages$/, () => ok<Page<MessageItem>>({ next: null, items: [] })],
  [
    'GET',
    /^\/api\/v1\/messages\/summary$/,
    () => ok<MessageSummary>({ counts: { DELIVERED: 98, SENT: 19, MANUAL: 7, SUPPRESSED: 2 }, total: 126 }),
  ],
]
