import type { Activity, AttendanceSheet, MessageSummary, Page, Registration, Report } from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

const activity: Activity = {
  id: 'x1',
  allianceId: 'a1',
  slotId: 'a1-2026-3',
  kind: 'COLLECTIVE',
  title: '参观黄河文化馆',
  hostUnitId: 'u3',
  hostUnitName: '县自然资源局',
  startsAt: '2026-03-25T01:00:00Z',
  endsAt: '2026-03-25T03:00:00Z',
  venueName: '黄河文化馆',
  capacity: 40,
  confirmed: 3,
  month: '2026-03',
  state: 'HELD',
  version: 3,
  dateChanges: [],
}

const STATES: Registration['state'][] = ['CONFIRMED', 'CONFIRMED', 'WAITLISTED', 'EXCUSED']

export const ACTIVITIES: Route[] = [
  [
    'GET',
    /^\/api\/v1\/activities$/,
    (_, url) =>
      ok<Page<Activity>>({
        next: null,
        items:
          url.searchParams.get('month') === '2026-03'
            ? [activity, { ...activity, id: 'x2', kind: 'THEME_DAY', title: '三月主题党日', state: 'PUBLISHED' }]
            : [],
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)$/,
    ([id = '']) => ok<Activity>({ ...activity, id, state: id === 'x2' ? 'PUBLISHED' : 'HELD' }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/registrations$/,
    () =>
      ok<Page<Registration>>({
        next: null,
        items: MEMBERS.slice(0, 4).map((member, index) => ({
          memberId: member.id,
          unitId: member.unitId,
          guest: false,
          state: STATES[index] ?? 'CONFIRMED',
          position: index === 2 ? 1 : undefined,
          channel: 'PHONE',
          actor: 'liaison-a1-2',
          registeredAt: '2026-03-10T01:00:00Z',
          approved: false,
        })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/attendance$/,
    () =>
      ok<AttendanceSheet>({
        items: [],
        counts: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 126, signedUpNotRecorded: 2 },
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/report$/,
    () =>
      ok<Report>({
        activityId: 'x1',
        state: 'DUE',
        due: '2026-04-01',
        overdue: true,
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
  [
    'GET',
    /^\/api\/v1\/messages\/summary$/,
    () => ok<MessageSummary>({ counts: { DELIVERED: 98, SENT: 19, MANUAL: 7, SUPPRESSED: 2 }, total: 126 }),
  ],
]
