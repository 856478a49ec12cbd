import type { Consent, EndOfLifeCase, HealthChange, HealthPerson, HealthRecord, Page } from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

const day = (by: number) => new Date(Date.now() + by * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

const STATES: Pick<HealthPerson, 'consented' | 'givenOn' | 'withdrawnOn' | 'writtenOn'>[] = [
  { consented: 'GIVEN', givenOn: day(-120), writtenOn: day(-30) },
  { consented: 'GIVEN', givenOn: day(-20) },
  { consented: 'NOT_ASKED' },
  { consented: 'WITHDRAWN', givenOn: day(-90), withdrawnOn: day(-2) },
]

const PEOPLE: HealthPerson[] = MEMBERS.slice(0, 12).map(({ id, name, unitId, unitName }, index) => ({
  memberId: id,
  name,
  unitId,
  unitName,
  ...STATES[index % STATES.length]!,
}))

const FILE: HealthRecord = {
  memberId: 'm-1',
  version: 2,
  writtenBy: 'health',
  writtenAt: day(-30) + 'T02:10:00Z',
  content: {
    conditions: [
      { name: '高血压', code: 'I10', since: '2011' },
      { name: '2 型糖尿病', code: 'E11.9', since: '2018-03' },
    ],
    allergies: ['青霉素'],
    medications: [
      { name: '氨氯地平', dosage: '每日一次，一次一片' },
      { name: '二甲双胍', dosage: '每日两次' },
    ],
    mobility: 'WITH_HELP',
    bloodGroup: 'A_POSITIVE',
    doctor: '安大夫',
    hospital: '县中心医院老年病科',
    hospitalContact: '0546-0000000',
    lastCheckUpOn: day(-60),
    notes: '听力不好，说话要大声些。',
  },
}

const CHANGES: HealthChange[] = [
  { version: 2, writtenBy: 'health', writtenAt: day(-30) + 'T02:10:00Z', fields: ['MEDICATIONS', 'LAST_CHECK_UP'] },
  { version: 1, writtenBy: 'health', writtenAt: day(-110) + 'T06:40:00Z', fields: ['CONDITIONS', 'ALLERGIES', 'MOBILITY'] },
]

const CONSENT: Consent = {
  id: 'c-1',
  purpose: 'HEALTH',
  standing: true,
  givenOn: day(-120),
  givenHow: 'PAPER',
  textVersion: '2026 年第 1 版',
  givenEnteredBy: 'liaison',
  version: 1,
}

const CASE: EndOfLifeCase = {
  id: 'e-1',
  memberId: MEMBERS[6]!.id,
  name: MEMBERS[6]!.name,
  unitId: MEMBERS[6]!.unitId,
  unitName: MEMBERS[6]!.unitName,
  diedOn: day(-6),
  recordedOn: day(-5),
  recordedBy: 'liaison',
  withdrawn: false,
  openTasks: 3,
  tasks: [
    { id: 'e-t1', kind: 'FAMILY_CONTACT', state: 'DONE', on: day(-5), settledBy: 'liaison', note: '已到家中看望', version: 2 },
    { id: 'e-t2', kind: 'FUNERAL', state: 'OPEN', version: 1 },
    { id: 'e-t3', kind: 'DUES_END', state: 'OPEN', version: 1 },
    { id: 'e-t4', kind: 'LEDGER_UPDATE', state: 'OPEN', version: 1 },
  ],
}

export const HEALTH: Route[] = [
  [
    'GET',
    /^\/api\/v1\/health-records$/,
    (_, url) => {
      const [consented, memberId, q] = ['consented', 'memberId', 'q'].map((key) => url.searchParams.get(key) ?? '')
      const items = PEOPLE.filter(
        (one) =>
          (!consented || one.consented === consented) && (!memberId || one.memberId === memberId) && one.name.includes(q ?? ''),
      )
      return ok<Page<HealthPerson>>({ next: null, items, total: items.length })
    },
  ],
  ['GET', /^\/api\/v1\/members\/[\w-]+\/health-record$/, () => ok<HealthRecord>(FILE)],
  ['PUT', /^\/api\/v1\/members\/[\w-]+\/health-record$/, () => ({ status: 204 })],
  ['GET', /^\/api\/v1\/members\/[\w-]+\/health-record\/changes$/, () => ok<Page<HealthChange>>({ next: null, items: CHANGES })],
  [
    'GET',
    /^\/api\/v1\/members\/[\w-]+\/consents$/,
    () =>
      ok<Page<Consent>>({
        next: null,
        items: [
          CONSENT,
          {
            ...CONSENT,
            id: 'c-2',
            purpose: 'FAMILY_CONTACT',
            standing: false,
            withdrawnOn: day(-3),
            withdrawnHow: 'PHONE',
            withdrawnEnteredBy: 'liaison',
          },
        ],
      }),
  ],
  ['POST', /^\/api\/v1\/members\/[\w-]+\/consents$/, () => ({ status: 201, body: { id: 'c-9' } })],
  ['POST', /^\/api\/v1\/members\/[\w-]+\/consents\/[\w-]+\/withdraw$/, () => ({ status: 204 })],
  ['GET', /^\/api\/v1\/end-of-life$/, () => ok<Page<EndOfLifeCase>>({ next: null, items: [CASE], total: 1 })],
  [
    'GET',
    /^\/api\/v1\/members\/[\w-]+\/end-of-life$/,
    (_, url) => ok<Page<EndOfLifeCase>>({ next: null, items: url.pathname.includes(CASE.memberId) ? [CASE] : [] }),
  ],
  ['PUT', /^\/api\/v1\/end-of-life\/tasks\/[\w-]+$/, () => ({ status: 204 })],
]
