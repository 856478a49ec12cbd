import type {
  BranchText,
  CommitteeTerms,
  Organisation,
  OrganisationHistory,
  OrganisationRecord,
  OrgGapItem,
  OrgMember,
  OrgOfMember,
  OrgPost,
  Page,
} from '../src/api/schemas'
import { UNITS } from './county.ts'
import { MEMBERS } from './members.ts'
import { ok, problem, type Route } from './route.ts'

const org = (id: string, name: string, level: Organisation['level'], parentId?: string): Organisation => ({
  id,
  name,
  level,
  parentId,
  formerNames: [],
  form: 'SINGLE',
  basis: 'UNIT',
  unitNames: [],
  foundedOn: '2019-06-01',
  members: 0,
  fullMembers: 0,
  gaps: [],
})

const ORGS: Organisation[] = [
  org('o1', '中共利津县委', 'PARTY_COMMITTEE'),
  org('o2', '中共利津县委离退休干部工作委员会', 'WORKING_COMMITTEE', 'o1'),
  { ...org('o3', '教育系统离退休干部党总支', 'GENERAL_BRANCH', 'o2'), secretaryName: '黎德胜' },
  { ...org('f1', '书画协会功能型党支部', 'BRANCH', 'o2'), form: 'FUNCTIONAL', basis: 'INTEREST', members: 5, fullMembers: 5 },
  ...UNITS.map((unit, index): Organisation => ({
    ...org('b-' + unit.id, `${unit.name}离退休干部党支部`, 'BRANCH', index % 3 === 0 ? 'o3' : 'o2'),
    unitNames: [unit.name],
    members: index === 2 ? 2 : 8,
    fullMembers: index === 2 ? 2 : 8,
    secretaryName: index === 1 ? undefined : '邓爱民',
    instructorName: '单指导',
    term:
      index === 0
        ? { no: 3, until: '2026-02-28', state: 'OVERDUE' }
        : { no: 2, until: '2026-08-31', state: 'DUE', remindMonths: 6 },
    gaps: index === 0 ? ['TERM_OVERDUE'] : index === 1 ? ['NO_SECRETARY'] : index === 2 ? ['TOO_FEW_MEMBERS'] : [],
  })),
]

const path = (rest: string) => new RegExp(`^/api/v1/party-organisations${rest}$`)

export const ORGANISATIONS: Route[] = [
  [
    'GET',
    path(''),
    (_, url) =>
      ok<Page<Organisation>>({
        next: null,
        items: ORGS.filter((one) => one.name.includes(url.searchParams.get('name') ?? '')),
      }),
  ],
  [
    'GET',
    path('/gaps'),
    () =>
      ok<Page<OrgGapItem>>({
        next: null,
        items: [
          ...ORGS.flatMap(({ id, name, gaps, fullMembers, term }) =>
            gaps.map((gap): OrgGapItem => ({ gap, orgId: id, name, fullMembers, term })),
          ),
          { gap: 'UNIT_WITHOUT_BRANCH', unitId: UNITS[3]?.id, name: UNITS[3]?.name ?? '', fullMembers: 4 },
        ],
      }),
  ],
  [
    'GET',
    path('/branch-texts'),
    () =>
      ok<Page<BranchText>>({
        next: null,
        items: UNITS.slice(0, 3).map(({ id, name }, index) => ({
          unitId: id,
          unitName: name,
          text: '离退休干部第一党支部',
          members: 8 - index,
        })),
      }),
  ],
  [
    'GET',
    path('/([\\w-]+)'),
    ([id = '']) => {
      const found = ORGS.find((one) => one.id === id)
      if (!found) return problem(404, 'NOT_FOUND', '没有这个党组织，或不在您的管理范围内')
      const { unitNames, ...rest } = found
      return ok<OrganisationRecord>({
        ...rest,
        documentNo: '利组〔2019〕6号',
        parentName: ORGS.find((one) => one.id === found.parentId)?.name,
        units: UNITS.filter(({ name }) => unitNames.includes(name)).map(({ id: unitId, name }) => ({ id: unitId, name })),
        version: 1,
      })
    },
  ],
  [
    'GET',
    path('/[\\w-]+/terms'),
    () =>
      ok<CommitteeTerms>({
        completed: 1,
        items: [3, 2].map((no) => ({
          id: 't' + no,
          no,
          from: no === 3 ? '2023-03-01' : '2020-03-01',
          until: no === 3 ? '2026-02-28' : '2023-02-28',
          endedOn: no === 3 ? undefined : '2023-03-01',
          state: no === 3 ? ('OVERDUE' as const) : ('ENDED' as const),
          formedBy: 'ELECTED' as const,
          formedOn: no === 3 ? '2023-02-20' : '2020-02-20',
          eligible: 20,
          present: 18,
          documentNo: '利组〔2023〕3号',
          version: 1,
        })),
      }),
  ],
  [
    'GET',
    path('/[\\w-]+/posts'),
    () =>
      ok<Page<OrgPost>>({
        next: null,
        items: [
          {
            id: 'p1',
            kind: 'SECRETARY',
            memberId: MEMBERS[0]?.id,
            name: '邓爱民',
            from: '2023-03-01',
            documentNo: '利组〔2023〕3号',
            hasNote: true,
            version: 1,
          },
          {
            id: 'p2',
            kind: 'INSTRUCTOR',
            name: '单指导',
            from: '2023-03-01',
            documentNo: '利组〔2023〕3号',
            hasNote: false,
            version: 1,
          },
        ],
      }),
  ],
  [
    'GET',
    path('/[\\w-]+/members'),
    () =>
      ok<Page<OrgMember>>({
        next: null,
        items: MEMBERS.slice(0, 8).map(({ id, name, unitName, state }) => ({
          id,
          name,
          unitName,
          state,
          kind: 'PRIMARY' as const,
          from: '2019-06-01',
        })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/members\/([\w-]+)\/organisations$/,
    ([id]) => {
      const branch = ORGS.find((one) => one.id === 'b-' + MEMBERS.find((member) => member.id === id)?.unitId)
      return ok<Page<OrgOfMember>>({
        next: null,
        items: branch ? [{ orgId: branch.id, orgName: branch.name, kind: 'PRIMARY', from: '2019-06-01' }] : [],
      })
    },
  ],
  [
    'GET',
    path('/[\\w-]+/history'),
    () =>
      ok<OrganisationHistory>({
        names: [{ name: '离退休干部党支部', from: '2019-06-01' }],
        places: [{ parentId: 'o2', parentName: '中共利津县委离退休干部工作委员会', from: '2019-06-01' }],
        steps: [
          {
            kind: 'FOUNDED',
            becomes: '离退休干部党支部',
            on: '2019-06-01',
            documentNo: '利组〔2019〕6号',
            by: 'committee',
            at: '2026-03-01T00:00:00Z',
          },
        ],
      }),
  ],
]
