import { expect, test } from 'vitest'
import type { Group, Proposal } from '../api/schemas'
import {
  change,
  cheaper,
  compareScores,
  cost,
  differences,
  faultOf,
  leadName,
  numberOf,
  placed,
  stepped,
} from './groupingModel'

const group = (no: number, ...names: string[]): Group => ({
  no,
  leadUnitSuggestion: names[0],
  memberCount: names.length,
  units: names.map((name) => ({
    unitId: name,
    unitName: '县' + name,
    memberCount: 1,
    reasons: [],
    pinned: false,
    moved: false,
    kilometres: 0,
  })),
})

const TERMS: Proposal['terms'] = {
  units: 3,
  groups: 2,
  minUnits: 1,
  maxUnits: 2,
  minHeads: 0,
  maxHeads: 100,
  weights: { distance: 1, sector: 1, town: 1, balance: 1, stability: 1 },
  seconds: 10,
  seed: 1,
  minRegular: 3,
}

const proposal = (...groups: Group[]): Proposal => ({
  id: 'p',
  surveyId: 's',
  state: 'DRAFT',
  progress: 1,
  terms: TERMS,
  provable: true,
  createdBy: 'committee',
  cutShort: false,
  notices: [],
  broken: [],
  failure: [],
  createdAt: '2026-02-01T00:00:00Z',
  groups,
})

test('the lead is found by its id', () => {
  expect(leadName(group(1, '农业农村局', '水利局'))).toBe('县农业农村局')
})

test('every unit knows its group and whether it leads', () => {
  const [first] = placed(proposal(group(2, '妇联')))
  expect(first).toMatchObject({ groupNo: 2, isLead: true })
})

test('group numbers alone are no difference', () => {
  expect(
    differences(proposal(group(1, 'a', 'b'), group(2, 'c', 'd')), proposal(group(1, 'c', 'd'), group(2, 'a', 'b'))),
  ).toEqual([])
})

test('a unit with other companions is a difference', () => {
  const found = differences(
    proposal(group(1, 'a', 'b', 'c'), group(2, 'd', 'e', 'f')),
    proposal(group(1, 'a', 'b'), group(2, 'c', 'd', 'e', 'f')),
  )
  expect(found).toEqual([{ unitId: 'c', unitName: '县c', from: 1, to: 2 }])
})

test('costs are read to a tenth and changes carry their sign', () => {
  expect(cost(12.345)).toBe('12.3')
  expect(change(1.25)).toBe('+1.3')
  expect(change(-0.4)).toBe('−0.4')
  expect(change(0.01)).toBe('±0.0')
})

test('score parts are compared one by one', () => {
  const score = { total: 10, distance: 4, sector: 2, town: 1, balance: 3, stability: 0 }
  expect(compareScores(score, { ...score, distance: 5 })[0]).toEqual({ name: 'distance', first: 4, second: 5 })
})

test('sizes that cannot add up are refused', () => {
  const form = { surveyId: 's', groups: '4', minUnits: '5', maxUnits: '7', seconds: '' }
  expect(faultOf(form, 24)).toBeNull()
  expect(faultOf({ ...form, minUnits: '7' }, 24)).toBe('DOES_NOT_ADD_UP')
  expect(faultOf({ ...form, maxUnits: '5' }, 24)).toBe('DOES_NOT_ADD_UP')
  expect(faultOf({ ...form, minUnits: '8' }, 24)).toBe('MIN_OVER_MAX')
  expect(faultOf({ ...form, groups: '0' }, 24)).toBe('GROUPS')
  expect(faultOf({ ...form, surveyId: '' }, 24)).toBe('NO_SURVEY')
})

test('taking the last move back leaves the one before it', () => {
  const first = { unitId: 'a', from: 1, to: 2 }
  const second = { unitId: 'b', from: 3, to: 1 }
  expect(stepped([first], second)).toEqual([first, second])
  expect(stepped([first, second], { unitId: 'b', from: 1, to: 3 })).toEqual([first])
})

test('proposals keep the number of the list everywhere, the oldest is the first', () => {
  const list = [{ id: 'c' }, { id: 'b' }, { id: 'a' }]
  expect([numberOf(list, 'a'), numberOf(list, 'c'), numberOf(list, 'x'), numberOf(undefined, 'a')]).toEqual([1, 3, null, null])
})

test('costs that read alike are alike', () => {
  expect([cheaper(10.12, 10.14), cheaper(10.1, 19.2), cheaper(19.2, 10.1)]).toEqual(['alike', 'first', 'second'])
})
