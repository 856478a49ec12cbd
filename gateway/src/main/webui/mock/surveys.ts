import type { Candidate, Page, Survey, SurveyProgress, ReturnedAnswer } from '../src/api/schemas'
import { UNITS } from './county.ts'
import { ok, type Route } from './route.ts'

const SURVEY: Survey = {
  id: 's1',
  year: 2026,
  title: '2026年度摸底',
  opensOn: '2026-01-05',
  closesOn: '2026-01-31',
  state: 'OPEN',
}

export const SURVEYS: Route[] = [
  ['GET', /^\/api\/v1\/surveys$/, () => ok<Page<Survey>>({ next: null, items: [SURVEY] })],
  ['GET', /^\/api\/v1\/surveys\/s1\/returns$/, () => ok<Page<ReturnedAnswer>>({ next: null, items: [] })],
  ['GET', /^\/api\/v1\/surveys\/s1$/, () => ok<Survey>(SURVEY)],
  [
    'GET',
    /^\/api\/v1\/surveys\/s1\/progress$/,
    () =>
      ok<SurveyProgress>({
        expected: 31,
        returned: 30,
        missing: [{ unitId: 'u21', unitName: '县统计局' }],
        overdue: [{ unitId: 'u21', unitName: '县统计局' }],
        closesOn: '2026-01-31',
        state: 'OPEN',
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/surveys\/s1\/candidates$/,
    () =>
      ok<Page<Candidate>>({
        next: null,
        items: UNITS.map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          reason: unit.hasBranch ? 'LOW_PARTICIPATION' : 'NO_BRANCH',
          memberCount: unit.members,
          regularCount: unit.regular ?? undefined,
        })),
      }),
  ],
]
