import type { Inbound, Page, Standing, Transfer } from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

const STATES: Transfer['state'][] = ['EXPIRED', 'ISSUED', 'ISSUED', 'RECEIVED', 'RETURNED', 'WITHDRAWN']

const LETTERS: Transfer[] = STATES.map((state, index) => {
  const member = MEMBERS[index]!
  const within = index === 2
  return {
    id: 't-' + index,
    memberId: member.id,
    name: member.name,
    unitId: member.unitId,
    unitName: member.unitName,
    memberState: state === 'RECEIVED' ? 'TRANSFERRED_OUT' : 'ACTIVE',
    letterNo: `〔2026〕第${String(index + 1).padStart(4, '0')}号`,
    fromOrgId: 'b-' + member.unitId,
    fromOrgName: member.unitName + '离退休干部党支部',
    kind: within ? 'IN_COUNTY' : index === 1 ? 'OTHER_COUNTY' : 'OUTSIDE',
    toOrgId: within ? 'b-u2' : undefined,
    toPlace: within
      ? undefined
      : index === 1
        ? { code: '370523', name: '山东省东营市广饶县' }
        : { code: '440305', name: '广东省深圳市南山区' },
    toName: within ? '县司法局离退休干部党支部' : index === 1 ? '广饶街道离退休干部党支部' : '粤海街道党工委',
    issuedOn: state === 'EXPIRED' ? '2026-01-20' : '2026-03-10',
    validUntil: state === 'EXPIRED' ? '2026-02-19' : '2026-04-09',
    duesPaidTo: '2026-03',
    state,
    closedOn: STATES.indexOf(state) > 2 ? '2026-03-20' : undefined,
    returnGround: state === 'RETURNED' ? 'DUES' : undefined,
    secretary: index === 1 ? undefined : '邓爱民',
    issuedBy: 'committee',
    version: 1,
  }
})

const COMING: Inbound[] = [
  {
    id: 'i-1',
    source: 'NON_DB',
    name: '归长林',
    unitId: MEMBERS[0]!.unitId,
    unitName: MEMBERS[0]!.unitName,
    orgId: 'b-' + MEMBERS[0]!.unitId,
    orgName: MEMBERS[0]!.unitName + '离退休干部党支部',
    fromPlace: { code: '440305', name: '广东省深圳市南山区' },
    fromName: '粤海街道党工委',
    letterNo: '0007',
    issuedOn: '2026-03-01',
    validUntil: '2026-05-30',
    duesPaidTo: '2026-03',
    state: 'PENDING',
    requestedBy: 'liaison',
    requestedAt: '2026-03-12T02:00:00Z',
    version: 0,
  },
]

const LOST: Standing[] = [
  { id: 's-1', state: 'LOST_CONTACT', from: '2025-08-31', enteredBy: 'committee', withdrawn: false },
  {
    id: 's-0',
    state: 'LOST_CONTACT',
    from: '2023-01-10',
    until: '2023-03-02',
    documentNo: '利组〔2023〕4号',
    enteredBy: 'committee',
    withdrawn: false,
  },
]

const asked = (url: URL) => {
  const state = url.searchParams.get('state') ?? 'ALL'
  const memberId = url.searchParams.get('memberId')
  return LETTERS.filter(
    (one) =>
      (!memberId || one.memberId === memberId) &&
      (state === 'ALL' ||
        one.state === state ||
        (state === 'OPEN' && (one.state === 'ISSUED' || one.state === 'EXPIRED')) ||
        (state === 'EXPIRING' && one.state === 'ISSUED')),
  )
}

export const TRANSFERS: Route[] = [
  [
    'GET',
    /^\/api\/v1\/transfers$/,
    (_, url) => {
      const items = asked(url)
      return ok<Page<Transfer>>({ next: null, items, total: items.length })
    },
  ],
  ['POST', /^\/api\/v1\/transfers$/, () => ({ status: 201, body: { id: 't-9', letterNo: '〔2026〕第0009号' } })],
  [
    'POST',
    /^\/api\/v1\/transfers\/t-(\d)\/(?:receipt|return|withdraw)$/,
    ([index]) => ok<Transfer>(LETTERS[Number(index)] ?? LETTERS[0]!),
  ],
  [
    'GET',
    /^\/api\/v1\/members\/([\w-]+)\/standings$/,
    ([id]) =>
      ok<Page<Standing>>({
        next: null,
        items: MEMBERS.find((one) => one.id === id)?.state === 'LOST_CONTACT' ? LOST : [],
      }),
  ],
  ['POST', /^\/api\/v1\/members\/[\w-]+\/standings(?:\/end|\/withdraw)?$/, () => ({ status: 204 })],
  [
    'GET',
    /^\/api\/v1\/inbound-transfers$/,
    (_, url) => {
      const items = COMING.filter(({ state }) => state === (url.searchParams.get('state') ?? state))
      return ok<Page<Inbound>>({ next: null, items, total: items.length })
    },
  ],
  ['POST', /^\/api\/v1\/inbound-transfers$/, () => ({ status: 201, body: { id: 'i-2' } })],
  ['POST', /^\/api\/v1\/inbound-transfers\/i-1\/(?:approve|refuse)$/, () => ok<Inbound>(COMING[0]!)],
]
